// Which States review which: what is in force, and what a drawing in progress has drawn so far.

export class Force {
  #reviewersOf;
  #reviewedBy;

  /** Nothing drawn yet among this many States. */
  constructor(states) {
    this.#reviewersOf = Array.from({ length: states }, () => []);
    this.#reviewedBy = Array.from({ length: states }, () => []);
  }

  put(owner, state) {
    this.#reviewersOf[owner].push(state);
    this.#reviewedBy[state].push(owner);
  }

  take(owner, state) {
    remove(this.#reviewersOf[owner], state);
    remove(this.#reviewedBy[state], owner);
  }

  reviewersOf(owner) {
    return this.#reviewersOf[owner];
  }

  reviews(state, owner) {
    return this.#reviewersOf[owner].includes(state);
  }

  /** In how many reviews the State serves. */
  loadOf(state) {
    return this.#reviewedBy[state].length;
  }
}

function remove(list, item) {
  list.splice(list.indexOf(item), 1);
}
