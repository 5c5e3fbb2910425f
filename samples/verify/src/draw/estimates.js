// The numbers F and G of loads v1 in floating point, with proven bounds of their errors: docs/loads.md, section 5.
//
// For m States and c lots stands the chance that m independent loads add up to c, each load j with a chance in proportion to
// rate^j/j!. That is F_m(c)·rate^c/c! but for a factor per State: near the expected load such numbers are never too large nor too
// small. All are sums of positive products, so each rounding adds its part to the relative error and no more.

/** The relative error of one rounding, a little more than it. */
export const ROUNDING = 1.01 * 2 ** -53;

/** Below this, roundings are no longer relative: nothing is concluded from so small a number. */
export const TOO_SMALL = 2 ** -800;

// By h, κ_h/h!: the coefficients of exp(−z − z²/2). All behind the last one are together below 2^-60.
const FORCED = 40;
const SIGNED = (() => {
  const signed = [1];
  let [before, sign, factorial] = [0n, 1n, 1n];
  for (let h = 0; h < FORCED; h++) {
    [before, sign] = [sign, -sign - BigInt(h) * before];
    factorial *= BigInt(h + 1);
    signed.push(Number(sign) / Number(factorial));
  }
  return signed;
})();

export class Estimates {
  #shares;
  // Of a State that serves a forced lot, by how many others it has: j of the shares of j lots, as parts of their sum.
  #forcedShares;
  #mean;
  #forced = [Float64Array.of(1)];
  #powers = [Float64Array.of(1)];

  /** @param {number} load the expected load of a State, of which the numbers are the surest */
  constructor(low, high, states, load) {
    this.low = low;
    this.high = high;
    this.states = states;
    this.rate = low === high ? 1 : rateOf(low, high, load);
    const weights = weightsOf(high, this.rate);
    const scale = 1 / weights.slice(low).reduce((all, weight) => all + weight, 0);
    this.#shares = weights.map((weight, j) => j < low ? 0 : weight * scale);
    this.#mean = this.#shares.reduce((all, share, j) => all + j * share, 0);
    this.#forcedShares = this.#shares.slice(1).map((share, j) => (j + 1) * share / this.#mean);
    this.isUsable = [...this.#shares, ...this.#forcedShares].every(Number.isFinite);
  }

  /** F: the chance that m States have c lots, and how many roundings are in it. */
  free(m, c) {
    return c < this.low * m || c > this.high * m ? 0 : this.#power(m)[c];
  }

  roundings(m, c) {
    return 2 * c + (3 + this.high - this.low) * m;
  }

  /** The part of a State with so many lots. */
  share(load) {
    return this.#shares[load];
  }

  /** G, of all States, with c lots of which each State has an own one: [at least, at most]. */
  withOwn(c) {
    const { states } = this;
    const all = this.free(states, c);
    if (all < TOO_SMALL)
      return this.smallOrNone(c);
    let sum = 0;
    let error = all * 2 ** -60;
    let chosen = 1;
    const rounded = this.roundings(states, c) + 4 * FORCED;
    for (let h = 0; h <= Math.min(states, FORCED); h++) {
      const term = SIGNED[h] * chosen * this.#withForced(h, c - h);
      sum += term;
      error += Math.abs(term) * (rounded + (2 * this.high + 12) * h) * ROUNDING;
      chosen *= (states - h) * this.#mean / (c - h);
    }
    return [sum - error, sum + error];
  }

  /** F of all States with c lots: [at least, at most]. */
  withoutOwn(c) {
    const all = this.free(this.states, c);
    const error = all * this.roundings(this.states, c) * ROUNDING;
    return all < TOO_SMALL ? this.smallOrNone(c) : [all - error, all + error];
  }

  /** Nothing is exactly none where the bounds forbid it. */
  smallOrNone(c) {
    return [0, c < this.low * this.states || c > this.high * this.states ? 0 : 2 * TOO_SMALL];
  }

  /** The chance of c lots when h States have one fewer than they would, as they serve a forced one. */
  #withForced(h, c) {
    const forced = this.#forcedPower(h);
    const rest = this.#power(this.states - h);
    let sum = 0;
    for (let i = Math.max(0, c - rest.length + 1); i <= Math.min(c, forced.length - 1); i++)
      sum += forced[i] * rest[c - i];
    return sum;
  }

  #power(m) {
    while (this.#powers.length <= m)
      this.#powers.push(times(this.#powers.at(-1), this.#shares, this.low, this.high));
    return this.#powers[m];
  }

  #forcedPower(h) {
    while (this.#forced.length <= h)
      this.#forced.push(times(this.#forced.at(-1), this.#forcedShares, Math.max(this.low - 1, 0), this.high - 1));
    return this.#forced[h];
  }
}

function times(factor, shares, from, to) {
  const product = new Float64Array(factor.length + to);
  for (let j = from; j <= to; j++) {
    const share = shares[j];
    for (let i = 0; i < factor.length; i++)
      product[i + j] += share * factor[i];
  }
  return product;
}

function weightsOf(high, rate) {
  const weights = [1];
  for (let j = 1; j <= high; j++)
    weights.push(weights[j - 1] * rate / j);
  return weights;
}

/** About the rate by which the expected load is this one. Any gives the same lots. */
function rateOf(low, high, load) {
  let [least, greatest] = [-20, 20];
  for (let step = 0; step < 40; step++) {
    const middle = (least + greatest) / 2;
    const weights = weightsOf(high, 2 ** middle);
    let [all, lots] = [0, 0];
    for (let j = low; j <= high; j++) {
      all += weights[j];
      lots += j * weights[j];
    }
    if (lots > load * all)
      greatest = middle;
    else
      least = middle;
  }
  return 2 ** least;
}
