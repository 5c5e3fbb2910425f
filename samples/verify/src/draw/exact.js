// The exact procedure of algorithm v1, section 4: lots from pots, and all of a component drawn again when a rule is broken.
import { count, select } from './bits.js';
import { components } from './components.js';

/** No valid drawing exists; where a pot is empty, `seat` is whose. */
export class NoValidDrawing extends Error {
  constructor(message, { seat = null } = {}) {
    super(message);
    this.seat = seat;
  }
}

/**
 * A seat to be drawn.
 * @typedef {object} SeatToDraw
 * @property {number} owner the State under review
 * @property {number} seat its index among the mechanism's seats
 * @property {object} pots its Pots or, where just the additional State is drawn, its AdditionalPot
 */

/**
 * Draws seats.
 * @param {SeatToDraw[]} seats in order of owner, then of seat
 * @param {{parties: object, force: object, mechanism: object}} world
 * @param {{min: number, max: number|null}} load
 * @param {import('./stream.js').LotStream} lots
 * @param {{lot?: Function, voided?: Function, finished?: Function}} watch who is told of each lot and each void
 * @returns {{principal: number, additional: number}[]} what was drawn for each seat; −1 for no additional State
 */
export function drawExactly(seats, world, load, lots, watch = {}) {
  for (const { owner, seat, pots } of seats) {
    if (pots.isEmpty)
      throw new NoValidDrawing('a pot is empty', { seat: { owner, seat } });
  }
  const drawing = new Drawing(seats, world, load, lots, watch);
  const sets = components(seats, world.mechanism, world.parties);
  try {
    for (let next = 0; next < sets.length;) {
      if (!drawing.drawComponent(sets[next])) {
        watch.voided?.(sets[next]);
      } else if (drawing.breaksLoad(++next === sets.length)) {
        drawing.takeBackAll();
        watch.voided?.(null);
        next = 0;
      } else {
        watch.finished?.(sets[next - 1]);
      }
    }
    return drawing.results();
  } finally {
    drawing.takeBackAll();
  }
}

class Drawing {
  #seats;
  #force;
  #parties;
  #mechanism;
  #load;
  #lots;
  #watch;
  #principal;
  #additional;
  // What was drawn, in turn: a void takes back from the end.
  #drawn = [];
  #tooMany = 0;
  #tooFew = 0;

  constructor(seats, { parties, force, mechanism }, load, lots, watch) {
    this.#seats = seats;
    this.#force = force;
    this.#parties = parties;
    this.#mechanism = mechanism;
    this.#load = { min: load.min, max: load.max ?? Infinity };
    this.#lots = lots;
    this.#watch = watch;
    this.#principal = new Int32Array(seats.length).fill(-1);
    this.#additional = new Int32Array(seats.length).fill(-1);
    for (let state = 0; state < force.load.length; state++) {
      this.#tooMany += force.load[state] > this.#load.max ? 1 : 0;
      this.#tooFew += parties.isPresent(state) && force.load[state] < this.#load.min ? 1 : 0;
    }
  }

  /** Whether the component was drawn; else it is void and nothing of it stands. */
  drawComponent(seats) {
    const before = this.#drawn.length;
    for (const seat of seats) {
      if (!this.#drawSeat(seat)) {
        this.#takeBackTo(before);
        return false;
      }
    }
    return true;
  }

  breaksLoad(allDrawn) {
    return this.#tooMany > 0 || (allDrawn && this.#tooFew > 0);
  }

  takeBackAll() {
    this.#takeBackTo(0);
  }

  results() {
    return this.#seats.map((_, seat) => ({ principal: this.#principal[seat], additional: this.#additional[seat] }));
  }

  #drawSeat(seat) {
    const { owner, pots } = this.#seats[seat];
    this.#additional[seat] = -1;
    let principal = pots.kept;
    if (principal === undefined) {
      const number = this.#lots.below(pots.size);
      principal = pots.principalAt(number);
      this.#watch.lot?.({ seat, kind: 'principal', pot: () => pots.principals(), below: pots.size, number, drawn: principal });
      if (this.#clashes(owner, principal))
        return false;
      this.#put(owner, principal);
    }
    this.#principal[seat] = principal;

    const missing = pots.missing(principal);
    if (missing === 0)
      return true;
    const pot = pots.additionals(missing);
    const below = count(pot);
    const number = this.#lots.below(below);
    const additional = select(pot, number);
    this.#watch.lot?.({ seat, kind: 'additional', pot: () => pot, below, number, drawn: additional });
    if (this.#clashes(owner, additional))
      return false;
    this.#put(owner, additional);
    this.#additional[seat] = additional;
    return true;
  }

  /** Whether this State, just drawn, breaks a rule with those that already review or are reviewed. */
  #clashes(owner, state) {
    return this.#force.reviews(state, owner)
      || (this.#mechanism.noMutualReviews !== null && this.#force.reviews(owner, state))
      || (this.#mechanism.distinctRegions !== null && this.#force.regionReviews(this.#parties.ofRegion(this.#parties.regionOf(state)), owner));
  }

  #put(owner, state) {
    this.#force.put(owner, state);
    this.#drawn.push(owner, state);
    const served = this.#force.load[state];
    if (served === this.#load.max + 1)
      this.#tooMany++;
    if (served === this.#load.min)
      this.#tooFew--;
  }

  #takeBackTo(length) {
    while (this.#drawn.length > length) {
      const state = this.#drawn.pop();
      this.#force.take(this.#drawn.pop(), state);
      const served = this.#force.load[state];
      if (served === this.#load.max)
        this.#tooMany--;
      if (served === this.#load.min - 1)
        this.#tooFew++;
    }
  }
}
