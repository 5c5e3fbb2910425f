// How many ways there are to give lots to States within bounds: the numbers F and G of loads v1.
//
// Lots without labels, all numbers of n States times (high!)^n: only ratios are asked for. Then F are the coefficients of the
// powers of e = Σ zʲ/j! over the loads, and of G they are products of e and its derivative e′. As e′ = e + a, where a has two
// terms, z^(low − 1)/(low − 1)! − z^high/high!, each coefficient follows from a few others, however wide the bounds are.
import { Chance } from './chance.js';

// Those of the bounds asked for last: a record that amends its bounds again and again must not fill the memory.
const MOST_KEPT = 4;
const kept = new Map();

/** The numbers for these bounds. */
export function countsOf(low, high) {
  const key = `${low} ${high}`;
  const counts = kept.get(key) ?? new Counts(low, high);
  kept.delete(key);
  kept.set(key, counts);
  if (kept.size > MOST_KEPT)
    kept.delete(kept.keys().next().value);
  return counts;
}

class Counts {
  #powers = [[1n]];
  #ways = new Map();
  // The first term of a and of its derivative, times high!; 0 where there is none.
  #first;
  #firstDerived;

  constructor(low, high) {
    this.low = low;
    this.high = high;
    this.#first = low === 0 ? 0n : product(low, high);
    this.#firstDerived = low < 2 ? 0n : this.#first * BigInt(low - 1);
  }

  /** For each number of free lots that n States can take, the ways to give them, and an own lot to each where they have one. */
  ways(n, ownLots) {
    const key = 2 * n + ownLots;
    if (!this.#ways.has(key))
      this.#ways.set(key, ownLots === 1 ? this.#withOwnLots(n) : withLabels(this.#power(n)));
    return this.#ways.get(key);
  }

  /** By load of the first of m States that are to take c lots together, its chance given that it is none below. */
  chancesOf(m, c) {
    const chances = [];
    for (let load = this.low; load <= this.high; load++) {
      const [ways, left] = this.exactChance(load, m, c);
      if (left === 0n)
        break;
      chances.push(Chance.of(() => [ways, left]));
    }
    return chances;
  }

  /** The chance of a load, given that it is none below. */
  exactChance(load, m, c) {
    let left = this.#power(m)[c] ?? 0n;
    for (let below = this.low; below < load; below++)
      left -= this.#waysWith(below, m, c);
    return [this.#waysWith(load, m, c), left];
  }

  /** The ways to give c lots to m States so that the first gets so many. */
  #waysWith(load, m, c) {
    return load > c ? 0n : product(load + 1, this.high) * (this.#power(m - 1)[c - load] ?? 0n);
  }

  #power(n) {
    while (this.#powers.length <= n)
      this.#powers.push(this.#nextPower(this.#powers.at(-1), this.#powers.length));
    return this.#powers[n];
  }

  /** From p = e^(n − 1) the power q = e^n, as q′ = n·(q + a·p). */
  #nextPower(p, n) {
    const { low, high } = this;
    const q = new Array(low * n).fill(0n);
    for (let m = low * n; m <= high * n; m++) {
      q.push(m === 0
        ? p[0] * product(1, high)
        : ((q[m - 1] ?? 0n) + this.#first * (p[m - low] ?? 0n) - (p[m - 1 - high] ?? 0n)) * BigInt(n) / BigInt(m));
    }
    return q;
  }

  /**
   * Inclusion and exclusion: h of the States serve one forced lot each, by themselves or in pairs, and e′ stands for each of
   * them: Σ_h κ_h·C(n,h)·(c − h)!·[z^(c − h)] e^(n − h)·e′^h.
   */
  #withOwnLots(n) {
    const most = (this.high - 1) * n;
    const sums = new Array(most + 1).fill(0n);
    let [before, current] = [null, this.#power(n)];
    let [signBefore, sign, chosen] = [0n, 1n, 1n];
    for (let h = 0; ; h++) {
      const factor = sign * chosen;
      // Horner's rule in the factorials: what stood for (c − h + 1)! is taken times that number for each step down.
      for (let x = 0; x <= most; x++) {
        const d = n + x - h;
        if (h > 0)
          sums[x] *= BigInt(d + 1);
        if (current[d])
          sums[x] += factor * current[d];
      }
      if (h === n)
        break;
      [before, current] = [current, this.#oneMoreForced(n, h, before, current)];
      [signBefore, sign] = [sign, -sign - BigInt(h) * signBefore];
      chosen = chosen * BigInt(n - h) / BigInt(h + 1);
    }
    return withLabels(sums);
  }

  /**
   * From q = e^(n − h + 1)·e′^(h − 1) and r = e^(n − h)·e′^h the next of them, s. As r − q = a·w, w follows from its highest
   * coefficient down; and r′ = (n − h)·s + h·(r + a′·w).
   */
  #oneMoreForced(n, h, q, r) {
    const { high } = this;
    const up = high - this.low + 1;
    const w = [];
    for (let m = h === 0 ? -1 : high * (n - 1) - h + 1; m >= 0; m--)
      w[m] = (q[m + high] ?? 0n) - (r[m + high] ?? 0n) + (this.#first === 0n ? 0n : this.#first * (w[m + up] ?? 0n));
    const s = [];
    for (let m = 0; m < r.length - 1; m++) {
      let derived = r[m + 1] * BigInt(m + 1);
      if (h > 0) {
        const terms = this.#firstDerived === 0n ? 0n : this.#firstDerived * (w[m + 2 - this.low] ?? 0n);
        derived -= BigInt(h) * (r[m] + terms - BigInt(high) * (w[m + 1 - high] ?? 0n));
      }
      s.push(derived / BigInt(n - h));
    }
    return s;
  }
}

/** from·(from + 1)·…·to, 1 when there is none. */
function product(from, to) {
  let all = 1n;
  for (let factor = from; factor <= to; factor++)
    all *= BigInt(factor);
  return all;
}

/** Each number of ways for x lots, times x!. */
function withLabels(ways) {
  let factorial = 1n;
  return ways.map((number, x) => number * (factorial *= x === 0 ? 1n : BigInt(x)));
}
