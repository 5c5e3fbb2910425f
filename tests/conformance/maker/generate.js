// Records at the limits, which are too large to be kept: node generate.js DIRECTORY writes them into DIRECTORY/generated.
import { mkdirSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { announced } from '../../../samples/verify/src/check/announcements.js';
import { derive } from '../../../samples/verify/src/check/derive.js';
import { World } from '../../../samples/verify/src/check/world.js';
import { LotStream, TooManyWords, WordBudget } from '../../../samples/verify/src/draw/stream.js';
import { canonical } from '../../../samples/verify/src/text/canonical.js';
import {
  accession, amendment, base, beginCase, both, dice, drandItem, fileOf, Maker, mechanism, meeting, refused, rehashed, round, row, seat, source, wide, withdrawal,
} from './maker.js';

export const generated = [];

function add(name, exit, firstFindingEntry, why, build, { options = [], fileState } = {}) {
  generated.push({
    file: `generated/${name}.json`, options, exit, firstFindingEntry, fileState: fileState ?? (exit === 2 ? null : 'as-published'), why,
    build() {
      beginCase(name);
      const made = build();
      return typeof made === 'string' ? made : fileOf(made instanceof Maker ? made.record : made);
    },
  });
}

/** A record with these entries, without drawing anything: numbers, hashes and dates are filled in. */
function recordOf(entries, otherwise = {}) {
  const { record } = new Maker(otherwise);
  record.entries = entries.map(([kind, members], i) => ({ number: i + 1, kind, date: '2026-03-10', ...members, previous: '', hash: '' }));
  return rehashed(record);
}

const announcement = (what, plan = [dice()]) => ['announcement', { what, plan }];
const annulled = entry => ['annulment', { entry, decidedBy: 'x', reason: 'x' }];

const codes = count => Array.from({ length: count }, (_, i) => `S${String(i).padStart(5, '0')}`);
const rows = count => codes(count).map((code, i) => row(code, i % 2 === 0 ? 'african' : 'eastern-european'));

const entries = count => () => recordOf(Array.from({ length: count }, (_, i) => i % 2 === 0 ? announcement(both(2, 2, 3)) : annulled(i)));
add('entries-10000', 0, null, '10,000 entries', entries(10_000));
add('entries-10001', 2, null, '10,001 entries', entries(10_001));

const rounds = count => () => recordOf(Array.from({ length: count }, (_, i) => [
  announcement(both(2, 2, 3), [drandItem(26_780_212 + i)]),
  ['contributions', { contributions: [round(26_780_212 + i, '8'.padEnd(96, '0'))] }],
  annulled(3 * i + 1),
]).flat());
add('rounds-1000', 3, null, '1,000 rounds contributed, without BLS', rounds(1000), { options: ['--no-bls'] });
add('rounds-1001', 2, null, '1,001 rounds contributed, without BLS', rounds(1001), { options: ['--no-bls'] });

const states = count => () => recordOf([announcement(both(count - 2, 1, 1))], { states: rows(count) });
add('states-2000', 0, null, '2,000 States', states(2000));
add('states-2001', 2, null, '2,001 States', states(2001));
add('states-grown', 0, null, '2,000 States, and 100 that accede', () => recordOf(
  [...codes(100).map(code => announcement(accession(row(`T${code.slice(1)}`)), null)), announcement(both(2000, 50, 50))], { states: rows(2000) }));
add('states-2000-drawn', 0, null, '2,000 States drawn, and 20 regional groups', () => {
  const regionalGroups = Array.from({ length: 20 }, (_, i) => `region-${i}`);
  const all = codes(2000).map((code, i) => row(code, `region-${i * i % 19}`));
  // 2,000 reviews that void each other would take too long without the larger pots of any-region seats.
  return new Maker({ states: all, rules: mechanism({ regionalGroups, noMutualReviews: null, seats: [seat('one', 'any-region'), seat('two', 'other-region')] }) }).drawn(600, 700, 700);
});

const pairs = count => () => recordOf([announcement(both(2, 2, 3))], {
  rules: mechanism({ barredPairs: codes(count).map(code => ({ reviewer: code, underReview: 'AGO', source: source() })) }),
});
add('barred-10000', 0, null, '10,000 barred pairs', pairs(10_000));
add('barred-10001', 2, null, '10,001 barred pairs', pairs(10_001));

const decisions = count => () => new Maker({ states: wide(), rules: mechanism({ repetition: { ...mechanism().repetition, ordinaryAllowance: 0 } }) })
  .drawn(6, 7, 7).announce(meeting(...Array(count).fill(refused('allowance-used', 'AAA', ['same-region']))), null);
add('decisions-10000', 0, null, '10,000 decisions', decisions(10_000));
add('decisions-10001', 2, null, '10,001 decisions', decisions(10_001));

const languages = count => () => recordOf([announcement(both(1, 0, 0))], { states: [row('AA', 'african', ['UNTOC'], { languages: Array.from({ length: count }, (_, i) => `l${i}`) })] });
add('list-1000', 0, null, '1,000 languages', languages(1000));
add('list-1001', 2, null, '1,001 languages', languages(1001));
const published = count => () => recordOf([announcement(amendment({ state: row('AA') }), null)], {
  states: [row('AA')], rules: mechanism({ groups: { count, publishedSizes: Array(count).fill(1), source: source() } }),
});
add('published-1000', 0, null, '1,000 published sizes', published(1000));
add('published-1001', 2, null, '1,001 published sizes', published(1001));
const asked = count => () => new Maker({ states: wide() }).drawn(6, 7, 7)
  .announce(meeting(refused('allowance-used', 'AAA', Array(count).fill('same-region'))), null);
add('request-1000', 1, 4, 'a request for one seat a thousand times', asked(1000));
add('request-1001', 2, null, 'a request for 1,001 seats', asked(1001));
add('sizes-100', 0, null, '100 sizes', () => new Maker({ states: wide(), rules: mechanism({ groups: { count: 100, publishedSizes: [], source: source() } }) }).all({ kind: 'groups', sizes: [...Array(80).fill(0), ...Array(20).fill(1)] }));
add('rolls-100000', 1, 2, '100,000 rolls where 50 are planned', () => recordOf([
  announcement(both(2, 2, 3)), ['contributions', { contributions: [{ source: 'dice', sides: 6, rolls: Array(100_000).fill(1) }] }]]));
add('rolls-1000-times-20', 0, null, '20 times 1,000 dice of 100 sides', () => {
  const maker = new Maker().announce(both(2, 2, 3), Array(20).fill(dice(100, 1000)));
  return maker.contribute(...Array.from({ length: 20 }, () => maker.roll(100, 1000))).draw();
});

const MIB_64 = 64 * 2 ** 20;
const filled = size => () => {
  const text = fileOf(base());
  return `${text}${' '.repeat(size - Buffer.byteLength(text))}`;
};
add('bytes-64-mib', 3, null, '64 MiB, most of them spaces', filled(MIB_64), { fileState: 'other-bytes' });
add('bytes-64-mib-and-1', 2, null, 'a byte more', filled(MIB_64 + 1));

// Loads that no drawing meets: the words of the record run out.
const impossible = () => new Maker({ states: wide(), rules: mechanism({ load: { min: 0, max: 1 } }) });
add('words', 1, 3, 'loads that no drawing meets', () => {
  const maker = impossible().announce(both(6, 7, 7));
  return maker.contribute(maker.roll()).draw({ groups: [[], [], []], reviews: [] });
});
add('words-later', 1, 7, 'an amended maximum that no repetition meets', () => {
  const maker = new Maker({ states: wide() }).drawn(6, 7, 7).announce(amendment({ mechanism: mechanism({ load: { min: 0, max: 0 } }) }), null);
  return maker.announce(withdrawal(maker.review('AAA').seats[0].principal)).contribute(maker.roll()).draw({ reviews: [] });
});

add('words-20000000', 0, null, 'the last word that may be read is the last one needed', () => exactly(0));
add('words-20000001', 1, 63, 'one word more is needed', () => exactly(1));

/** Drawings that together read 20,000,000 words: large ones first, then smaller ones, then a meeting of as many lots as are left. */
function exactly(more) {
  const one = { instrumentsCovered: null, noMutualReviews: null, maxReviewingStates: 1, seats: [seat('any', 'any-region')], groups: { count: 1, publishedSizes: [], source: source() } };
  const rules = mechanism({ ...one, load: { min: 0, max: 1 }, repetition: { ...mechanism().repetition, replacedStateLeavesPot: false } });
  const filler = new Filler(new Maker({ states: rows(16), rules }).record, 20_000_000);
  for (const [count, enough] of [[16, 500_000], [12, 10_000], [8, 2000]]) {
    while (filler.states > count)
      filler.announceAlone(withdrawal(filler.lastState));
    while (filler.left > enough)
      filler.draw(both(count), () => true, true);
  }
  filler.draw(both(8), left => left >= 1 && left <= 7, false);
  filler.announceAlone(amendment({ mechanism: { ...rules, load: { min: 0, max: null } } }));
  const requests = codes(filler.left + more).map(state => ({ request: { state, seats: ['any'], requestedBy: state, kind: 'ordinary', grounds: null }, refused: null }));
  filler.left += more;
  filler.draw(meeting(...requests), left => left === 0, false);
  return rehashed(filler.record);
}

/** Adds drawings to a record as long as they read no more words than are left. */
class Filler {
  #world;
  #rolls = new LotStream('filler', 'rolls');

  constructor(record, words) {
    this.record = record;
    this.left = words;
    this.#world = new World(record);
  }

  get states() {
    return this.#world.parties.count;
  }

  get lastState() {
    return this.#world.codes[this.#world.states().at(-1)];
  }

  announceAlone(what) {
    this.#entry('announcement', { what, plan: null });
    announced(what, this.#world, 'v1', () => {}).begin();
  }

  /** Draws with new rolls until the words then left are as wanted; annulled at once or not. */
  draw(what, isWanted, annul) {
    for (;;) {
      const moment = this.#world.moment;
      const contributions = [{ source: 'dice', sides: 6, rolls: Array.from({ length: 50 }, () => this.#rolls.below(6) + 1) }];
      const budget = new WordBudget(this.left);
      try {
        const result = derive(announced(what, this.#world, 'v1', () => {}), what, { seed: canonical(contributions), record: this.record, world: this.#world, budget });
        if (isWanted(budget.left)) {
          this.left = budget.left;
          this.#entry('announcement', { what, plan: [dice()] });
          this.#entry('contributions', { contributions });
          this.#entry('drawing', { result });
          if (annul) {
            this.#entry('annulment', { entry: this.record.entries.length - 2, decidedBy: 'x', reason: 'x' });
            this.#world.backTo(moment);
          }
          return;
        }
      } catch (error) {
        if (!(error instanceof TooManyWords))
          throw error;
      }
      this.#world.backTo(moment);
    }
  }

  #entry(kind, members) {
    this.record.entries.push({ number: this.record.entries.length + 1, kind, date: '2026-03-10', ...members, previous: '', hash: '' });
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const directory = process.argv[2] ?? '.';
  mkdirSync(`${directory}/generated`, { recursive: true });
  for (const { file, build } of generated)
    writeFileSync(`${directory}/${file}`, build());
}
