// A chance a/b of loads v1, drawn exactly. Nearly always the first word decides, by comparison with a number that lies between
// two; the large numbers are made where it does not.
const WORD = 1n << 32n;
const ALWAYS = 2 ** 32;
const NEVER = -1;

export class Chance {
  // Words below the one happen, words above the other do not.
  #least;
  #most;
  #exact;

  /** The chance a/b, exact() giving both, where all that is known is that it is neither 0 nor 1 and from least to most. */
  static between(least, most, exact) {
    return new Chance(Math.max(0, Math.floor(least * ALWAYS)), Math.floor(most * ALWAYS), exact);
  }

  /** @param {() => [bigint, bigint]} exact gives a and b, 0 ≤ a ≤ b, b > 0 */
  static of(exact) {
    const [a, b] = exact();
    const threshold = a === 0n ? NEVER : a === b ? ALWAYS : Number(a * WORD / b);
    return new Chance(threshold, threshold, exact);
  }

  constructor(least, most, exact) {
    this.#least = least;
    this.#most = most;
    this.#exact = exact;
  }

  happens(lots) {
    if (this.#least === ALWAYS || this.#most === NEVER)
      return this.#least === ALWAYS;
    const word = lots.word();
    return word < this.#least ? true : word > this.#most ? false : this.#compare(word, lots);
  }

  #compare(word, lots) {
    const [a, b] = this.#exact();
    for (let rest = a; ; word = lots.word()) {
      const threshold = Number(rest * WORD / b);
      if (word !== threshold)
        return word < threshold;
      rest = rest * WORD % b;
    }
  }
}

export const CERTAIN = new Chance(ALWAYS, ALWAYS);
export const IMPOSSIBLE = new Chance(NEVER, NEVER);
