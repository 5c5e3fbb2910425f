// Who reviews whom: the seats in force, kept so that both directions are answered at once. States are known by their indexes
// among all codes that the record names, in ordinal order, so that no index ever changes.
import { add, has, intersects, makeBits, remove } from './bits.js';

export class Force {
  #size;
  #reviewers;
  #reviewedBy;

  /** In how many reviews each State serves. */
  load;

  constructor(size) {
    this.#size = size;
    this.#reviewers = new Array(size).fill(null);
    this.#reviewedBy = new Array(size).fill(null);
    this.load = new Int32Array(size);
  }

  reviews(state, owner) {
    const bits = this.#reviewers[owner];
    return bits !== null && has(bits, state) === 1;
  }

  /** Whether one of these States reviews a State. */
  regionReviews(states, owner) {
    const bits = this.#reviewers[owner];
    return bits !== null && intersects(bits, states);
  }

  /** The reviews in which a State serves. */
  servedBy(state) {
    return this.#reviewedBy[state] ?? [];
  }

  seat(owner, state) {
    this.put(owner, state);
    (this.#reviewedBy[state] ??= new Set()).add(owner);
  }

  unseat(owner, state) {
    this.take(owner, state);
    this.#reviewedBy[state].delete(owner);
  }

  // What a drawing does for a while: `servedBy` does not see it.

  put(owner, state) {
    add(this.#reviewers[owner] ??= makeBits(this.#size), state);
    this.load[state]++;
  }

  take(owner, state) {
    remove(this.#reviewers[owner], state);
    this.load[state]--;
  }
}
