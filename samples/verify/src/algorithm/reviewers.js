// The exact procedure of algorithm v1: ALGORITHM.md, section 4.
import { components } from './components.js';

/** More voids than were to be waited for. */
export class TooManyVoids extends Error {}

/** A lot has to be drawn from an empty pot: no valid drawing exists. */
export class EmptyPot extends Error {
  constructor(seat) {
    super();
    this.seat = seat;
  }
}

/**
 * Draws all seats of the pots and puts what it draws in force.
 * @param {import('./pots.js').Pots} pots
 * @param {import('./force.js').Force} inForce
 * @param {object} mechanism
 * @param {{min: number, max: number|null}} load at least and at most how many reviews a State serves in
 * @param {import('./stream.js').LotStream} lots
 * @param {{states: number, voidLimit?: number, onVoid?: (voids: number) => void}} options how many States there are;
 * after how many voids to give up; who is told of each
 * @returns {Promise<{filled: {seat: number, principal: number, additional: number|null}[], voids: number}>} by ascending seat
 */
export async function drawReviewers(pots, inForce, mechanism, load, lots, { states, voidLimit = Infinity, onVoid = () => {} }) {
  const drawing = new DrawingInProgress(pots, inForce, mechanism, lots);
  const sets = components(pots, mechanism);
  let voids = 0;
  const countVoid = () => {
    if (++voids > voidLimit)
      throw new TooManyVoids();
    onVoid(voids);
  };

  for (let next = 0; next < sets.length;) {
    while (!await drawing.drawComponent(sets[next]))
      countVoid();
    next++;
    if (breaksLoad(inForce, states, load, next === sets.length)) {
      drawing.takeBack(pots.seats);
      countVoid();
      next = 0;
    }
  }
  return { filled: pots.seats.map(seat => drawing.drawn.get(seat)), voids };
}

class DrawingInProgress {
  #pots;
  #inForce;
  #mechanism;
  #lots;

  /** What is drawn so far, by seat. */
  drawn = new Map();

  constructor(pots, inForce, mechanism, lots) {
    this.#pots = pots;
    this.#inForce = inForce;
    this.#mechanism = mechanism;
    this.#lots = lots;
  }

  /** Whether the component was drawn; else it is void and nothing of it stands. */
  async drawComponent(seats) {
    for (const seat of seats) {
      if (!await this.#drawSeat(seat)) {
        this.takeBack(seats);
        return false;
      }
    }
    return true;
  }

  takeBack(seats) {
    for (const seat of seats.filter(seat => this.drawn.has(seat))) {
      const { principal, additional } = this.drawn.get(seat);
      if (this.#pots.keptPrincipal(seat) === undefined)
        this.#inForce.take(this.#pots.ownerOf(seat), principal);
      if (additional !== null)
        this.#inForce.take(this.#pots.ownerOf(seat), additional);
      this.drawn.delete(seat);
    }
  }

  async #drawSeat(seat) {
    const owner = this.#pots.ownerOf(seat);
    let principal = this.#pots.keptPrincipal(seat);
    if (principal === undefined) {
      principal = await this.#drawFrom(seat, this.#pots.principals(seat));
      if (this.#clashes(owner, principal))
        return false;
      this.#inForce.put(owner, principal);
    }
    this.drawn.set(seat, { seat, principal, additional: null });

    const pot = this.#pots.additionals(seat, principal);
    if (pot === null)
      return true;
    const additional = await this.#drawFrom(seat, pot);
    if (this.#clashes(owner, additional))
      return false;
    this.#inForce.put(owner, additional);
    this.drawn.get(seat).additional = additional;
    return true;
  }

  async #drawFrom(seat, pot) {
    if (pot.length === 0)
      throw new EmptyPot(seat);
    return pot[await this.#lots.below(pot.length)];
  }

  /** Whether this State, just drawn, breaks a rule with those that already review or are reviewed. */
  #clashes(owner, state) {
    const { noMutualReviews, distinctRegions } = this.#mechanism;
    const others = this.#inForce.reviewersOf(owner);
    return others.includes(state)
      || (noMutualReviews && this.#inForce.reviews(owner, state))
      || (distinctRegions && others.some(other => this.#pots.regionOf(other) === this.#pots.regionOf(state)));
  }
}

/** Whether a State serves in too many reviews or, when all is drawn, in too few. */
function breaksLoad(inForce, states, { min, max }, allDrawn) {
  for (let state = 0; state < states; state++) {
    const served = inForce.loadOf(state);
    if ((max !== null && served > max) || (allDrawn && served < min))
      return true;
  }
  return false;
}
