// The verdict on a file, in the form that `verify --format json` has.
import { NoRecord } from '../text/json.js';
import { readRecord } from '../record/read.js';
import { Walk } from './walk.js';

/**
 * Checks a file.
 * @param {Uint8Array} bytes
 * @param {import('./walk.js').Options} options
 * @returns {{report: object, walk: Walk|null, canonicalFile: string|null}} the report; the walk and the canonical file
 * where there is a record
 */
export function verify(bytes, options) {
  let read;
  try {
    read = readRecord(bytes);
  } catch (error) {
    if (error instanceof NoRecord)
      return { report: noRecord(error.message, options), walk: null, canonicalFile: null };
    throw error;
  }
  const walk = new Walk(read.record, options).run();
  return { report: reportOf(walk, read.otherBytes, options), walk, canonicalFile: read.canonicalFile };
}

function reportOf(walk, otherBytes, { hashes }) {
  const { findings, remarks, record } = walk;
  const compared = hashes.map(({ given, digits }) => ({ given, entry: walk.hashes.findIndex(hash => hash.startsWith(digits)) + 1 || null }));
  const verdict = findings.count > 0 ? 'does-not-hold' : walk.leftUnchecked ? 'as-far-as-derived' : 'holds';
  const isWrong = findings.count > 0 || compared.some(({ entry }) => entry === null);
  return {
    schema: 1,
    verdict,
    file: otherBytes ? 'other-bytes' : 'as-published',
    exit: isWrong ? 1 : walk.leftUnchecked || otherBytes ? 3 : 0,
    upToEntry: record.entries.length,
    findings: findings.list,
    ...findings.more > 0 ? { moreFindings: findings.more } : {},
    remarks: remarks.list,
    hashes: compared,
  };
}

/** The file of a file that is no record is neither as published nor otherwise. */
const noRecord = (message, { hashes }) => ({
  schema: 1,
  verdict: 'no-record',
  file: null,
  exit: 2,
  upToEntry: 0,
  findings: [{ entry: 0, kind: 'no-record', subject: 'file', paragraph: 'record format, 6', expected: 'a record', found: message }],
  remarks: [],
  hashes: hashes.map(({ given }) => ({ given, entry: null })),
});
