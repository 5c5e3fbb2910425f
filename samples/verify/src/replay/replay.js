// `--replay N`: the lots of one drawing, written as they come, as there may be millions.
import { Walk } from '../check/walk.js';
import { readRecord } from '../record/read.js';
import { NoRecord } from '../text/json.js';
import { follow, LotLog } from './lots.js';

/**
 * Writes the lots of the drawing of an entry.
 * @param {Uint8Array} bytes
 * @param {number} entry
 * @param {import('../check/walk.js').Options} options
 * @param {(text: string) => void} write
 * @param {(text: string) => void} complain
 * @returns {number} the exit code
 */
export function replay(bytes, entry, options, write, complain) {
  let record;
  try {
    ({ record } = readRecord(bytes));
  } catch (error) {
    if (!(error instanceof NoRecord))
      throw error;
    complain(error.message);
    return 2;
  }
  if (record.entries[entry - 1]?.kind !== 'drawing') {
    complain(`Entry ${entry} is no drawing of this record.`);
    return 2;
  }
  // Signatures do not change which lots are drawn.
  const walkWith = log => new Walk(
    { ...record, entries: record.entries.slice(0, entry) },
    { ...options, bls: false, watch: (number, walk) => number === entry ? follow(walk, log) : undefined }).run();

  const noted = new LotLog();
  if (walkWith(noted).world === null || !noted.hasLots) {
    complain(`Entry ${entry} cannot be drawn again, as the record has a finding before it.`);
    return 2;
  }
  let before = `{"schema":1,"entry":${entry},"lots":[`;
  walkWith(new LotLog(noted, lot => {
    write(`${before}${JSON.stringify(lot)}`);
    before = ',';
  }));
  write(']}\n');
  return 0;
}
