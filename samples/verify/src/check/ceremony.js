// How a seed came about: FORMAT.md, section 3.
import { canonical } from '../record/canonical.js';
import { chains, roundTime } from '../ceremony/chains.js';
import { isSignedByChain, randomnessOf } from '../ceremony/drand.js';
import { bitsOf, isRolls } from '../ceremony/dice.js';
import { FORMAT } from './paragraphs.js';

const HOUR = 3600 * 1000;
const DAY = 24 * HOUR;

/** The seed that a ceremony makes. */
export const seedOf = ceremony => ceremony.seed ?? canonical(ceremony.contributions);

/** From when to when a date is the date somewhere on Earth; the end not included. */
const span = date => [Date.parse(`${date}T00:00:00Z`) - 14 * HOUR, Date.parse(`${date}T00:00:00Z`) + DAY + 12 * HOUR];

/** When a date begins anywhere on Earth. */
export const beginOf = date => span(date)[0];

const written = time => {
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? 'beyond all calendars' : `${date.toISOString().slice(0, 19)}Z`;
};

/**
 * @param {import('./findings.js').Findings} findings
 * @param {number|null} entry whose ceremony it is; null for the record's own
 * @param {string|null} date of the drawing that it is for, or null when no entry says it
 */
export async function checkCeremony(findings, entry, ceremony, date) {
  if (ceremony.seed !== undefined)
    findings.givenSeeds.push(entry);
  const contributions = ceremony.contributions ?? [];
  for (const [i, contribution] of contributions.entries()) {
    const place = `ceremony.contributions[${i}]`;
    if (contribution.source === 'dice')
      checkDice(findings, entry, place, contribution);
    if (contribution.source === 'drand')
      await checkRound(findings, entry, place, contribution, date);
    findings.made('ceremonies');
  }
}

function checkDice(findings, entry, place, { digits, sides }) {
  if (!isRolls(digits, sides))
    findings.add('ceremonies', entry, `${place}.digits`, FORMAT.ceremony, `rolls of a die with ${sides} sides`, digits.slice(0, 80));
  else if (bitsOf(digits, sides) < 128)
    findings.remark(`${entry === null ? 'The record’s ceremony' : `The ceremony of entry ${entry}`} has dice with ${Math.floor(bitsOf(digits, sides))} bits; 128 are good practice.`);
}

async function checkRound(findings, entry, place, { chain: name, round, signature, randomness }, date) {
  const chain = chains.get(name);
  if (await randomnessOf(signature) !== randomness)
    findings.add('ceremonies', entry, `${place}.randomness`, FORMAT.ceremony, `${await randomnessOf(signature)}, the hash of the signature`, randomness);

  const time = roundTime(chain, round);
  if (date !== null && !(time >= span(date)[0] && time < span(date)[1])) {
    findings.add('ceremonies', entry, `${place}.round`, FORMAT.ceremony,
      `a round from ${written(span(date)[0])} to ${written(span(date)[1])}, when it is ${date} somewhere`, `round ${round}, of ${written(time)}`);
  }

  findings.made('signatures');
  if (!await isSignedByChain(chain, round, signature)) {
    findings.add('signatures', entry, `${place}.signature`, FORMAT.ceremony,
      `a signature of round ${round} by the ${name} chain`, `${signature.slice(0, 16)} …, which is not one`);
  }
}
