// Makes changed records and verifies each by the page's code: node mutants.js COUNT SEED [FIRST]
// Of 50 records one is drawn however many words it takes; the others, when they take more than 200,000, are left out, and the next
// one takes their place: they would be nearly all of the time, for one path of the code. COUNT is what is written.
// Writes one a line: the file in base64, the options, exit code, first entry with a finding or "-", and the changes, behind tabs.
import { readFileSync } from 'node:fs';
import { once } from 'node:events';
import { optionsOf } from '../../../samples/verify/src/check/options.js';
import { LIMITS } from '../../../samples/verify/src/record/format.js';
import { say } from '../../../samples/verify/src/texts/texts.js';
import { verify } from '../../../samples/verify/src/check/verdict.js';
import { canonical } from '../../../samples/verify/src/text/canonical.js';
import { Chance, mutated } from './mutate.js';

const LARGEST = 60_000;
const SHORT = 200_000;
const FULL = LIMITS.words;
const [count, seed, first = 0] = process.argv.slice(2).map(Number);
if (!(count > 0) || !(seed >= 0)) {
  console.error('usage: node mutants.js COUNT SEED [FIRST]');
  process.exit(2);
}

/** The records of the suite that are records at all and not large, one a file. */
function bases() {
  const cases = JSON.parse(readFileSync(new URL('../cases.json', import.meta.url), 'utf8'));
  const files = [...new Set(cases.filter(({ file, exit }) => exit !== 2 && !file.startsWith('generated/')).map(({ file }) => file))];
  return files
    .map(file => ({ file, bytes: readFileSync(new URL(`../${file}`, import.meta.url)) }))
    .filter(({ bytes }) => bytes.length <= LARGEST)
    .map(({ file, bytes }) => ({ file, record: JSON.parse(bytes.toString('utf8').replace(/^\ufeff/, '')) }));
}

function optionsFor(record, chance) {
  const options = chance.oneIn(50) ? [] : ['--no-bls'];
  if (chance.oneIn(10))
    options.push('--as-of', chance.of(['2026-03-10', '2026-03-11', '2023-09-15', '2199-12-31']));
  const hash = chance.of(record.entries)?.hash;
  if (chance.oneIn(10) && /^[0-9a-f]{64}$/.test(hash))
    options.push('--hash', hash.slice(0, 32 + chance.below(33)));
  return options;
}

const all = bases();
let leftOut = 0;
for (let i = first, written = 0; written < count; i++) {
  const line = tried(i);
  if (line === null)
    leftOut++;
  else if (++written && !process.stdout.write(line))
    await once(process.stdout, 'drain');
}

console.error(`${leftOut} records left out, as their drawings take more than ${SHORT} words`);

/** The record's line, or null when it is left out. */
function tried(i) {
  const chance = new Chance(Math.imul(seed, 0x9e3779b1) + i);
  const { file, record } = chance.of(all);
  const { record: changed, changes } = mutated(record, chance.of(all).record, chance);
  const options = optionsFor(Array.isArray(changed.entries) && changed.entries.length > 0 ? changed : record, chance);
  let text = chance.oneIn(30) ? JSON.stringify(changed) : canonicalOrNot(changed);
  if (!chance.oneIn(50))
    text += '\n';
  const bytes = Buffer.from(text);
  LIMITS.words = i % 50 === 0 ? FULL : SHORT;
  const { exit, findings } = verify(new Uint8Array(bytes), optionsOf(options)).report;
  if (LIMITS.words === SHORT && findings.some(({ found }) => found === say('found.moreWords')))
    return null;
  const entry = exit === 2 ? '-' : findings[0]?.entry ?? '-';
  return `${bytes.toString('base64')}\t${options.join(' ')}\t${exit}\t${entry}\t${i} ${file}: ${changes.join(', ')}\n`;
}

function canonicalOrNot(record) {
  try {
    return canonical(record);
  } catch {
    return JSON.stringify(record);
  }
}
