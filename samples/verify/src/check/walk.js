// The walk through the entries of a record, in order: each has its turn, and what it changes is changed in the world.
import { hashOf } from '../text/canonical.js';
import { isSignedByChain } from '../ceremony/bls.js';
import { LIMITS } from '../record/format.js';
import { NoValidDrawing } from '../draw/exact.js';
import { TooManyWords, WordBudget } from '../draw/stream.js';
import { planItem, separated } from '../texts/phrases.js';
import { say } from '../texts/texts.js';
import { announced } from './announcements.js';
import { Ceremonies } from './ceremony.js';
import { compareGroups, compareReviews } from './compare.js';
import { derive } from './derive.js';
import { Findings, RECORD } from './findings.js';
import { Remarks } from './remarks.js';
import { checkHeader, checkMechanism, checkRow } from './rules.js';
import { World } from './world.js';

/**
 * What a verifier is asked for.
 * @typedef {object} Options
 * @property {{given: string, digits: string, time: number|null}[]} hashes
 * @property {Map<number, string>} rounds signatures that the reader fetched himself
 * @property {string|null} asOf
 * @property {boolean} bls
 * @property {(number: number, walk: Walk) => object|undefined} [watch] who follows the lots of a drawing
 * @property {(done: number, all: number) => void} [progress]
 */

export class Walk {
  #options;
  #ceremonies = new Ceremonies();
  #budget = new WordBudget(LIMITS.words);
  #dateBefore = '';
  // After a finding that leaves open what is in force only the chain is looked at.
  #derives = true;

  findings = new Findings();
  remarks;
  world = null;
  /** The open announcement, or null. */
  open = null;
  /** The announcements in effect, the newest last. */
  inEffect = [];
  /** By which entry an announcement was annulled. */
  annulledBy = new Map();
  /** Whether a signature was neither checked nor equal to one that the reader fetched himself. */
  leftUnchecked = false;
  /** The hashes of the entries as they were reckoned. */
  hashes = [];
  /** Up to which entry everything was derived. */
  derivedUpTo = 0;

  /** @param {object} record @param {Options} options */
  constructor(record, options) {
    this.record = record;
    this.#options = options;
    this.remarks = new Remarks(this, options.hashes);
  }

  run() {
    const { record } = this;
    const note = this.findings.of(0);
    checkHeader(record, (place, expected, found) => note('header', place, RECORD('7'), expected, found));
    if (this.findings.count === 0)
      this.world = new World(record);
    this.#derives = this.world !== null;
    let before = hashOf(record, 'entries');
    for (const [i, entry] of record.entries.entries()) {
      before = this.#link(entry, i + 1, before);
      if (this.#derives)
        this.#take(entry, i + 1);
      this.#options.progress?.(i + 1, record.entries.length);
    }
    this.remarks.finish(this.#derives);
    return this;
  }

  /** The chain: the number, the date, and the hashes that tie an entry to the one before. */
  #link(entry, number, before) {
    const note = this.findings.of(number);
    const here = RECORD('2');
    if (entry.previous !== before)
      note('chain', 'previous', here, say('expected.hashBefore', { hash: before, before: number === 1 ? say('expected.header') : say('expected.entry', { entry: number - 1 }) }), entry.previous);
    const reckoned = hashOf(entry, 'hash');
    if (entry.hash !== reckoned)
      note('chain', 'hash', here, say('expected.ownHash', { hash: reckoned }), entry.hash);
    if (entry.date < this.#dateBefore)
      note('date', '', here, say('expected.dateNotBefore', { date: this.#dateBefore }), entry.date);
    if (this.#options.asOf !== null && entry.date > this.#options.asOf)
      note('date', '', RECORD('6'), say('expected.dateNotAfter', { date: this.#options.asOf }), entry.date);
    this.#dateBefore = entry.date;
    if (entry.number !== number) {
      note('number', '', here, number, entry.number);
      this.#derives = false;
    }
    this.hashes.push(reckoned);
    return reckoned;
  }

  #take(entry, number) {
    const before = this.findings.count;
    const note = this.findings.of(number);
    this[entry.kind](entry, number, note);
    this.#derives = this.findings.count === before;
    if (this.#derives)
      this.derivedUpTo = number;
  }

  announcement({ what, plan, date }, number, note) {
    const { world, record } = this;
    const before = this.findings.count;
    const shape = (place, expected, found) => note('announcement', `$.entries[${number - 1}].what.${place}`, RECORD('7'), expected, found);
    if (typeof what.state === 'object' && what.state !== null)
      checkRow(what.state, 'state', shape);
    if (what.mechanism)
      checkMechanism(what.mechanism, 'mechanism', shape);
    if (this.findings.count > before)
      return undefined;
    if (this.open !== null)
      return note('announcement', '', RECORD('2'), say('expected.noneOpen'), say('found.open', { entry: this.open.number }));
    if (plan !== null)
      this.#ceremonies.checkPlan(plan, date, record.kind === 'official', note);
    const planned = this.findings.count;
    const noteOf = kind => (subject, expected, found) => note(kind, subject, RECORD('3'), expected, found);
    const announcement = {
      number, date, what, plan, contributed: [], moment: world.moment,
      does: announced(what, world, record.algorithm, noteOf('announcement'), noteOf('decision')),
    };
    if (this.findings.count > planned)
      return undefined;
    const draws = announcement.does.groups || announcement.does.label !== null;
    if (draws !== (plan !== null))
      return note('plan', '', RECORD('2'), draws ? say('expected.plan') : say('expected.noPlan'), plan === null ? 'null' : say('found.plan'));
    this.remarks.announced(announcement);
    if (draws) {
      this.open = announcement;
    } else {
      announcement.does.begin();
      this.inEffect.push(announcement);
    }
    return undefined;
  }

  contributions({ contributions, date }, number, note) {
    const { open } = this;
    if (open === null || open.contributed.length === open.plan.length)
      return note('contributions', '', RECORD('2'), say('expected.planNotComplete'), open === null ? say('found.noneOpen') : say('found.planComplete'));
    const before = this.findings.count;
    this.#ceremonies.checkContributions(contributions, open, date, note, contribution => this.#checkSignature(contribution, note));
    if (this.findings.count > before)
      return undefined;
    open.contributed.push(...contributions);
    if (contributions[0].source === 'drand')
      open.roundEntry = number;
    if (open.contributed.length === open.plan.length)
      open.seed = this.#ceremonies.seedOf(open.contributed, note);
    return undefined;
  }

  #checkSignature(item, note) {
    const { round, signature } = item;
    const { bls, rounds } = this.#options;
    if (bls) {
      if (!isSignedByChain(round, signature))
        note('signature', planItem(item), RECORD('7'), say('expected.signature'), signature);
    } else if (!rounds.has(round)) {
      this.leftUnchecked = true;
    } else if (rounds.get(round) !== signature) {
      note('signature', planItem(item), RECORD('6'), say('expected.asFetched', { signature: rounds.get(round) }), signature);
    }
  }

  drawing({ result }, number, note) {
    const { open, world, record } = this;
    if (open === null || open.contributed.length < open.plan.length)
      return note('drawing', '', RECORD('2'), say('expected.planComplete'), open === null ? say('found.noneOpen') : say('found.planNotComplete'));
    const context = {
      seed: open.seed, record, world, budget: this.#budget, watch: this.#options.watch?.(number, this),
      groupsDrawn: groups => compareGroups(result.groups, groups, note),
    };
    try {
      const { reviews } = derive(open.does, open.what, context);
      compareReviews(result.reviews, reviews, world.mechanism, note);
    } catch (error) {
      if (error instanceof NoValidDrawing)
        note('drawing', error.seat === null ? '' : this.#subjectOf(error.seat), RECORD('3'), say('expected.validDrawing'), say(error.seat === null ? 'found.noValidDrawing' : 'found.emptyPot'));
      else if (error instanceof TooManyWords)
        note('drawing', '', RECORD('5'), say('expected.words', { count: separated(LIMITS.words) }), say('found.moreWords'));
      else
        throw error;
    }
    this.remarks.drawn(open, number);
    open.drawnIn = number;
    this.inEffect.push(open);
    this.open = null;
    return undefined;
  }

  #subjectOf({ owner, seat }) {
    return say('subject.seat', { state: this.world.codes[owner], seat: this.world.mechanism.seats[seat].id });
  }

  annulment({ entry, date }, number, note) {
    const annulled = this.open ?? this.inEffect.at(-1);
    if (annulled?.number !== entry)
      return note('annulment', '', RECORD('2'), annulled === undefined ? say('expected.toAnnul.none') : say(`expected.toAnnul.${this.open === null ? 'newest' : 'open'}`, { entry: annulled.number }), say('found.entry', { number: entry }));
    this.annulledBy.set(annulled.number, number);
    this.remarks.annulled(annulled, number, date, this.open !== null);
    if (this.open !== null) {
      this.open = null;
    } else {
      this.inEffect.pop();
      this.world.backTo(annulled.moment);
    }
    return undefined;
  }
}
