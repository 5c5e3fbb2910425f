// Whether a record keeps the commitment that was published before any seed existed: FORMAT.md, section 6.
import { canonical, hashOf } from '../record/canonical.js';
import { COMMITMENT, commitmentShape } from '../record/format.js';
import { readFile } from '../record/file.js';
import { isObject } from '../record/shape.js';
import { chains, roundTime } from '../ceremony/chains.js';
import { beginOf } from './ceremony.js';
import { Findings } from './findings.js';
import { checkHeader } from './header.js';
import { FORMAT } from './paragraphs.js';

/**
 * @param {Findings} findings
 * @param {object} record whose header is in form
 * @param {ArrayBuffer|null} file the commitment's, if there is one at hand
 * @throws {import('../record/file.js').Unreadable}
 */
export async function checkCommitment(findings, record, file) {
  if (file === null) {
    if (record.commitment !== null)
      findings.notMade('commitment', 'The record names a commitment, but its file was not given: choose it too, to compare them.');
    return;
  }
  const { value: commitment, difference } = readFile(file, COMMITMENT, 'commitment');
  const add = (place, expected, found) => findings.add('commitment', null, `commitment, ${place}`, FORMAT.commitment, expected, found);
  findings.made('commitment');
  if (difference !== null)
    add(difference.place, difference.expected, difference.found);
  findings.equal('commitment', null, 'commitment', FORMAT.commitment, await hashOf(commitment), record.commitment ?? 'no commitment named');

  let inForm = true;
  commitmentShape(commitment, '', (place, expected, found) => {
    inForm = false;
    add(place, expected, found);
  });
  if (!inForm)
    return;
  const own = new Findings();
  await checkHeader(own, commitment);
  own.all.forEach(({ place, expected, found }) => add(place, expected, found));
  compare(add, record, commitment);
}

function compare(add, record, commitment) {
  const [groups, reviewers] = record.entries;
  const same = (what, committed, found) =>
    canonical(committed) === canonical(found ?? null) || add(what, 'what the record has', 'something else');
  same('kind', commitment.kind, record.kind);
  same('mechanism', commitment.mechanism, record.mechanism);
  same('roster', commitment.roster, record.roster);
  same('sizes', commitment.sizes, groups?.asked?.sizes);
  if (reviewers !== undefined) {
    same('procedure', commitment.procedure, reviewers.asked?.procedure);
    if (reviewers.asked?.ceremony)
      add('ceremony', 'no ceremony of its own for entry 2', 'one');
  }
  compareCeremony(add, record.ceremony, commitment);
  record.entries.forEach((entry, i) => {
    if (isObject(entry) && typeof entry.date === 'string' && entry.date < commitment.date)
      add('date', `a date not after entry ${i + 1}, of ${entry.date}`, commitment.date);
  });
}

function compareCeremony(add, ceremony, commitment) {
  const announced = commitment.ceremony;
  const held = ceremony.contributions ?? [{ source: 'seed' }];
  if (announced.length !== held.length)
    add('ceremony', `${held.length} contributions, as the record has`, announced.length);
  announced.slice(0, held.length).forEach((contribution, i) => {
    for (const member of Object.keys(contribution)) {
      if (contribution[member] !== held[i][member])
        add(`ceremony[${i}].${member}`, held[i][member] ?? 'none', contribution[member]);
    }
    if (contribution.source === 'drand' && roundTime(chains.get(contribution.chain), contribution.round) < beginOf(commitment.date))
      add(`ceremony[${i}].round`, `a round that is made after ${commitment.date} begins`, contribution.round);
  });
}
