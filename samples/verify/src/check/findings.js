// What is wrong with a record, and which checks were made.

/**
 * @typedef {object} Finding
 * @property {string} check under which it was found
 * @property {number|null} entry the entry's place in the record, from 1, or null when it is the whole record's
 * @property {string} place what in it, for example FRA/same-region
 * @property {string} paragraph the rule or the section of the specification that is broken
 * @property {string} expected
 * @property {string} found
 */

// The most telling first: what was drawn and decided, then what holds it together.
const ORDER = ['draws', 'rules', 'requests', 'signatures', 'ceremonies', 'commitment', 'order', 'form', 'hashes', 'chain', 'file'];

const telling = ({ check }) => ORDER.indexOf(check);

export class Findings {
  /** @type {Finding[]} */
  all = [];

  /** What is no fault but worth saying. */
  remarks = [];

  /** The entries whose seed was given as a text; null is the record itself. */
  givenSeeds = [];

  #checks = new Map();

  /** Notes a finding under one of the checks. */
  add(check, entry, place, paragraph, expected, found) {
    this.#check(check).failed++;
    this.all.push({ check, entry, place, paragraph, expected: String(expected), found: String(found) });
  }

  /** Notes that a check was made, of this many things. */
  made(check, count = 1) {
    this.#check(check).made += count;
  }

  /** Notes that something could not be checked, with the reason. */
  notMade(check, why) {
    this.#check(check).notMade.push(why);
  }

  remark(text) {
    this.remarks.push(text);
  }

  /** Compares, and notes a finding if what was found is not what was expected. Gives whether it is. */
  equal(check, entry, place, paragraph, expected, found) {
    this.made(check);
    if (expected !== found)
      this.add(check, entry, place, paragraph, expected, found);
    return expected === found;
  }

  /** All of them, entry by entry; the record's own come first. */
  inOrder() {
    return [...this.all].sort((a, b) => (a.entry ?? 0) - (b.entry ?? 0) || telling(a) - telling(b));
  }

  /** The one that tells most. */
  foremost() {
    return [...this.all].sort((a, b) => telling(a) - telling(b))[0];
  }

  /** What was made, failed and left of one check. */
  of(check) {
    return this.#check(check);
  }

  #check(check) {
    if (!this.#checks.has(check))
      this.#checks.set(check, { made: 0, failed: 0, notMade: [] });
    return this.#checks.get(check);
  }
}
