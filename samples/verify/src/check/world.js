// What is in force after an entry: the roster, the reviews, and what has been granted and ended so far.
import { ordinal } from '../algorithm/groups.js';

/**
 * @typedef {{principal: string, additional: string|null}} Filled a seat's States
 * @typedef {{state: string, group: number, seats: Map<string, Filled>}} Review seats by their ids
 */

export class World {
  /**
   * @param {object} mechanism
   * @param {object[]} states
   */
  constructor(mechanism, states) {
    this.mechanism = mechanism;
    /** @type {Map<string, object>} the States by code, in ordinal order */
    this.roster = new Map(states.map(state => [state.code, state]));
    /** @type {Map<string, number>|null} the group drawn for each State */
    this.groupOf = null;
    /** @type {Map<string, Review>} by State under review */
    this.reviews = new Map();
    /** @type {Map<string, number>} ordinary repetitions granted, by State under review, for ever */
    this.granted = new Map();
    /** @type {Set<string>} States whose last review ended by a withdrawal */
    this.ended = new Set();
  }

  /** A copy that can change while this one stays as it is. Reviews are never changed, only replaced. */
  copy() {
    const copy = new World(this.mechanism, [...this.roster.values()]);
    copy.groupOf = this.groupOf;
    copy.reviews = new Map(this.reviews);
    copy.granted = new Map(this.granted);
    copy.ended = new Set(this.ended);
    return copy;
  }

  /** Adds the State, or puts it in the place of the one with its code. */
  putState(state) {
    this.roster.set(state.code, state);
    this.roster = new Map([...this.roster].sort(([a], [b]) => ordinal(a, b)));
  }

  /** Takes the State off the roster and ends its review. */
  removeState(code) {
    this.roster.delete(code);
    if (this.reviews.delete(code))
      this.ended.add(code);
  }

  /** Puts the seats of a review, as an entry has them, in force; its other seats stay. */
  putReview({ state, group, seats }) {
    const filled = new Map(this.reviews.get(state)?.seats);
    for (const { seat, principal, additional } of seats)
      filled.set(seat, { principal, additional });
    this.reviews.set(state, { state, group: this.reviews.get(state)?.group ?? group, seats: filled });
    this.ended.delete(state);
  }

  /** Whether it is a seat of the mechanism, of a State of the roster, and filled: a record may say anything. */
  isFilled(state, seat) {
    return this.roster.has(state) && this.mechanism.seats.some(({ id }) => id === seat) && this.seat(state, seat) !== undefined;
  }

  /** The States of a filled seat, or undefined. */
  seat(state, seat) {
    return this.reviews.get(state)?.seats.get(seat);
  }
}
