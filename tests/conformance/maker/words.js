// Writes what the checker page says of each case that is kept and a record: node words.js.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { optionsOf } from '../../../samples/verify/src/check/options.js';
import { verify } from '../../../samples/verify/src/check/verdict.js';

const at = path => new URL(`../${path}`, import.meta.url);

/** The verdict, where its hashes are, every finding of the first entry that has one, and every remark on entries before it: what is said behind
 * it may differ. */
function sentences({ verdict, file, exit, upToEntry, findings, remarks, hashes }) {
  const first = findings.length === 0 ? Infinity : findings[0].entry;
  return [
    `${verdict}, ${file}, exit ${exit}, up to ${upToEntry}`,
    ...hashes.map(({ given, entry }) => `hash ${given} of ${entry ?? 'no'} entry`),
    ...[...findings.filter(({ entry }) => entry === first), ...remarks.filter(({ entry }) => entry < first)].map(said => Object.values(said).join(' | ')),
  ];
}

const lines = JSON.parse(readFileSync(at('cases.json'), 'utf8'))
  .filter(({ file, exit }) => exit !== 2 && existsSync(at(file)))
  .map(({ file, options }) => JSON.stringify({ file, options, says: sentences(verify(readFileSync(at(file)), optionsOf(options)).report) }));
writeFileSync(at('words.jsonl'), `${lines.join('\n')}\n`);
console.log(`${lines.length} cases`);
