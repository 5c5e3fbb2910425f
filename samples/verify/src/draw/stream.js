// The stream of algorithm v1: 32-bit words from SHA-256 in counter mode, and whole numbers below n without bias.
import { sha256, utf8 } from '../text/sha256.js';
import { block } from './block.js';

const WORDS_A_BLOCK = 8;
const TWO_32 = 2 ** 32;

/** The drawings of the record read more words than they may. */
export class TooManyWords extends Error {}

/** How many words the drawings of a record may still read. */
export class WordBudget {
  constructor(left = Infinity) {
    this.left = left;
  }
}

export class LotStream {
  #keyWords;
  #nextBlock = 0;
  #block = new Uint32Array(WORDS_A_BLOCK);
  #budget;

  /** The 32 bytes that label and seed are hashed to. */
  key;

  /** How many words were taken. */
  taken = 0;

  /**
   * @param {string} label for example `groups`
   * @param {string} seed
   * @param {WordBudget} budget
   */
  constructor(label, seed, budget = new WordBudget()) {
    this.key = sha256(utf8(`lotdrawing/v1\0${label}\0${seed}`));
    const view = new DataView(this.key.buffer, this.key.byteOffset);
    this.#keyWords = Int32Array.from({ length: WORDS_A_BLOCK }, (_, i) => view.getInt32(4 * i));
    this.#budget = budget;
  }

  word() {
    if (this.#budget.left-- <= 0)
      throw new TooManyWords();
    const index = this.taken++ % WORDS_A_BLOCK;
    if (index === 0)
      block(this.#keyWords, this.#nextBlock++, this.#block);
    return this.#block[index];
  }

  /** A whole number from 0 to n - 1, each with the same chance; 1 ≤ n < 2³². */
  below(n) {
    const unfair = TWO_32 % n;
    for (;;) {
      const word = this.word();
      // The 64-bit product in two halves, as a double holds 53 bits of it at once.
      const lower = (word % 65536) * n;
      const upper = Math.floor(word / 65536) * n + Math.floor(lower / 65536);
      if ((upper % 65536) * 65536 + lower % 65536 >= unfair)
        return Math.floor(upper / 65536);
    }
  }
}
