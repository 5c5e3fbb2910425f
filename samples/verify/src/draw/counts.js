// How many ways there are to give lots to States within bounds: the numbers F and G of loads v1.
import { Chance } from './chance.js';

// Those of the bounds asked for last: a record that amends its bounds again and again must not fill the memory.
let newest = { low: -1, high: -1 };

/** The table F for these bounds: ways to give c labelled lots to m labelled States, each from low to high of them. */
export function fillings(low, high) {
  if (newest.low !== low || newest.high !== high)
    newest = new Fillings(low, high);
  return newest;
}

class Fillings {
  #rows = [[1n]];
  #chances = [];
  #choose = [];
  #withOwnLots = new Map();

  constructor(low, high) {
    this.low = low;
    this.high = high;
  }

  /** F of m States, for each number of lots from 0 to m·high. */
  of(m) {
    while (this.#rows.length <= m)
      this.#rows.push(this.#next(this.#rows.at(-1), this.#rows.length));
    return this.#rows[m];
  }

  /** The load of the first of m States that are to take c lots together. */
  drawLoad(m, c, lots) {
    this.of(m);
    const chances = (this.#chances[m] ??= [])[c] ??= this.#chancesOf(m, c);
    let load = this.low;
    while (!chances[load - this.low].happens(lots))
      load++;
    return load;
  }

  /** The table G of n States with one own lot each. */
  ownLotFillings(n) {
    if (!this.#withOwnLots.has(n))
      this.#withOwnLots.set(n, countOwnLotFillings(n, this.low, this.high));
    return this.#withOwnLots.get(n);
  }

  #next(row, m) {
    const next = [];
    for (let c = 0; c <= m * this.high; c++) {
      let ways = 0n;
      for (let j = this.low; j <= this.high && j <= c; j++) {
        if (row[c - j])
          ways += this.#chooses(c, j) * row[c - j];
      }
      next.push(ways);
    }
    return next;
  }

  #chancesOf(m, c) {
    let total = this.#rows[m][c];
    const chances = [];
    for (let j = this.low; j <= this.high && total > 0n; j++) {
      const ways = j <= c ? this.#chooses(c, j) * (this.#rows[m - 1][c - j] ?? 0n) : 0n;
      chances.push(new Chance(ways, total, () => this.#exactChance(m, c, j)));
      total -= ways;
    }
    return chances;
  }

  #exactChance(m, c, load) {
    let total = this.#rows[m][c];
    for (let j = this.low; j < load; j++)
      total -= this.#chooses(c, j) * (this.#rows[m - 1][c - j] ?? 0n);
    return [this.#chooses(c, load) * this.#rows[m - 1][c - load], total];
  }

  #chooses(c, j) {
    const row = this.#choose[c] ??= [1n];
    while (row.length <= j)
      row.push(row.at(-1) * BigInt(c - row.length + 1) / BigInt(row.length));
    return row[j];
  }
}

/** G of n States: ways to give n own lots and x free ones, so that none has its own lot and no two have each other's. */
export const ownLotFillings = (n, low, high) => fillings(low, high).ownLotFillings(n);

/**
 * Inclusion and exclusion: h of the States serve one forced lot each, by themselves or in pairs. With e = Σ zʲ/j! over the
 * loads, of which e′ is the derivative, Σ_h κ_h·C(n,h)·(c − h)!·[z^(c − h)] e^(n − h)·e′^h. All is multiplied by (high!)^n.
 */
function countOwnLotFillings(n, low, high) {
  const e = [];
  let falling = 1n;
  for (let j = high; j >= low; j--) {
    e[j - low] = falling;
    falling *= BigInt(j);
  }
  // The derivative's coefficients, from the power low − 1 (or 0) on.
  const derivative = e.map((coefficient, index) => coefficient * BigInt(low + index));
  if (low === 0)
    derivative.shift();
  const scale = factorial(high) ** BigInt(n);
  const most = (high - 1) * n;

  let power = powerOf(e, n);
  let lowest = low * n;
  let sign = 1n;
  let before = 0n;
  let chosen = 1n;
  const sums = new Array(most + 1).fill(0n);
  for (let h = 0; ; h++) {
    const factor = sign * chosen;
    // Horner's rule in the factorials: what stood for (c − h + 1)! is taken times that number for each step down.
    for (let x = 0; x <= most; x++) {
      const d = n + x - h;
      const coefficient = power[d - lowest];
      if (h > 0)
        sums[x] *= BigInt(d + 1);
      if (coefficient)
        sums[x] += factor * coefficient;
    }
    if (h === n)
      break;
    power = dividedBy(times(power, derivative), e);
    lowest += (low === 0 ? 0 : low - 1) - low;
    [before, sign] = [sign, -sign - BigInt(h) * before];
    chosen = chosen * BigInt(n - h) / BigInt(h + 1);
  }
  let rest = 1n;
  return sums.map((sum, x) => {
    rest *= x === 0 ? 1n : BigInt(x);
    return sum * rest / scale;
  });
}

const factorial = n => n <= 1 ? 1n : BigInt(n) * factorial(n - 1);

function powerOf(polynomial, exponent) {
  let power = [1n];
  for (let i = 0; i < exponent; i++)
    power = times(power, polynomial);
  return power;
}

function times(long, short) {
  if (short.length === 0)
    return [0n];
  const product = new Array(long.length + short.length - 1).fill(0n);
  for (let i = 0; i < long.length; i++) {
    for (let j = 0; j < short.length; j++)
      product[i + j] += long[i] * short[j];
  }
  return product;
}

/** The exact quotient by a polynomial whose highest coefficient is 1. */
function dividedBy(polynomial, divisor) {
  const rest = polynomial.slice();
  const quotient = [];
  const degree = divisor.length - 1;
  for (let i = rest.length - 1; i >= degree; i--) {
    quotient[i - degree] = rest[i];
    for (let j = 0; j < degree; j++)
      rest[i - degree + j] -= rest[i] * divisor[j];
  }
  return quotient;
}
