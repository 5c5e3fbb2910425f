// Makes records, whole ones and broken ones. It draws with the checker page's code: that the draws are right is for the
// vectors and for the records in ../independent to say; what is tested with these records is everything around them.
import { readFileSync } from 'node:fs';
import { noOptions } from '../../../samples/verify/src/check/options.js';
import { derive } from '../../../samples/verify/src/check/derive.js';
import { Walk } from '../../../samples/verify/src/check/walk.js';
import { LotStream, WordBudget } from '../../../samples/verify/src/draw/stream.js';
import { canonical, hashOf } from '../../../samples/verify/src/text/canonical.js';

const read = path => readFileSync(new URL(path, import.meta.url), 'utf8');

export const base = () => JSON.parse(read('../independent/01-base.json'));

/** Real rounds of quicknet: their numbers, and the date of each. */
export const rounds = JSON.parse(read('../vectors/drand.json')).rounds.filter(({ chain }) => chain === 'quicknet');

export const signatureOf = round => rounds.find(({ round: other }) => other === round).signature;

export const drandItem = round => ({ source: 'drand', chain: 'quicknet', round });

export const round = (number, signature = signatureOf(number)) => ({ ...drandItem(number), signature });

export const spoken = { source: 'spoken' };

export const words = text => ({ ...spoken, text });

export const dice = (sides = 6, rolls = 50) => ({ source: 'dice', sides, rolls });

export const source = (paragraph = '28') => ({ document: 'Conference resolution 9/1, annex', paragraph, confirmed: true });

/** The rules of the base record, with some of them otherwise. */
export const mechanism = (otherwise = {}) => ({ ...base().mechanism, ...otherwise });

export const seat = (id, side = id) => ({ id, side, source: source() });

export const row = (code, regionalGroup = 'african', instruments = ['UNTOC', 'TIP', 'SOM', 'FIREARMS'], otherwise = {}) =>
  ({ code, name: `State ${code}`, regionalGroup, instruments, legalSystems: ['civil'], languages: ['E'], ...otherwise });

/** The States of the base record. */
export const seven = () => base().roster.states;

/** Enough States for wide pots: so many of each of two regional groups. */
export const wide = (each = 10) => [
  ...Array.from({ length: each }, (_, i) => row(`AA${String.fromCharCode(65 + i)}`, 'african')),
  ...Array.from({ length: each }, (_, i) => row(`EE${String.fromCharCode(65 + i)}`, 'eastern-european')),
];

export const request = (state, seats, otherwise = {}) =>
  ({ state, seats, requestedBy: state, kind: 'ordinary', grounds: null, ...otherwise });

export const granted = (state, seats, otherwise) => ({ request: request(state, seats, otherwise), refused: null });

export const refused = (reason, state, seats, otherwise, text = null) => ({ request: request(state, seats, otherwise), refused: { reason, text } });

export const meeting = (...decisions) => ({ kind: 'meeting', decisions });

export const accession = (state, group = null) => ({ kind: 'accession', state, group });

export const withdrawal = state => ({ kind: 'withdrawal', state });

export const amendment = (what, otherwise = {}) =>
  ({ kind: 'amendment', state: null, mechanism: null, decidedBy: 'the Conference', reason: 'resolution 13/1', ...what, ...otherwise });

export const both = (...sizes) => ({ kind: 'groups-and-reviewers', sizes });

/** All hashes of a record made anew, as a forger would. */
export function rehashed(record) {
  let previous = hashOf(record, 'entries');
  for (const entry of record.entries) {
    entry.previous = previous;
    previous = entry.hash = hashOf(entry, 'hash');
  }
  return record;
}

export const fileOf = record => `${canonical(record)}\n`;

let current = '';
let made = 0;

/** Names the case that is made next, so that its rolls do not depend on the cases before it. */
export function beginCase(name) {
  current = name;
  made = 0;
}

/** A record in the making. Dates, plans and rolls are filled in where a case does not need its own. */
export class Maker {
  #rolls = new LotStream('maker', `${current} ${made++}`);

  constructor({ states = seven(), rules = mechanism(), kind = 'official', algorithm = 'v1', date = '2026-03-10' } = {}) {
    this.record = { format: 'lotdrawing/record/2', kind, algorithm, mechanism: rules, roster: { states }, entries: [] };
    this.date = date;
  }

  on(date) {
    this.date = date;
    return this;
  }

  /** An entry as it is given. */
  entry(kind, members) {
    this.record.entries.push({ number: this.record.entries.length + 1, kind, date: this.date, ...members, previous: '', hash: '' });
    rehashed(this.record);
    return this;
  }

  announce(what, plan = [dice()]) {
    return this.entry('announcement', { what, plan });
  }

  contribute(...contributions) {
    return this.entry('contributions', { contributions });
  }

  roll(sides = 6, rolls = 50) {
    return { source: 'dice', sides, rolls: Array.from({ length: rolls }, () => this.#rolls.below(sides) + 1) };
  }

  annul(entry) {
    return this.entry('annulment', { entry, decidedBy: 'the Conference', reason: 'an objection' });
  }

  /** The walk through what there is so far. */
  walk() {
    return new Walk(this.record, { ...noOptions(), bls: false }).run();
  }

  /** What the open announcement draws. */
  result() {
    const { open, world } = this.walk();
    return derive(open.does, open.what, { seed: open.seed, record: this.record, world, budget: new WordBudget(300_000) });
  }

  draw(result = this.result()) {
    return this.entry('drawing', { result });
  }

  /** Announces, rolls and draws at once. */
  all(what) {
    return this.announce(what).contribute(this.roll()).draw();
  }

  /** As `all`, or without a plan where nothing is to be drawn. */
  needed(what) {
    this.announce(what);
    if (this.walk().open !== null)
      return this.contribute(this.roll()).draw();
    return this.edit(({ entries }) => { entries.at(-1).plan = null; });
  }

  /** Groups and reviewing States of the seven, or in groups of these sizes. */
  drawn(...sizes) {
    return this.all(both(...sizes.length > 0 ? sizes : [2, 2, 3]));
  }

  /** The newest drawing's review of a State. */
  review(state) {
    return this.record.entries.findLast(({ result }) => result?.reviews?.some(review => review.state === state))
      .result.reviews.find(review => review.state === state);
  }

  /** A change of the record behind its back; all hashes are made anew. */
  edit(change) {
    change(this.record);
    rehashed(this.record);
    return this;
  }
}
