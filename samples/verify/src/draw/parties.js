// The States parties at a moment, as sets that pots are made from. Places as in Force.
import { add, has, intersects, makeBits, remove } from './bits.js';

export class Parties {
  #size;
  #instruments;
  #regionBits = new Map();
  #classes = new Map();
  #partyTo = new Map();
  // States party to all instruments of a set, for each set that was asked for.
  #partyToAll = new Map();

  rows;
  present;
  count = 0;
  // Which of the mechanism's instruments a State is party to, as bits.
  masks;

  /** @param {string[]} instruments the mechanism's, which no amendment changes */
  constructor(size, instruments) {
    this.#size = size;
    this.#instruments = instruments;
    this.rows = new Array(size).fill(null);
    this.present = makeBits(size);
    this.masks = new Uint8Array(size);
  }

  /** How many sets of instruments there are. */
  get sets() {
    return 2 ** this.#instruments.length;
  }

  get instruments() {
    return this.#instruments;
  }

  isPresent(state) {
    return has(this.present, state) === 1;
  }

  regionOf(state) {
    return this.rows[state].regionalGroup;
  }

  /** The regional groups of some States, as a set of numbers of their own. */
  regionsAmong(states) {
    const regions = makeBits(this.#regionBits.size);
    let number = 0;
    for (const bits of this.#regionBits.values()) {
      if (intersects(bits, states))
        add(regions, number);
      number++;
    }
    return regions;
  }

  /** The States of a regional group. */
  ofRegion(region) {
    return this.#kept(this.#regionBits, region);
  }

  /** The States that are party to an instrument, of the mechanism or not. */
  partyTo(instrument) {
    return this.#kept(this.#partyTo, instrument);
  }

  /** The States that are party to just this set of instruments. */
  ofClass(mask) {
    return this.#kept(this.#classes, mask);
  }

  /** The States that are party to all instruments of this set. */
  partyToAll(mask) {
    if (!this.#partyToAll.has(mask)) {
      const bits = makeBits(this.#size);
      for (const [mine, states] of this.#classes) {
        if ((mine & mask) === mask)
          states.forEach((word, i) => { bits[i] |= word; });
      }
      this.#partyToAll.set(mask, bits);
    }
    return this.#partyToAll.get(mask);
  }

  /** Sets or, with null, takes out a State's row. */
  set(state, row) {
    if (this.rows[state] !== null)
      this.#change(state, this.rows[state], remove, -1);
    this.rows[state] = row;
    if (row !== null) {
      this.masks[state] = this.#instruments.reduce((mask, instrument, i) => row.instruments.includes(instrument) ? mask | 1 << i : mask, 0);
      this.#change(state, row, add, 1);
    }
  }

  #change(state, { regionalGroup, instruments }, change, step) {
    const mine = this.masks[state];
    change(this.present, state);
    change(this.ofRegion(regionalGroup), state);
    change(this.ofClass(mine), state);
    for (const instrument of instruments)
      change(this.partyTo(instrument), state);
    for (const [mask, bits] of this.#partyToAll) {
      if ((mine & mask) === mask)
        change(bits, state);
    }
    this.count += step;
  }

  #kept(map, key) {
    if (!map.has(key))
      map.set(key, makeBits(this.#size));
    return map.get(key);
  }
}
