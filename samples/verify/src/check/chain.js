// The chain of hashes, and what each entry says of itself: FORMAT.md, sections 1 and 4.
import { hashOf, without } from '../record/canonical.js';
import { described, isObject } from '../record/shape.js';
import { FORMAT } from './paragraphs.js';

/** Every entry's own hash, and that it names the hash of the one before. Works on entries of any shape. */
export async function checkChain(findings, record, progress) {
  let previous = await hashOf(without(record, 'entries'));
  for (const [place, entry] of record.entries.entries()) {
    if (!isObject(entry))
      continue;
    const own = await hashOf(without(entry, 'hash'));
    findings.equal('chain', place + 1, 'previous', FORMAT.chain, previous, describedHash(entry.previous));
    findings.equal('chain', place + 1, 'hash', FORMAT.chain, own, describedHash(entry.hash));
    // On from what the record says, so that one wrong hash is one finding.
    previous = typeof entry.hash === 'string' ? entry.hash : own;
    progress();
  }
}

const describedHash = value => typeof value === 'string' && value.length === 64 ? value : described(value);

const FIRST = ['groups', 'reviewers'];
const LATER = ['repetition', 'refusal', 'accession', 'withdrawal'];

/** Numbers, kinds and dates. Gives whether the entry is of a kind that may stand at this place. */
export function checkPlace(findings, entries, place) {
  const { number, kind, date } = entries[place];
  const at = place + 1;
  findings.equal('order', at, 'number', FORMAT.entries, at, number);
  const before = entries[place - 1]?.date;
  if (typeof before === 'string' && date < before)
    findings.add('order', at, 'date', FORMAT.entries, `a date not before the previous entry’s, ${before}`, date);

  const allowed = place < FIRST.length ? [FIRST[place]] : LATER;
  findings.made('order');
  if (allowed.includes(kind))
    return true;
  findings.add('order', at, 'kind', FORMAT.entries, allowed.join(', '), kind);
  return false;
}

/** The label that an entry's lots are drawn under. */
export const labelOf = (record, kind, number) => `${record.kind === 'rehearsal' ? 'rehearsal/' : ''}${kind}/${number}`;
