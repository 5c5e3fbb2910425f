// The walk through the entries of a record, in order: each has its turn, and what it changes is changed in the world.
import { hashOf } from '../text/canonical.js';
import { isSignedByChain } from '../ceremony/bls.js';
import { LIMITS } from '../record/format.js';
import { NoValidDrawing } from '../draw/exact.js';
import { TooManyWords, WordBudget } from '../draw/stream.js';
import { texts } from '../texts/texts.js';
import { announced } from './announcements.js';
import { Ceremonies } from './ceremony.js';
import { compareResults, derive } from './derive.js';
import { Findings, RECORD } from './findings.js';
import { Remarks } from './remarks.js';
import { checkHeader } from './rules.js';
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
    checkHeader(record, this.findings.of(0));
    if (this.findings.count === 0)
      this.world = new World(record);
    this.#derives = this.world !== null;
    let before = { reckoned: hashOf(record, 'entries'), stated: null };
    for (const [i, entry] of record.entries.entries()) {
      before = this.#link(entry, i + 1, before);
      if (this.#derives)
        this.#take(entry, i + 1);
      this.#options.progress?.(i + 1, record.entries.length);
    }
    this.remarks.finish();
    return this;
  }

  /** The chain: the number, the date, and the hashes that tie an entry to the one before. */
  #link(entry, number, before) {
    const note = this.findings.of(number);
    const here = RECORD('2');
    if (entry.number !== number)
      note('number', 'number', here, number, entry.number);
    if (entry.date < this.#dateBefore)
      note('date', 'date', here, texts.expected.notBefore(this.#dateBefore), entry.date);
    if (this.#options.asOf !== null && entry.date > this.#options.asOf)
      note('as-of', 'date', RECORD('6'), texts.expected.notAfter(this.#options.asOf), entry.date);
    this.#dateBefore = entry.date;
    if (entry.previous !== before.reckoned && entry.previous !== before.stated)
      note('chain', 'previous', here, before.reckoned, entry.previous);
    const reckoned = hashOf(entry, 'hash');
    if (entry.hash !== reckoned)
      note('chain', 'hash', here, reckoned, entry.hash);
    this.hashes.push(reckoned);
    return { reckoned, stated: entry.hash };
  }

  #take(entry, number) {
    const before = this.findings.count;
    const note = this.findings.of(number);
    this[entry.kind](entry, number, note);
    // A signature that fails says nothing about what is in force.
    this.#derives = this.findings.count === before + this.#harmless;
    this.#harmless = 0;
    if (this.#derives)
      this.derivedUpTo = number;
  }

  #harmless = 0;

  announcement({ what, plan, date }, number, note) {
    if (this.open !== null)
      return note('open', 'kind', RECORD('2'), texts.expected.noneOpen, texts.found.open(this.open.number));
    const { world, record } = this;
    const before = this.findings.count;
    const announcement = { number, date, what, plan, contributed: [], moment: world.moment, does: announced(what, world, record.algorithm, note) };
    if (this.findings.count > before)
      return undefined;
    const draws = announcement.does.groups || announcement.does.label !== null;
    if (draws !== (plan !== null))
      return note('plan', 'plan', RECORD('2'), draws ? texts.expected.plan : texts.expected.noPlan, plan === null ? 'null' : texts.plan(plan));
    this.remarks.announced(announcement);
    if (draws) {
      this.#ceremonies.checkPlan(plan, date, record.kind === 'official', note);
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
      return note('contributions', 'kind', RECORD('2'), texts.expected.planNotComplete, open === null ? texts.found.noneOpen : texts.found.planComplete);
    const fits = this.#ceremonies.checkContributions(contributions, open, date, note);
    if (!fits)
      return undefined;
    open.contributed.push(...contributions);
    for (const contribution of contributions) {
      if (contribution.source === 'drand') {
        open.roundEntry = number;
        this.#checkSignature(contribution, note);
      }
    }
    if (open.contributed.length === open.plan.length)
      open.seed = this.#ceremonies.seedOf(open.contributed, note);
    return undefined;
  }

  #checkSignature({ round, signature }, note) {
    const { bls, rounds } = this.#options;
    const fails = (expected) => {
      this.#harmless++;
      note('signature', 'contributions', RECORD('6'), expected, signature);
    };
    if (bls) {
      if (!isSignedByChain(round, signature))
        fails(texts.expected.signature(round));
    } else if (!rounds.has(round)) {
      this.leftUnchecked = true;
    } else if (rounds.get(round) !== signature) {
      fails(rounds.get(round));
    }
  }

  drawing({ result }, number, note) {
    const { open, world, record } = this;
    if (open === null || open.contributed.length < open.plan.length)
      return note('drawing', 'kind', RECORD('2'), texts.expected.planComplete, open === null ? texts.found.noneOpen : texts.found.planNotComplete);
    const context = { seed: open.seed, record, world, budget: this.#budget, watch: this.#options.watch?.(number, this) };
    try {
      compareResults(result, derive(open.does, open.what, context), note);
    } catch (error) {
      if (error instanceof NoValidDrawing)
        note('no-valid-drawing', 'result', RECORD('5'), texts.expected.validDrawing, texts.found.noValidDrawing(error.message));
      else if (error instanceof TooManyWords)
        note('too-many-words', 'result', RECORD('5'), texts.expected.words(LIMITS.words), texts.found.moreWords);
      else
        throw error;
    }
    this.remarks.drawn(open, number);
    open.drawnIn = number;
    this.inEffect.push(open);
    this.open = null;
    return undefined;
  }

  annulment({ entry, date }, number, note) {
    const annulled = this.open ?? this.inEffect.at(-1);
    if (annulled?.number !== entry)
      return note('annulment', 'entry', RECORD('2'), annulled === undefined ? texts.expected.nothingToAnnul : annulled.number, entry);
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
