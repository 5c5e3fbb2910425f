// The record of algorithm loads v1 that keeps a verifier busiest, as far as was found: each drawing is annulled, then the bounds
// change or a State moves to another regional group, so that every drawing needs tables of its own. It holds.
//
//   node hostile-loads.js STATES SIDES OUT     SIDES: of the seats, same-region,any-region for example
//
// It ends at what a record may have: 10,000 entries, 64 MiB, 20,000,000 words.
import { writeFileSync } from 'node:fs';
import { amendment, beginCase, both, dice, fileOf, mechanism, rehashed, row, seat, source } from '../maker/maker.js';
import { announced } from '../../../samples/verify/src/check/announcements.js';
import { derive } from '../../../samples/verify/src/check/derive.js';
import { World } from '../../../samples/verify/src/check/world.js';
import { LotStream, WordBudget } from '../../../samples/verify/src/draw/stream.js';
import { canonical } from '../../../samples/verify/src/text/canonical.js';

const states = Number(process.argv[2]);
const sides = process.argv[3].split(',');
const out = process.argv[4];
const MOST_BYTES = 2 ** 26 - 2 ** 17;
const MOST_ENTRIES = 10000;
const SPARE_WORDS = 500000;
// So many States keep to a regional group of their own, so that the other is never too small.
const FEW = 6;

const widest = Math.floor(1000 / states);
const rules = (min, max) => mechanism({
  load: { min, max }, seats: sides.map((side, i) => seat(`seat-${i}`, side)), maxReviewingStates: sides.length,
  instrumentsCovered: null, distinctRegions: null, reviewersPartyTo: null, noMutualReviews: source(),
});
const bounds = [];
for (let max = widest; max > sides.length; max--) {
  for (let min = 0; min < sides.length; min++)
    bounds.push(rules(min, max));
}
const rows = Array.from({ length: states }, (_, i) => row(`S${String(i).padStart(4, '0')}`, i < FEW ? 'eastern-european' : 'african'));
const record = {
  format: 'lotdrawing/record/2', kind: 'official', algorithm: 'loads-v1', mechanism: bounds[0], roster: { states: structuredClone(rows) }, entries: [],
};
beginCase('hostile-loads');
const world = new World(record);
const rolls = new LotStream('hostile', out);
const budget = new WordBudget(20000000);
const note = (...what) => { throw new Error(what.join(' ')); };
let bytes = canonical(record).length;

function add(kind, members) {
  const entry = { number: record.entries.length + 1, kind, date: '2026-03-10', ...members, previous: '0'.repeat(64), hash: '0'.repeat(64) };
  record.entries.push(entry);
  bytes += canonical(entry).length + 1;
}

let drawings = 0;
let moved = FEW;
while (record.entries.length + 5 <= MOST_ENTRIES && bytes < MOST_BYTES && budget.left > SPARE_WORDS) {
  const what = both(states - 2, 1, 1);
  const moment = world.moment;
  const contributions = [{ ...dice(), rolls: Array.from({ length: 50 }, () => rolls.below(6) + 1) }];
  const result = derive(announced(what, world, record.algorithm, note), what, { seed: canonical(contributions), record, world, budget });
  world.backTo(moment);
  add('announcement', { what, plan: [dice()] });
  const entry = record.entries.length;
  add('contributions', { contributions });
  add('drawing', { result });
  add('annulment', { entry, decidedBy: 'the Conference', reason: 'another' });
  drawings++;

  let change = { mechanism: bounds[drawings % bounds.length] };
  if (bounds.length < 20 && drawings % bounds.length === 0 || bounds.length === 1) {
    // One more State on the side of the few, until there are few on the other; then all the way back.
    const steps = states - 2 * FEW;
    const step = (moved - FEW) % (2 * steps);
    const at = step < steps ? FEW + step : FEW + 2 * steps - 1 - step;
    rows[at] = { ...rows[at], regionalGroup: step < steps ? 'eastern-european' : 'african' };
    moved++;
    change = { state: rows[at] };
  }
  const amended = amendment(change);
  announced(amended, world, record.algorithm, note).begin();
  add('announcement', { what: amended, plan: null });
}
rehashed(record);
const file = fileOf(record);
writeFileSync(out, file);
console.log(`${drawings} drawings, ${record.entries.length} entries, ${file.length} bytes, ${20000000 - budget.left} words`);
