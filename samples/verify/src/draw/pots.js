// Who may be drawn for a seat, straight from the roster, the rules and what is in force: algorithm v1, section 3. What the
// seats of one side of one State have in common is worked out once; a seat differs only by the States that leave its pots.
import { addAll, count, each, has, isEmpty, keepOnly, remove, removeAll, selectWithout } from './bits.js';

/** The rules and States that pots are made from. */
export class PotMaker {
  #parties;
  #force;
  #mechanism;
  #barred;
  #pools = new Map();

  /**
   * @param {import('./parties.js').Parties} parties
   * @param {import('./force.js').Force} force the seats that stay
   * @param {object} mechanism
   * @param {(owner: number) => number[]} barred the States that may not review a State
   * @param {(owner: number) => number[]} reviewersOf those in the seats in force of a State
   */
  constructor(parties, force, mechanism, barred, reviewersOf) {
    this.#parties = parties;
    this.#force = force;
    this.#mechanism = mechanism;
    this.#barred = barred;
    this.reviewersOf = reviewersOf;
  }

  /**
   * The pots of a seat.
   * @param {number} owner the State under review
   * @param {string} side
   * @param {number[]} leaving the States, at most two, that leave this seat's pots
   */
  pots(owner, side, leaving) {
    const pool = this.#pool(owner, side);
    const out = leaving.filter(state => has(pool.eligible, state));
    if (!pool.losesClass(out))
      return new Pots(pool, out);
    const eligible = pool.eligible.slice();
    out.forEach(state => remove(eligible, state));
    return new Pots(new Pool(this.#parties, this.#mechanism, owner, eligible), []);
  }

  /** The rules, in their order, by which a State is not eligible for the seats of a side of another. */
  reasons(owner, side, state) {
    const parties = this.#parties;
    const mechanism = this.#mechanism;
    const sameRegion = parties.regionOf(state) === parties.regionOf(owner);
    const reviewers = this.reviewersOf(owner);
    return Object.entries({
      itself: state === owner,
      side: side !== 'any-region' && sameRegion !== (side === 'same-region'),
      reviewersPartyTo: mechanism.reviewersPartyTo !== null && !parties.rows[state].instruments.includes(mechanism.reviewersPartyTo),
      barred: this.#barred(owner).includes(state),
      reviewsAlready: reviewers.includes(state),
      mutual: mechanism.noMutualReviews !== null && this.#force.reviews(owner, state),
      regionTaken: mechanism.distinctRegions !== null && reviewers.some(other => parties.regionOf(other) === parties.regionOf(state)),
    }).filter(([, holds]) => holds).map(([reason]) => reason);
  }

  #pool(owner, side) {
    const key = `${owner} ${side}`;
    if (!this.#pools.has(key))
      this.#pools.set(key, new Pool(this.#parties, this.#mechanism, owner, this.#eligible(owner, side)));
    return this.#pools.get(key);
  }

  #eligible(owner, side) {
    const parties = this.#parties;
    const { reviewersPartyTo, noMutualReviews, distinctRegions } = this.#mechanism;
    const bits = parties.present.slice();
    const region = parties.ofRegion(parties.regionOf(owner));
    if (side === 'same-region')
      keepOnly(bits, region);
    else if (side === 'other-region')
      removeAll(bits, region);
    remove(bits, owner);
    if (reviewersPartyTo !== null)
      keepOnly(bits, parties.partyTo(reviewersPartyTo));
    for (const state of this.#barred(owner))
      remove(bits, state);
    for (const state of this.reviewersOf(owner)) {
      remove(bits, state);
      if (distinctRegions !== null)
        removeAll(bits, parties.ofRegion(parties.regionOf(state)));
    }
    if (noMutualReviews !== null) {
      for (const state of this.#force.servedBy(owner))
        remove(bits, state);
    }
    return bits;
  }
}

/** The eligible States of one side of one State, and which of them can be principals. */
class Pool {
  #parties;
  #covered;
  #mine;
  // How many eligible States there are of each set of instruments.
  #classes;
  #reach = null;

  constructor(parties, mechanism, owner, eligible) {
    this.#parties = parties;
    this.#covered = mechanism.instrumentsCovered !== null;
    this.#mine = parties.masks[owner];
    this.eligible = eligible;
    this.#classes = new Int32Array(parties.sets);
    if (this.#covered)
      each(eligible, state => { this.#classes[parties.masks[state]]++; });
    this.principals = this.#principals();
    this.size = count(this.principals);
  }

  /** Whether the principals would be others, and not only fewer, without these States. */
  losesClass(states) {
    if (!this.#covered)
      return false;
    const masks = states.map(state => this.#parties.masks[state]);
    return masks.some(mask => this.#classes[mask] === masks.filter(other => other === mask).length);
  }

  /** The instruments under review that a State is not party to, as bits. */
  missing(state) {
    return this.#covered ? this.#mine & ~this.#parties.masks[state] : 0;
  }

  additionals(missing) {
    const bits = this.eligible.slice();
    keepOnly(bits, this.#parties.partyToAll(missing));
    return bits;
  }

  /** Those that can be drawn, as principals or as additional States. */
  get reach() {
    if (this.#reach === null) {
      this.#reach = this.principals.slice();
      const missing = new Set();
      this.#classes.forEach((there, mask) => {
        const lacking = this.#mine & ~mask;
        if (there > 0 && lacking !== 0)
          missing.add(lacking);
      });
      for (const lacking of missing)
        addAll(this.#reach, this.additionals(lacking));
    }
    return this.#reach;
  }

  #principals() {
    if (!this.#covered || this.#classes[this.#parties.sets - 1] > 0)
      return this.eligible;
    const isCovered = this.#supersets();
    const bits = this.eligible.slice();
    this.#classes.forEach((there, mask) => {
      const lacking = this.#mine & ~mask;
      if (there > 0 && lacking !== 0 && isCovered[lacking] === 0)
        removeAll(bits, this.#parties.ofClass(mask));
    });
    return bits;
  }

  /** For each set of instruments, whether an eligible State is party to all of it. */
  #supersets() {
    const there = Uint8Array.from(this.#classes, states => states > 0 ? 1 : 0);
    for (let bit = 1; bit < there.length; bit *= 2) {
      for (let mask = 0; mask < there.length; mask++) {
        if ((mask & bit) === 0)
          there[mask] |= there[mask | bit];
      }
    }
    return there;
  }
}

/** The pots of one seat. */
export class Pots {
  #pool;
  #one;
  #other;

  constructor(pool, out) {
    this.#pool = pool;
    [this.#one = -1, this.#other = -1] = out;
    this.size = pool.size - out.filter(state => has(pool.principals, state)).length;
  }

  get isEmpty() {
    return this.size === 0;
  }

  principalAt(index) {
    return selectWithout(this.#pool.principals, index, this.#one, this.#other);
  }

  principals() {
    return this.#without(this.#pool.principals.slice());
  }

  missing(state) {
    return this.#pool.missing(state);
  }

  /** The pot of an additional lot, as a set. */
  additionals(missing) {
    return this.#without(this.#pool.additionals(missing));
  }

  reaches(state) {
    return state !== this.#one && state !== this.#other && has(this.#pool.reach, state) === 1;
  }

  reach() {
    return this.#without(this.#pool.reach.slice());
  }

  isEligible(state) {
    return state !== this.#one && state !== this.#other && has(this.#pool.eligible, state) === 1;
  }

  #without(bits) {
    for (const state of [this.#one, this.#other]) {
      if (state >= 0)
        remove(bits, state);
    }
    return bits;
  }
}

/** The pot of a seat whose principal stays and of which only the additional State is drawn. */
export class AdditionalPot {
  #pots;
  #bits;

  constructor(pots, kept) {
    this.#pots = pots;
    this.kept = kept;
    this.#bits = pots.additionals(pots.missing(kept));
  }

  get isEmpty() {
    return isEmpty(this.#bits);
  }

  missing(state) {
    return this.#pots.missing(state);
  }

  additionals() {
    return this.#bits;
  }

  reaches(state) {
    return has(this.#bits, state) === 1;
  }

  reach() {
    return this.#bits.slice();
  }
}
