// Changes of records as a forger, a slip or another program would make them, with all that follows made to fit again or not.
import { announced } from '../../../samples/verify/src/check/announcements.js';
import { derive } from '../../../samples/verify/src/check/derive.js';
import { NoValidDrawing } from '../../../samples/verify/src/draw/exact.js';
import { TooManyWords, WordBudget } from '../../../samples/verify/src/draw/stream.js';
import { Walk } from '../../../samples/verify/src/check/walk.js';
import { noOptions } from '../../../samples/verify/src/check/options.js';
import { hashOf } from '../../../samples/verify/src/text/canonical.js';

const isObject = value => typeof value === 'object' && value !== null && !Array.isArray(value);

const INTEGERS = [0, 1, 2, 3, 5, 6, 7, 10, 19, 20, 49, 50, 51, 64, 65, 100, 101, 1000, 1001, 2 ** 31 - 1, 2 ** 31];
const TEXTS = ['', ' ', 'a', 'x ', ' x', 'a\u200bb', 'A', 'AA', 'FRA', 'fra', 'ZZZ', 'SOM', 'ordinary', 'exceptional', 'same-region', 'other-region', 'any-region',
  'african', 'by-decision', 'allowance-used', 'asked-twice', 'pot-empty', 'review-withdrawn', 'v1', 'loads-v1', 'official', 'rehearsal', 'dice', 'spoken', 'drand',
  '2026-02-29', '2199-12-31', '2026-03-11', '1999-12-31', 'la mer', 'море', 'сор', '今夜', 'été', '\ud800', 'null', 'groups', 'reviewers', 'groups-and-reviewers', '8'.repeat(96)];
const DATES = ['2026-03-09', '2026-03-10', '2026-03-11', '2026-03-12', '2027-01-01', '2023-09-15', '2000-01-01', '2199-12-31'];

/** Numbers drawn from a seed, so that a campaign can be run again. */
export class Chance {
  #state;

  constructor(seed) {
    this.#state = seed >>> 0;
  }

  /** The generator Mulberry32. */
  below(n) {
    this.#state = this.#state + 0x6d2b79f5 >>> 0;
    let t = Math.imul(this.#state ^ this.#state >>> 15, this.#state | 1);
    t ^= t + Math.imul(t ^ t >>> 7, t | 61);
    return Math.floor(((t ^ t >>> 14) >>> 0) / 2 ** 32 * n);
  }

  of(list) {
    return list[this.below(list.length)];
  }

  oneIn(n) {
    return this.below(n) === 0;
  }
}

/** Every place of a value: [holder, name], the holder an object or a list. */
function places(value, wanted, found = []) {
  for (const name of Array.isArray(value) ? value.keys() : Object.keys(value)) {
    if (wanted(value[name], name))
      found.push([value, name]);
    if (typeof value[name] === 'object' && value[name] !== null)
      places(value[name], wanted, found);
  }
  return found;
}

const copy = value => structuredClone(value);

/** The kinds of changes. Each takes the record, the chance and another record to take parts from; most do one thing. */
const CHANGES = {
  integer(record, chance) {
    const [holder, name] = chance.of(places(record, value => typeof value === 'number'));
    holder[name] = chance.oneIn(2) ? Math.max(0, holder[name] + chance.below(3) - 1) : chance.of(INTEGERS);
  },
  text(record, chance) {
    const [holder, name] = chance.of(places(record, value => typeof value === 'string'));
    holder[name] = chance.of(TEXTS);
  },
  // A text from elsewhere in the record, mostly one of the same kind: another State, seat, instrument, group.
  likeText(record, chance) {
    const all = places(record, value => typeof value === 'string');
    const [holder, name] = chance.of(all);
    const same = all.filter(([other, key]) => key === name || (Array.isArray(holder) && Array.isArray(other)));
    const [from, key] = chance.of(same);
    holder[name] = from[key];
  },
  letter(record, chance) {
    const [holder, name] = chance.of(places(record, value => typeof value === 'string' && value.length > 0));
    const at = chance.below(holder[name].length);
    holder[name] = holder[name].slice(0, at) + chance.of(['', 'a', 'B', ' ', '1', 'é', '-', '\u00a0']) + holder[name].slice(at + chance.below(2));
  },
  truth(record, chance) {
    const all = places(record, value => typeof value === 'boolean');
    const [holder, name] = chance.of(all);
    holder[name] = !holder[name];
  },
  nothing(record, chance) {
    const [holder, name] = chance.of(places(record, (value, key) => typeof key === 'string'));
    holder[name] = null;
  },
  fillNothing(record, chance, other) {
    const all = places(record, value => value === null);
    if (all.length === 0)
      return;
    const [holder, name] = chance.of(all);
    const same = places(other, (value, key) => key === name && value !== null);
    holder[name] = same.length > 0 ? copy(same[0][0][name]) : chance.of([0, 1, 'a', 'FRA', {}, []]);
  },
  member(record, chance) {
    const [holder, name] = chance.of(places(record, (value, key) => typeof key === 'string'));
    if (chance.oneIn(2))
      delete holder[name];
    else
      holder.more = copy(holder[name]);
  },
  list(record, chance) {
    const lists = places(record, value => Array.isArray(value) && value.length > 0);
    const [holder, name] = chance.of(lists);
    const list = holder[name];
    const [at, to] = [chance.below(list.length), chance.below(list.length)];
    chance.of([
      () => list.splice(at, 1),
      () => list.splice(to, 0, copy(list[at])),
      () => { [list[at], list[to]] = [list[to], list[at]]; },
      () => { holder[name] = []; },
      () => list.reverse(),
    ])();
  },
  rolls(record, chance) {
    const all = places(record, (value, key) => key === 'rolls' && Array.isArray(value) && value.length > 0);
    if (all.length === 0)
      return;
    const [holder] = chance.of(all);
    holder.rolls[chance.below(holder.rolls.length)] = 1 + chance.below(holder.sides + (chance.oneIn(4) ? 2 : 0));
  },
  entry({ entries }, chance) {
    const [at, to] = [chance.below(entries.length), chance.below(entries.length)];
    chance.of([
      () => entries.length > 1 && entries.splice(at, 1),
      () => entries.splice(to, 0, copy(entries[at])),
      () => { [entries[at], entries[to]] = [entries[to], entries[at]]; },
      () => entries.splice(at + 1),
    ])();
  },
  foreignEntry({ entries }, chance, other) {
    entries.splice(chance.below(entries.length + 1), 0, copy(chance.of(other.entries)));
  },
  annulment({ entries }, chance) {
    const at = chance.below(entries.length) + 1;
    const announcements = entries.slice(0, at).filter(({ kind }) => kind === 'announcement').length;
    entries.splice(at, 0, { number: 0, kind: 'annulment', date: entries[at - 1].date, entry: 1 + (announcements > 0 ? chance.below(at) : 0), decidedBy: 'x', reason: 'x', previous: '', hash: '' });
  },
  // Something announced that changes the roster or the rules.
  change(record, chance, other) {
    const { entries, roster, mechanism } = record;
    const row = copy(chance.of(chance.oneIn(3) ? other.roster.states : roster.states));
    const what = chance.of([
      () => ({ kind: 'withdrawal', state: row.code }),
      () => ({ kind: 'accession', state: { ...row, code: chance.of(['AAA', 'NEW', 'ZZZ', row.code]) }, group: chance.of([null, 1, 2]) }),
      () => ({ kind: 'accession', state: { ...row, instruments: copy(mechanism.instruments) }, group: null }),
      () => ({ kind: 'amendment', state: { ...row, regionalGroup: chance.of(mechanism.regionalGroups), instruments: mechanism.instruments.slice(chance.below(mechanism.instruments.length)) }, mechanism: null, decidedBy: 'x', reason: 'x' }),
      () => ({ kind: 'amendment', state: null, mechanism: changedRules(mechanism, chance), decidedBy: 'x', reason: 'x' }),
      () => ({ kind: 'meeting', decisions: [decision(record, chance), ...chance.oneIn(2) ? [decision(record, chance)] : []] }),
    ])();
    const at = chance.below(entries.length + 1);
    const date = entries[Math.max(0, at - 1)].date;
    const added = [{ kind: 'announcement', date, what, plan: [{ source: 'dice', sides: 6, rolls: 50 }] }];
    if (chance.oneIn(4) === false) {
      const rolls = Array.from({ length: 50 }, () => 1 + chance.below(6));
      added.push({ kind: 'contributions', date, contributions: [{ source: 'dice', sides: 6, rolls }] }, { kind: 'drawing', date, result: { reviews: [] } });
    }
    entries.splice(at, 0, ...added.map(members => ({ number: 0, ...members, previous: '', hash: '' })));
  },
  rules(record, chance) {
    record.mechanism = changedRules(record.mechanism, chance);
  },
};

function decision({ roster, mechanism }, chance) {
  const asked = mechanism.seats.filter(() => chance.oneIn(2)).map(({ id }) => id);
  return {
    request: {
      state: chance.of(roster.states).code, seats: asked.length > 0 ? asked : [mechanism.seats[0].id], requestedBy: 'x',
      kind: chance.of(['ordinary', 'ordinary', 'exceptional']), grounds: chance.of([null, 'x']),
    },
    refused: chance.of([null, null, null, ...['review-withdrawn', 'exceptional-not-provided', 'exceptional-without-grounds', 'allowance-used', 'asked-twice', 'pot-empty'].map(reason => ({ reason, text: null })), { reason: 'by-decision', text: 'x' }]),
  };
}

function changedRules(mechanism, chance) {
  const rules = copy(mechanism);
  const source = copy(rules.seats[0].source);
  const codes = ['FRA', 'GHA', 'HUN', 'AAA', 'AAB', 'EEA'];
  chance.of([
    () => { rules.noMutualReviews = rules.noMutualReviews === null ? source : null; },
    () => { rules.distinctRegions = rules.distinctRegions === null ? source : null; },
    () => { rules.instrumentsCovered = rules.instrumentsCovered === null ? source : null; },
    () => { rules.reviewersPartyTo = chance.of([null, rules.instruments[0], 'BODY']); },
    () => { rules.load = { min: chance.below(2), max: chance.of([null, 1, 2, 3, 4]) }; },
    () => { chance.of(rules.seats).side = chance.of(['same-region', 'other-region', 'any-region']); },
    () => { rules.seats.push({ ...copy(rules.seats[0]), id: `more-${rules.seats.length}` }); rules.maxReviewingStates += 2; },
    () => { rules.repetition.replacedStateLeavesPot = !rules.repetition.replacedStateLeavesPot; },
    () => { rules.repetition.ordinaryAllowance = chance.below(4); },
    () => { rules.repetition.exceptionalSource = rules.repetition.exceptionalSource === null ? source : null; },
    () => { rules.barredPairs.push({ reviewer: chance.of(codes), underReview: chance.of(codes), source }); },
    () => { rules.regionalGroups.splice(chance.below(rules.regionalGroups.length + 1), 0, `more-${rules.regionalGroups.length}`); },
    () => { rules.groups.count += 1; },
  ])();
  return rules;
}

/** Walks a record and makes plans, seeds' results and dates fit what was announced, as somebody would who draws from it. */
class Redrawing extends Walk {
  #record;
  #words;

  constructor(record, words) {
    super(record, { ...noOptions(), bls: false });
    this.#record = record;
    this.#words = words;
  }

  announcement(entry, number, note) {
    const moment = this.world.moment;
    const does = announced(entry.what, this.world, this.#record.algorithm, () => {});
    this.world.backTo(moment);
    if (!does.groups && does.label === null)
      entry.plan = null;
    else
      entry.plan ??= [{ source: 'dice', sides: 6, rolls: 50 }];
    return super.announcement(entry, number, note);
  }

  drawing(entry, number, note) {
    const { open, world } = this;
    if (open !== null && open.contributed.length === open.plan.length) {
      const moment = world.moment;
      entry.result = derive(open.does, open.what, { seed: open.seed, record: this.#record, world, budget: new WordBudget(this.#words) });
      world.backTo(moment);
    }
    return super.drawing(entry, number, note);
  }
}

/** Draws anew what the record draws, as far as it goes. Shapes may be broken, and then nothing is drawn anew. */
function redraw(record) {
  try {
    new Redrawing(record, 100_000).run();
  } catch (error) {
    // A record of a broken shape is no record and is verified as such; this maker need not understand it.
    if (!(error instanceof NoValidDrawing || error instanceof TooManyWords || error instanceof TypeError || error instanceof RangeError))
      throw error;
  }
}

function rechain(record) {
  let previous = hashOf(record, 'entries');
  for (const entry of record.entries.filter(isObject)) {
    entry.previous = previous;
    previous = entry.hash = hashOf(entry, 'hash');
  }
}

/**
 * A record changed in one to three ways.
 * @param {object} record
 * @param {object} other a record to take parts from
 * @param {Chance} chance
 * @returns {{record: object, changes: string[]}}
 */
export function mutated(record, other, chance) {
  const changed = copy(record);
  const changes = [];
  for (let left = chance.of([1, 1, 1, 2, 2, 3]); left > 0; left--) {
    const name = chance.of(Object.keys(CHANGES));
    try {
      CHANGES[name](changed, chance, other);
      changes.push(name);
    } catch (error) {
      // The change before left nothing for this one to change.
      if (!(error instanceof TypeError))
        throw error;
    }
  }
  const entries = Array.isArray(changed.entries) ? changed.entries : [];
  if (!chance.oneIn(20))
    entries.filter(isObject).forEach((entry, i) => { entry.number = i + 1; });
  if (chance.oneIn(8))
    entries.filter(isObject).forEach(entry => { entry.date = chance.of(DATES); });
  else if (!chance.oneIn(10))
    inOrder(entries.filter(isObject));
  if (chance.oneIn(2)) {
    redraw(changed);
    changes.push('drawn anew');
  }
  if (!chance.oneIn(20)) {
    try {
      rechain(changed);
      changes.push('hashed anew');
    } catch {
      changes.push('not canonical');
    }
  }
  return { record: changed, changes };
}

function inOrder(entries) {
  let latest = '';
  for (const entry of entries) {
    if (typeof entry.date === 'string')
      latest = entry.date = entry.date < latest ? latest : entry.date;
  }
}
