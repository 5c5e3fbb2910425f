// Which State reviews which, seat by seat: what is in force, and what a drawing in progress has drawn so far.

export class Force {
  #reviewing;
  #reviewed;

  /** Nothing drawn yet among this many States. */
  constructor(states) {
    this.#reviewing = Array.from({ length: states }, () => []);
    this.#reviewed = Array.from({ length: states }, () => []);
  }

  put(owner, state) {
    this.#reviewing[owner].push(state);
    this.#reviewed[state].push(owner);
  }

  take(owner, state) {
    remove(this.#reviewing[owner], state);
    remove(this.#reviewed[state], owner);
  }

  /** In how many reviews the State serves. */
  loadOf(state) {
    return this.#reviewed[state].length;
  }

  reviews(state, owner) {
    return this.#reviewing[owner].includes(state);
  }

  /** The States that cannot review this one any more: those that do, and if reviews may not be mutual those it reviews. */
  clashesOf(owner, noMutual) {
    return noMutual ? [...this.#reviewing[owner], ...this.#reviewed[owner]] : [...this.#reviewing[owner]];
  }
}

function remove(list, item) {
  list.splice(list.indexOf(item), 1);
}
