// Sets of small whole numbers as bits of Int32Arrays.

export const makeBits = size => new Int32Array(Math.ceil(size / 32));

export const has = (bits, item) => (bits[item >> 5] >>> (item & 31)) & 1;

export const add = (bits, item) => { bits[item >> 5] |= 1 << (item & 31); };

export const remove = (bits, item) => { bits[item >> 5] &= ~(1 << (item & 31)); };

export const isEmpty = bits => bits.every(word => word === 0);

export function intersects(a, b) {
  for (let i = 0; i < a.length; i++) {
    if ((a[i] & b[i]) !== 0)
      return true;
  }
  return false;
}

export function keepOnly(bits, others) {
  for (let i = 0; i < bits.length; i++)
    bits[i] &= others[i];
}

export function removeAll(bits, others) {
  for (let i = 0; i < bits.length; i++)
    bits[i] &= ~others[i];
}

export function addAll(bits, others) {
  for (let i = 0; i < bits.length; i++)
    bits[i] |= others[i];
}

export function count(bits) {
  let sum = 0;
  for (let i = 0; i < bits.length; i++)
    sum += ones(bits[i]);
  return sum;
}

/** The item at an index of the set in ascending order, from 0. */
export function select(bits, index) {
  for (let i = 0; ; i++) {
    const here = ones(bits[i]);
    if (index < here)
      return 32 * i + selectInWord(bits[i], index);
    index -= here;
  }
}

/** The lowest item of the set other than one; −1 when there is none. */
export function firstOtherThan(bits, not) {
  for (let i = 0; i < bits.length; i++) {
    const word = i === not >> 5 ? bits[i] & ~(1 << (not & 31)) : bits[i];
    if (word !== 0)
      return 32 * i + lowest(word);
  }
  return -1;
}

export const first = bits => firstOtherThan(bits, -1);

export function each(bits, take) {
  for (let i = 0; i < bits.length; i++) {
    for (let word = bits[i]; word !== 0; word &= word - 1)
      take(32 * i + lowest(word));
  }
}

export function toList(bits) {
  const list = [];
  each(bits, item => list.push(item));
  return list;
}

const lowest = word => 31 - Math.clz32(word & -word);

function selectInWord(word, index) {
  for (; index > 0; index--)
    word &= word - 1;
  return lowest(word);
}

function ones(word) {
  word -= (word >>> 1) & 0x55555555;
  word = (word & 0x33333333) + ((word >>> 2) & 0x33333333);
  return Math.imul((word + (word >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** As select, of the set without two of its items (−1 for none). */
export function selectWithout(bits, index, one, other) {
  for (let i = 0; ; i++) {
    let word = bits[i];
    if (one >> 5 === i)
      word &= ~(1 << (one & 31));
    if (other >> 5 === i)
      word &= ~(1 << (other & 31));
    const here = ones(word);
    if (index < here)
      return 32 * i + selectInWord(word, index);
    index -= here;
  }
}
