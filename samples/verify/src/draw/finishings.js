// What loads v1 asks about the ways to give the lots of one regional group to its States. Answered by estimates where their
// errors leave no doubt, and else, seldom, by the exact numbers, which take a hundred times as long: docs/loads.md, section 5.
import { Chance, CERTAIN, IMPOSSIBLE } from './chance.js';
import { countsOf } from './counts.js';
import { Estimates, ROUNDING, TOO_SMALL } from './estimates.js';

const ONE = 1n << 16n;
// Exact numbers of so few States cost nothing, and of these there are ways that come to nothing.
const FEW = 4;
// More lots than a record can have: the errors would be too large to be of use.
const MOST_LOTS = 4000;
// As a part of one: what logarithms of such numbers are wrong by is far less.
const LOGARITHMS = 1e-7;

const MOST_KEPT = 16;
const kept = new Map();

/** The answers for these bounds, States and own lots; about so many free lots are expected. */
export function finishingsOf(low, high, states, ownLots, expected) {
  const key = [low, high, states, ownLots, expected].join(' ');
  const found = kept.get(key) ?? new Finishings(low, high, states, ownLots, expected);
  kept.delete(key);
  kept.set(key, found);
  if (kept.size > MOST_KEPT)
    kept.delete(kept.keys().next().value);
  return found;
}

class Finishings {
  #estimates = null;
  #found = [];
  #loads = [];

  constructor(low, high, states, ownLots, expected) {
    Object.assign(this, { low, high, states, ownLots, most: (high - ownLots) * states });
    if (states > FEW && states * high <= MOST_LOTS) {
      const estimates = new Estimates(low, high, states, ownLots + expected / states);
      this.#estimates = estimates.isUsable ? estimates : null;
    }
  }

  /** G(x): exact, and 0 outside the table. */
  #exact(x) {
    return countsOf(this.low, this.high).ways(this.states, this.ownLots)[x] ?? 0n;
  }

  /** G(x) as the estimates have it: [at least, at most]. */
  #between(x) {
    const c = this.ownLots * this.states + x;
    return this.#found[x] ??= this.ownLots === 1 ? this.#estimates.withOwn(c) : this.#estimates.withoutOwn(c);
  }

  /** Whether x free lots can be given. */
  isPossible(x) {
    if (x < 0 || x > this.most)
      return false;
    if (this.#estimates !== null) {
      const [least, most] = this.#between(x);
      if (least > 0 || most === 0)
        return least > 0;
    }
    return this.#exact(x) > 0n;
  }

  /** G(x + 1)·2^16 div G(x). */
  tilt(x) {
    if (this.#estimates !== null) {
      const level = this.states * Number(ONE);
      if (this.#isWide && !this.#canBeFull(x))
        return BigInt(level);
      const [least, most] = this.#ratio(x + 1, x, ONE, 1n).map(ratio => Math.floor(ratio));
      if (least === most || this.#isWide && least === level - 1)
        return BigInt(least);
    }
    return this.#exact(x + 1) * ONE / this.#exact(x);
  }

  /** Any State can have one more lot but one that is full: G(x + 1) ≤ n·G(x), and less only where one can be full. */
  get #isWide() {
    return this.low === 0;
  }

  /** Whether the weights never rise, and fall only where a State can be full: estimates do not see that. */
  #isFlat(tilt) {
    return this.#estimates !== null && this.#isWide && tilt === BigInt(this.states) * ONE;
  }

  /** Whether a State can have as many lots as it may: of the own ones all but its own one and that of the State it serves. */
  #canBeFull(x) {
    return this.high <= x + (this.ownLots === 1 ? this.states - 2 : 0);
  }

  /** G(x)/G(y) times up/down for each lot that x is above y: [at least, at most], the latter perhaps infinite. */
  #ratio(x, y, up, down) {
    const [least, most] = this.#between(x);
    const [otherLeast, otherMost] = this.#between(y);
    const c = this.ownLots * this.states;
    const step = Number(up) / Number(down) / this.#estimates.rate;
    let times = 1;
    for (let lots = y + 1; lots <= x; lots++)
      times *= (c + lots) * step;
    for (let lots = y; lots > x; lots--)
      times /= (c + lots) * step;
    if (!(otherLeast > 0 && times > TOO_SMALL && times < 1 / TOO_SMALL))
      return [0, Infinity];
    const error = (6 * Math.abs(x - y) + 6) * ROUNDING;
    return [least / otherMost * times * (1 - error), most / otherLeast * times * (1 + error)];
  }

  /** The number of free lots from least to most with the greatest weight G(x)·2^16x/tilt^x; null when none can be given. */
  heaviest(least, most, tilt) {
    if (least <= most && this.#isFlat(tilt) && this.isPossible(least))
      return least;
    let top = null;
    for (const x of this.#candidates(least, most, tilt)) {
      if (top === null ? this.isPossible(x) : this.#isHeavier(x, top, tilt))
        top = x;
    }
    return top;
  }

  /** In order, those that can be the heaviest as far as logarithms tell. */
  #candidates(least, most, tilt) {
    const all = Array.from({ length: Math.max(0, most - least + 1) }, (_, i) => least + i);
    if (this.#estimates === null)
      return all;
    const { states, ownLots, rate } = { ...this, rate: this.#estimates.rate };
    const own = ownLots * states;
    const step = Math.log(Number(ONE) / Number(tilt) / rate);
    let place = 0;
    const places = all.map(x => place += x === least ? 0 : Math.log(own + x) + step);
    // No more ways with own lots than without their rules: these are known at once, the others take time.
    const limits = all.map((x, i) => places[i] + Math.log(this.#estimates.free(states, own + x) + 2 * TOO_SMALL) + LOGARITHMS);
    let floor = -Infinity;
    const look = i => floor = Math.max(floor, places[i] + Math.log(Math.max(0, this.#between(all[i])[0])) - LOGARITHMS);
    if (all.length > 0)
      look(limits.indexOf(limits.reduce((one, other) => Math.max(one, other))));
    all.forEach((_, i) => limits[i] >= floor && look(i));
    return all.filter((x, i) => limits[i] >= floor && places[i] + Math.log(this.#between(x)[1]) + LOGARITHMS >= floor);
  }

  #isHeavier(x, than, tilt) {
    if (this.#estimates !== null) {
      const [least, most] = this.#ratio(x, than, ONE, tilt);
      if (least > 1 || most < 1)
        return least > 1;
    }
    const [weight, other] = this.#weights(x, than, tilt);
    return weight > other;
  }

  /** The exact weights of two numbers of free lots, divided by what they have in common. */
  #weights(x, y, tilt) {
    const power = tilt ** BigInt(Math.abs(x - y));
    const shift = BigInt(16 * Math.abs(x - y));
    const [one, other] = [this.#exact(x), this.#exact(y)];
    return x > y ? [one << shift, other * power] : [one * power, other << shift];
  }

  /** The chance that x free lots are accepted: their weight in the greatest. */
  acceptance(x, top, tilt) {
    const exact = () => this.#weights(x, top, tilt);
    const isFlat = this.#isFlat(tilt) && top < x;
    if (x === top || isFlat && !this.#canBeFull(x - 1))
      return CERTAIN;
    if (this.#estimates !== null && this.isPossible(x)) {
      const [least, most] = this.#ratio(x, top, ONE, tilt);
      if (most < 1 || isFlat)
        return Chance.between(least, Math.min(most, 1 - ROUNDING), exact);
    }
    return Chance.of(exact);
  }

  /** The load of the first of m States that are to take c lots together. */
  drawLoad(m, c, lots) {
    const chances = (this.#loads[m] ??= [])[c] ??= this.#chancesOf(m, c);
    let load = this.low;
    while (!chances[load - this.low].happens(lots))
      load++;
    return load;
  }

  /** By load, its chance given that it is none below. */
  #chancesOf(m, c) {
    const { low, high } = this;
    const counts = () => countsOf(low, high);
    if (this.#estimates === null)
      return counts().chancesOf(m, c);
    const isPossible = load => c - load >= low * (m - 1) && c - load <= high * (m - 1);
    const chances = new Array(high - low + 1).fill(IMPOSSIBLE);
    const error = 2 * (this.#estimates.roundings(m, c) + 4 + high - low) * ROUNDING;
    let all = 0;
    for (let load = high; load >= low; load--) {
      if (!isPossible(load))
        continue;
      const ways = this.#estimates.share(load) * this.#estimates.free(m - 1, c - load);
      const isLast = all === 0;
      all += ways;
      if (isLast && ways > 0) {
        chances[load - low] = CERTAIN;
      } else if (all < TOO_SMALL) {
        return counts().chancesOf(m, c);
      } else {
        const ratio = ways / all;
        chances[load - low] = Chance.between(ratio * (1 - error), ratio * (1 + error) + 2 ** -90, () => counts().exactChance(load, m, c));
      }
    }
    return chances;
  }
}
