// A chance a/b of loads v1, drawn exactly. Nearly always the first word decides, by comparison with one number; the large
// numbers are made again where it does not.
const WORD = 1n << 32n;
const ALWAYS = 2 ** 32;
const NEVER = -1;

export class Chance {
  #threshold;
  #exact;

  /**
   * @param {bigint} a
   * @param {bigint} b 0 ≤ a ≤ b, b > 0
   * @param {() => [bigint, bigint]} exact gives both once more
   */
  constructor(a, b, exact) {
    this.#threshold = a === 0n ? NEVER : a === b ? ALWAYS : Number(a * WORD / b);
    this.#exact = exact;
  }

  happens(lots) {
    if (this.#threshold === ALWAYS || this.#threshold === NEVER)
      return this.#threshold === ALWAYS;
    const word = lots.word();
    return word === this.#threshold ? this.#afterTie(lots) : word < this.#threshold;
  }

  #afterTie(lots) {
    const [a, b] = this.#exact();
    for (let rest = a * WORD % b; ; rest = rest * WORD % b) {
      const threshold = Number(rest * WORD / b);
      const word = lots.word();
      if (word !== threshold)
        return word < threshold;
    }
  }
}
