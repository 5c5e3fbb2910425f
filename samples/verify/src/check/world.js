// Everything that is in force at a moment of a record: roster, mechanism, groups, reviews, allowances. Every change can be
// taken back, as an annulment does. States are known by their indexes among all codes that the record ever names.
import { Force } from '../draw/force.js';
import { Parties } from '../draw/parties.js';
import { PotMaker } from '../draw/pots.js';
import { toList } from '../draw/bits.js';

const NONE = -1;

export class World {
  #indexes = new Map();
  #undo = [];
  #barred = new Map();
  // For each State, principal and additional of each seat; null without a review.
  #reviews;

  mechanism = null;
  groupsDrawn = false;
  reviewersDrawn = false;

  /** @param {object} record whose header has no finding */
  constructor({ mechanism, roster, entries }) {
    this.codes = allCodes(roster, entries);
    this.codes.forEach((code, index) => this.#indexes.set(code, index));
    this.parties = new Parties(this.codes.length, mechanism.instruments);
    this.force = new Force(this.codes.length);
    this.#reviews = new Array(this.codes.length).fill(null);
    this.groupOf = new Array(this.codes.length).fill(null);
    this.granted = new Int32Array(this.codes.length);
    this.everParty = new Uint8Array(this.codes.length);
    this.setMechanism(mechanism);
    for (const row of roster.states)
      this.setRow(this.index(row.code), row);
  }

  /** A State's index; undefined for a code that is in no roster of this record. */
  index(code) {
    return this.#indexes.get(code);
  }

  isParty(code) {
    const index = this.index(code);
    return index !== undefined && this.parties.isPresent(index);
  }

  row(code) {
    return this.parties.rows[this.index(code)];
  }

  /** The States of the roster, in ordinal order of their codes. */
  states() {
    return toList(this.parties.present);
  }

  principal(owner, seat) {
    return this.#reviews[owner][2 * seat];
  }

  additional(owner, seat) {
    return this.#reviews[owner][2 * seat + 1];
  }

  hasReview(owner) {
    return this.#reviews[owner] !== null;
  }

  reviewersOf(owner) {
    return (this.#reviews[owner] ?? []).filter(state => state !== NONE);
  }

  potMaker() {
    return new PotMaker(this.parties, this.force, this.mechanism, owner => this.#barredFor(owner), owner => this.reviewersOf(owner));
  }

  // Changes, each with its way back.

  /** A moment to which `backTo` goes back. */
  get moment() {
    return this.#undo.length;
  }

  backTo(moment) {
    while (this.#undo.length > moment)
      this.#undo.pop()();
  }

  setMechanism(mechanism) {
    const before = this.mechanism;
    this.mechanism = mechanism;
    this.#barred = null;
    this.#undo.push(() => {
      this.mechanism = before;
      this.#barred = null;
    });
  }

  setRow(index, row) {
    const before = this.parties.rows[index];
    const ever = this.everParty[index];
    this.parties.set(index, row);
    this.everParty[index] = 1;
    this.#undo.push(() => {
      this.parties.set(index, before);
      this.everParty[index] = ever;
    });
  }

  setGroup(index, group) {
    const before = this.groupOf[index];
    this.groupOf[index] = group;
    this.#undo.push(() => { this.groupOf[index] = before; });
  }

  setDrawn(what) {
    const before = this[what];
    this[what] = true;
    this.#undo.push(() => { this[what] = before; });
  }

  grant(index) {
    this.granted[index]++;
    this.#undo.push(() => { this.granted[index]--; });
  }

  /** Gives a State a review with all its seats empty. */
  openReview(owner) {
    this.#reviews[owner] = new Int32Array(2 * this.mechanism.seats.length).fill(NONE);
    this.#undo.push(() => { this.#reviews[owner] = null; });
  }

  /** Ends a State's review. */
  endReview(owner) {
    for (let seat = 0; seat < this.mechanism.seats.length; seat++)
      this.setSeat(owner, seat, NONE, NONE);
    const review = this.#reviews[owner];
    this.#reviews[owner] = null;
    this.#undo.push(() => { this.#reviews[owner] = review; });
  }

  setSeat(owner, seat, principal, additional) {
    const before = [this.principal(owner, seat), this.additional(owner, seat)];
    this.#seat(owner, seat, principal, additional);
    this.#undo.push(() => this.#seat(owner, seat, ...before));
  }

  #seat(owner, seat, ...states) {
    for (const [role, state] of states.entries()) {
      const before = this.#reviews[owner][2 * seat + role];
      if (before !== NONE)
        this.force.unseat(owner, before);
      this.#reviews[owner][2 * seat + role] = state;
      if (state !== NONE)
        this.force.seat(owner, state);
    }
  }

  /** The States that a barred pair keeps from reviewing a State. */
  #barredFor(owner) {
    if (this.#barred === null) {
      this.#barred = new Map();
      for (const { reviewer, underReview } of this.mechanism.barredPairs) {
        const [state, other] = [this.index(reviewer), this.index(underReview)];
        if (state !== undefined && other !== undefined)
          this.#barred.set(other, [...this.#barred.get(other) ?? [], state]);
      }
    }
    return this.#barred.get(owner) ?? [];
  }
}

function allCodes(roster, entries) {
  const codes = new Set(roster.states.map(({ code }) => code));
  for (const { what } of entries) {
    if (what?.kind === 'accession')
      codes.add(what.state.code);
  }
  return [...codes].sort();
}
