// Who may be drawn for a seat, straight from the roster and the rules: ALGORITHM.md, section 3. States are known by
// their places in the roster; seats are numbered State by State, within a State in the mechanism's order.

/**
 * A seat to be drawn.
 * @typedef {object} SeatToDraw
 * @property {number} seat its number
 * @property {number[]} [leaving] the States that leave its pots
 * @property {number} [kept] the principal that stays, when only the additional State is drawn
 */

/** The pots of the seats to be drawn; what is in force narrows them. */
export class Pots {
  #states;
  #mechanism;
  #masks;
  #eligible = new Map();
  #pots = new Map();
  #kept;

  /**
   * @param {object[]} states the roster's States, in ordinal order of their codes
   * @param {object} mechanism the rules, as the record has them
   * @param {import('./force.js').Force} inForce the seats that stay
   * @param {SeatToDraw[]} seats in ascending order
   */
  constructor(states, mechanism, inForce, seats) {
    this.#states = states;
    this.#mechanism = mechanism;
    this.#masks = states.map(state => bitsOf(mechanism.instruments, state.instruments));
    this.#kept = new Map(seats.flatMap(({ seat, kept }) => kept === undefined ? [] : [[seat, kept]]));
    this.seats = seats.map(({ seat }) => seat);
    for (const { seat, leaving = [] } of seats)
      this.#eligible.set(seat, this.#eligibleFor(seat, inForce, new Set(leaving)));
  }

  /** The State under review that a seat belongs to. */
  ownerOf(seat) {
    return Math.floor(seat / this.#mechanism.seats.length);
  }

  regionOf(state) {
    return this.#states[state].regionalGroup;
  }

  /** The principal that stays in a seat of which only the additional State is drawn; else undefined. */
  keptPrincipal(seat) {
    return this.#kept.get(seat);
  }

  /** The States that the principal lot of a seat is drawn from, in roster order. */
  principals(seat) {
    return this.#remembered(seat, 'principals', () =>
      this.#eligible.get(seat).filter(state => this.additionals(seat, state)?.length !== 0));
  }

  /** The States that an additional lot is drawn from for this principal, in roster order; null when none is needed. */
  additionals(seat, principal) {
    const missing = this.#missing(seat, principal);
    if (missing === 0)
      return null;
    return this.#remembered(seat, missing, () => this.#eligible.get(seat).filter(state => (this.#masks[state] & missing) === missing));
  }

  /** The States that can be drawn into the seat, as principal or as additional. */
  reach(seat) {
    if (this.#kept.has(seat))
      return new Set(this.additionals(seat, this.#kept.get(seat)));
    const reached = new Set(this.principals(seat));
    // Principals that miss the same instruments share one additional pot.
    const additionalPots = new Set(this.principals(seat).map(principal => this.additionals(seat, principal)));
    for (const pot of additionalPots)
      pot?.forEach(state => reached.add(state));
    return reached;
  }

  #eligibleFor(seat, inForce, leaving) {
    const owner = this.ownerOf(seat);
    const { seats, reviewersPartyTo, noMutualReviews, distinctRegions } = this.#mechanism;
    const { side } = seats[seat % seats.length];
    const region = this.regionOf(owner);
    const taken = new Set(distinctRegions ? inForce.reviewersOf(owner).map(state => this.regionOf(state)) : []);

    return [...this.#states.keys()].filter(state => {
      const sameRegion = this.regionOf(state) === region;
      return state !== owner
        && (side === 'any-region' || sameRegion === (side === 'same-region'))
        && (!reviewersPartyTo || this.#states[state].instruments.includes(reviewersPartyTo))
        && !inForce.reviews(state, owner)
        && !(noMutualReviews && inForce.reviews(owner, state))
        && !taken.has(this.regionOf(state))
        && !leaving.has(state);
    });
  }

  /** The instruments under review of the seat's State that this principal is not party to, as bits. */
  #missing(seat, principal) {
    return this.#mechanism.instrumentsCovered ? this.#masks[this.ownerOf(seat)] & ~this.#masks[principal] : 0;
  }

  #remembered(seat, what, make) {
    const key = `${seat} ${what}`;
    if (!this.#pots.has(key))
      this.#pots.set(key, make());
    return this.#pots.get(key);
  }
}

const bitsOf = (instruments, party) =>
  instruments.reduce((bits, instrument, place) => party.includes(instrument) ? bits | (1 << place) : bits, 0);
