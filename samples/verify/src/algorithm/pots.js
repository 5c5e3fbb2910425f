// Who may be drawn for a seat, straight from the roster and the rules. States are their places in the roster, seats
// are numbered as algorithm v1 does: the seats of the first State in the mechanism's order, then those of the next.

/** The pots of the seats that are to be drawn, with what is in force left out. */
export class Pots {
  #states;
  #seatRules;
  #masks;
  #covered;
  #eligible;
  #pots = new Map();
  #forbidden;

  /**
   * @param {object[]} states the roster's States, in ordinal order of their codes
   * @param {object} mechanism the rules, as the record has them
   * @param {{seat: number, replaced: number[]}[]} seats those to be drawn, in ascending order
   * @param {Force} inForce the drawings that stand
   */
  constructor(states, mechanism, seats, inForce) {
    this.#states = states;
    this.#seatRules = mechanism.seats;
    this.#masks = states.map(state => mask(state, mechanism.instruments));
    this.#covered = mechanism.instrumentsCovered !== null;
    this.#eligible = states.map(state => !mechanism.reviewersPartyTo || state.instruments.includes(mechanism.reviewersPartyTo));
    this.seats = seats.map(({ seat }) => seat);
    this.#forbidden = new Map(seats.map(({ seat, replaced }) =>
      [seat, new Set([...replaced, ...inForce.clashesOf(this.ownerOf(seat), mechanism.noMutualReviews !== null)])]));
  }

  ownerOf(seat) {
    return Math.floor(seat / this.#seatRules.length);
  }

  /** The States that the principal lot of a seat is drawn from, in roster order. */
  principals(seat) {
    return this.#remembered(seat, 0, () => {
      const onSide = this.#onSide(seat);
      return onSide.filter(state => {
        const missing = this.#missing(seat, state);
        return missing === 0 || this.additionals(seat, state).length > 0;
      });
    });
  }

  /** The States that an additional lot is drawn from when this principal was drawn; null when none is needed. */
  additionals(seat, principal) {
    const missing = this.#missing(seat, principal);
    if (missing === 0)
      return null;
    return this.#remembered(seat, missing, () => this.#onSide(seat).filter(state => (this.#masks[state] & missing) === missing));
  }

  /** Whether the State can be drawn for the seat, as principal or as additional: a list of 0 and 1 by State. */
  reach(seat) {
    const reached = new Uint8Array(this.#states.length);
    for (const principal of this.principals(seat)) {
      reached[principal] = 1;
      for (const additional of this.additionals(seat, principal) ?? [])
        reached[additional] = 1;
    }
    return reached;
  }

  #remembered(seat, missing, make) {
    const key = seat * 256 + missing;
    let pot = this.#pots.get(key);
    if (pot === undefined)
      this.#pots.set(key, pot = make());
    return pot;
  }

  #onSide(seat) {
    const owner = this.ownerOf(seat);
    const side = this.#seatRules[seat % this.#seatRules.length].side;
    const region = this.#states[owner].regionalGroup;
    const forbidden = this.#forbidden.get(seat);
    const pot = [];
    for (let state = 0; state < this.#states.length; state++) {
      const sameRegion = this.#states[state].regionalGroup === region;
      const onSide = side === 'any-region' || sameRegion === (side === 'same-region');
      if (state !== owner && onSide && this.#eligible[state] && !forbidden.has(state))
        pot.push(state);
    }
    return pot;
  }

  /** The instruments under review that this State is not party to, as a mask. */
  #missing(seat, state) {
    return this.#covered ? this.#masks[this.ownerOf(seat)] & ~this.#masks[state] : 0;
  }
}

const mask = (state, instruments) =>
  instruments.reduce((bits, instrument, place) => state.instruments.includes(instrument) ? bits | (1 << place) : bits, 0);
