// From the bytes of a file to a record, or to the reason in one line why it is none.
import { canonical } from '../text/canonical.js';
import { NoRecord, parseJson, shown } from '../text/json.js';
import { ALGORITHMS, FORMAT, LIMITS, NAMES, recordShape } from './format.js';

/**
 * Reads a file.
 * @param {Uint8Array} bytes
 * @returns {{record: object, canonicalFile: string, otherBytes: boolean}} the record; the text of its canonical file; whether
 * the file's bytes are other ones
 * @throws {NoRecord}
 */
export function readRecord(bytes) {
  if (bytes.length > LIMITS.file)
    throw new NoRecord(`The file has ${bytes.length} bytes; a record has at most ${LIMITS.file} (64 MiB).`);
  const text = decoded(bytes);
  const marked = text.charCodeAt(0) === 0xfeff;
  const { value: record, unknown } = parseJson(marked ? text.slice(1) : text, NAMES);
  nameTheUnknown(record);
  if (unknown !== null)
    throw new NoRecord(`No member of a record has the name ${shown(unknown)}.`);
  recordShape(record, () => '');
  countRounds(record);
  const canonicalFile = `${canonical(record)}\n`;
  return { record, canonicalFile, otherBytes: text !== canonicalFile };
}

function decoded(bytes) {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new NoRecord('The file is not text in UTF-8.');
  }
}

/** Another format, algorithm or chain is what a reader most wants to be told by name, whatever else is different. */
function nameTheUnknown(record) {
  const { format, algorithm } = record ?? {};
  if (typeof format !== 'string')
    throw new NoRecord(`The file does not say that it has the format ${FORMAT}.`);
  if (format !== FORMAT)
    throw new NoRecord(`The format is ${shown(format)}; this verifier reads ${FORMAT}.`);
  if (typeof algorithm === 'string' && !ALGORITHMS.includes(algorithm))
    throw new NoRecord(`The algorithm is ${shown(algorithm)}; this verifier knows ${ALGORITHMS.join(' and ')}.`);
}

function countRounds({ entries }) {
  const rounds = entries
    .flatMap(({ contributions = [] }) => contributions)
    .filter(({ source }) => source === 'drand').length;
  if (rounds > LIMITS.rounds)
    throw new NoRecord(`The record has ${rounds} contributions of drand rounds; at most ${LIMITS.rounds} are read.`);
}
