// For a meeting room: the verdict on a record, its newest hash, and the lots of its drawings.
import { noOptions } from '../check/options.js';
import { verify } from '../check/verdict.js';
import { Drawings } from './drawings.js';

/** @param {Uint8Array} bytes @param {(done: number, all: number) => void} [progress] */
export function checkForRoom(bytes, progress) {
  const drawings = new Drawings();
  const { report, walk } = verify(bytes, { ...noOptions(), watch: drawings.watch, progress });
  return {
    verdict: report.verdict,
    file: report.file,
    findings: report.findings,
    entries: report.upToEntry,
    hash: walk?.hashes.at(-1) ?? null,
    hashes: walk?.hashes ?? [],
    drawings: drawings.told(),
  };
}
