// The whole check of a record: the file, its header, the chain, the ceremony, every entry and the commitment.
import { hasher } from '../algorithm/hashing.js';
import { readFile, Unreadable } from '../record/file.js';
import { RECORD, recordShape } from '../record/format.js';
import { accountOf } from './account.js';
import { checkCeremony } from './ceremony.js';
import { checkChain } from './chain.js';
import { checkCommitment } from './commitment.js';
import { Findings } from './findings.js';
import { checkHeader } from './header.js';
import { FORMAT } from './paragraphs.js';
import { BEYOND, checksOf, verdictOf } from './verdict.js';
import { walk } from './walk.js';

/**
 * @param {{record: ArrayBuffer, commitment: ArrayBuffer|null}} files
 * @param {(done: number, total: number, what: string) => void} progress
 * @returns {Promise<object>} the report, or a problem with the reason why there is nothing to check
 */
export async function checkFiles(files, progress = () => {}) {
  const started = performance.now();
  try {
    const report = await checkRecord(files, progress);
    return { ...report, hashedBy: hasher, milliseconds: performance.now() - started };
  } catch (error) {
    if (error instanceof Unreadable)
      return { problem: { title: error.title, text: error.message } };
    throw error;
  }
}

async function checkRecord(files, progress) {
  const { value: record, difference } = readFile(files.record, RECORD, 'record');
  const findings = new Findings();
  findings.made('file');
  if (difference !== null)
    findings.add('file', null, difference.place, FORMAT.file, difference.expected, difference.found);
  if (!hasForm(findings, record)) {
    findings.notMade('draws', 'What the record begins with is not in form, so its entries could not be followed.');
    return { ...ended(findings, record), account: null };
  }

  // The chain is one half of the way, the drawings the other.
  const length = record.entries.length;
  let done = 0;
  await checkHeader(findings, record);
  await checkChain(findings, record, () => progress(++done, 2 * length, 'the chain'));
  const date = record.entries[0]?.date;
  await checkCeremony(findings, null, record.ceremony, typeof date === 'string' ? date : null);
  const steps = findings.of('form').failed > 0
    ? notFollowed(findings)
    : await walk(findings, record, (entries, what) => progress(length + entries, 2 * length, what));
  await checkCommitment(findings, record, files.commitment);
  return { ...ended(findings, record), account: accountOf(record, steps, findings.all) };
}

function hasForm(findings, record) {
  let inForm = true;
  recordShape(record, '', (place, expected, found) => {
    inForm = false;
    findings.add('form', null, place, FORMAT.header, expected, found);
  });
  findings.made('form');
  return inForm;
}

function notFollowed(findings) {
  findings.notMade('draws', 'The rules or the roster are not in order in themselves, so the entries could not be followed.');
  return [];
}

const ended = (findings, record) => ({ ...verdictOf(findings, record), findings: findings.inOrder(), checks: checksOf(findings), beyond: BEYOND });
