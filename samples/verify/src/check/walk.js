// The entries one after another: each is judged by what was in force before it, and applied as the record has it, so
// that one fault is found where it is and not again in all that follows.
import { entryShape } from '../record/format.js';
import { checkCeremony } from './ceremony.js';
import { checkPlace } from './chain.js';
import { EntryCheck } from './entries/context.js';
import { checkGroups, checkReviewers } from './entries/drawings.js';
import { checkAccession, checkWithdrawal } from './entries/membership.js';
import { checkRefusal } from './entries/refusal.js';
import { checkRepetition } from './entries/repetition.js';
import { FORMAT } from './paragraphs.js';
import { World } from './world.js';

const CHECKS = {
  groups: checkGroups,
  reviewers: checkReviewers,
  repetition: checkRepetition,
  refusal: checkRefusal,
  accession: checkAccession,
  withdrawal: checkWithdrawal,
};

/**
 * @typedef {object} Step an entry as it was followed
 * @property {number} number
 * @property {World} world what is in force after it
 * @property {{state: string, seat: string, before: import('./world.js').Filled|null, after: import('./world.js').Filled}[]} changes
 */

/**
 * Checks all entries of a record whose header is in form.
 * @param {(place: number, what: string) => void} progress how many entries are done, and what is going on
 * @returns {Promise<Step[]>} those that could be followed
 */
export async function walk(findings, record, progress) {
  const { entries } = record;
  const steps = [];
  const known = new Set();
  let world = new World(record.mechanism, record.roster.states);
  let meeting = null;

  for (const [place, entry] of entries.entries()) {
    const number = place + 1;
    if (!hasForm(findings, entry, number)) {
      stop(findings, number, entries.length, 'is not in the form of an entry');
      break;
    }
    const fits = checkPlace(findings, entries, place);
    if (place < 2 && !fits) {
      stop(findings, number, entries.length, 'is not the drawing that a record begins with');
      break;
    }
    if (entry.asked.ceremony)
      await checkCeremony(findings, number, entry.asked.ceremony, entry.date);
    if (fits) {
      if (meeting !== null && (entry.kind !== 'refusal' || entry.date !== meeting.date))
        meeting = null;
      const check = new EntryCheck(findings, record, number, world, known, what => progress(place, what));
      const step = await CHECKS[entry.kind](check, meeting);
      if (entry.kind === 'repetition')
        meeting = { before: world, asked: step.asked, date: entry.date };
      world = step.world;
      steps.push({ number, world, changes: step.changes });
    }
    progress(number, 'the drawings');
  }
  return steps;
}

function hasForm(findings, entry, number) {
  let inForm = true;
  entryShape(entry, '', (place, expected, found) => {
    inForm = false;
    findings.add('form', number, place, FORMAT.entries, expected, found);
  });
  findings.made('form');
  return inForm;
}

function stop(findings, number, last, why) {
  const rest = number === last ? `Entry ${number}` : `Entries ${number} to ${last}`;
  findings.notMade('draws', `${rest} could not be followed, as entry ${number} ${why}.`);
}
