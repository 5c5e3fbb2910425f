// The stream of algorithm v1: 32-bit words from SHA-256 in counter mode, and whole numbers below n without bias.
import { sha256, utf8 } from './hashing.js';

const WORDS_A_BLOCK = 8;
const TWO_32 = 2 ** 32;

// Blocks asked for at a time: a repetition of one seat seldom needs a second block, a whole drawing some sixty.
const FIRST_BLOCKS = 1;
const MOST_BLOCKS = 64;

export class LotStream {
  #key;
  #nextBlock = 0;
  #blocksAtOnce = FIRST_BLOCKS;
  #words = [];
  #place = 0;

  /** How many words were taken. */
  taken = 0;

  constructor(key) {
    this.#key = key;
  }

  /** The stream of a seed and a label. */
  static async open(seed, label) {
    return new LotStream(await sha256(utf8(`lotdrawing/v1\0${label}\0${seed}`)));
  }

  get key() {
    return this.#key;
  }

  async word() {
    if (this.#place === this.#words.length)
      await this.#fill();
    this.taken++;
    return this.#words[this.#place++];
  }

  /** A whole number from 0 to n - 1, each with the same chance; 1 ≤ n < 2³². */
  async below(n) {
    const unfair = TWO_32 % n;
    for (;;) {
      const [high, low] = product(await this.word(), n);
      if (low >= unfair)
        return high;
    }
  }

  async #fill() {
    const blocks = await Promise.all(Array.from({ length: this.#blocksAtOnce }, (_, i) => this.#block(this.#nextBlock + i)));
    this.#nextBlock += this.#blocksAtOnce;
    this.#blocksAtOnce = Math.min(2 * this.#blocksAtOnce, MOST_BLOCKS);
    this.#words = blocks.flatMap(wordsOf);
    this.#place = 0;
  }

  #block(number) {
    const input = new Uint8Array(this.#key.length + 8);
    input.set(this.#key);
    new DataView(input.buffer).setBigUint64(this.#key.length, BigInt(number), true);
    return sha256(input);
  }
}

function wordsOf(block) {
  const view = new DataView(block.buffer, block.byteOffset, block.byteLength);
  return Array.from({ length: WORDS_A_BLOCK }, (_, i) => view.getUint32(4 * i, true));
}

/** The 64-bit product of two 32-bit numbers as its two halves: a double holds only 53 bits of it at once. */
function product(a, b) {
  const lower = (a % 65536) * b;
  const upper = Math.floor(a / 65536) * b + Math.floor(lower / 65536);
  return [Math.floor(upper / 65536), (upper % 65536) * 65536 + (lower % 65536)];
}
