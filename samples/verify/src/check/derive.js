// The bridge from what a record says, in codes and ids, to algorithm v1, in places and numbers.
import { Force } from '../algorithm/force.js';
import { Pots } from '../algorithm/pots.js';
import { drawReviewers } from '../algorithm/reviewers.js';

/** FORMAT.md, section 5: after so many voids there is no drawing that a record could have. */
export const VOID_LIMIT = 1_000_000;

/** With more States this page, which keeps every pot as a plain list, would take too long. */
export const MOST_STATES = 2_000;

/**
 * A seat to be drawn, by code and id.
 * @typedef {object} Seat
 * @property {string} state under review
 * @property {string} seat its id
 * @property {string[]} [leaving] the codes of the States that leave its pots
 * @property {boolean} [additionalOnly] whether its principal stays
 */

/** A world with some seats emptied, for the algorithm. */
export class Emptied {
  /**
   * @param {import('./world.js').World} world
   * @param {Seat[]} seats in any order
   */
  constructor(world, seats) {
    this.world = world;
    this.codes = [...world.roster.keys()];
    this.places = new Map(this.codes.map((code, place) => [code, place]));
    this.seats = seats
      .map(seat => ({ ...seat, number: this.#numberOf(seat) }))
      .sort((a, b) => a.number - b.number);
    this.force = this.#inForce();
    this.pots = new Pots([...world.roster.values()], world.mechanism, this.force, this.seats.map(seat => this.#toDraw(seat)));
  }

  /** The seats as drawn from this stream, in order. */
  async draw(load, lots, onVoid) {
    const { filled, voids } = await drawReviewers(this.pots, this.force, this.world.mechanism, load, lots,
      { states: this.codes.length, voidLimit: VOID_LIMIT, onVoid });
    const code = place => place === null ? null : this.codes[place];
    return {
      voids,
      drawn: filled.map(({ principal, additional }, i) =>
        ({ state: this.seats[i].state, seat: this.seats[i].seat, principal: code(principal), additional: code(additional) })),
    };
  }

  #numberOf({ state, seat }) {
    const { seats } = this.world.mechanism;
    return this.places.get(state) * seats.length + seats.findIndex(({ id }) => id === seat);
  }

  #toDraw({ state, seat, number, leaving = [], additionalOnly = false }) {
    return {
      seat: number,
      leaving: leaving.map(code => this.places.get(code)),
      kept: additionalOnly ? this.places.get(this.world.seat(state, seat).principal) : undefined,
    };
  }

  #inForce() {
    const force = new Force(this.codes.length);
    const emptied = new Map(this.seats.map(seat => [`${seat.state}\0${seat.seat}`, seat]));
    for (const review of this.world.reviews.values()) {
      for (const [seat, { principal, additional }] of review.seats) {
        const empty = emptied.get(`${review.state}\0${seat}`);
        const standing = empty === undefined ? [principal, additional] : empty.additionalOnly ? [principal] : [];
        // A record may name States that are not in its roster: a finding of the rules, and no concern of the lots.
        for (const code of standing.filter(code => this.places.has(code) && this.places.has(review.state)))
          force.put(this.places.get(review.state), this.places.get(code));
      }
    }
    return force;
  }
}

/** Every seat of these States, to be drawn. */
export const allSeats = (codes, mechanism) => codes.flatMap(state => mechanism.seats.map(({ id }) => ({ state, seat: id })));
