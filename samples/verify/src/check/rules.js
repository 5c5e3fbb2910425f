// The mechanism and the rows of a roster: what of them compares two values.
import { RECORD } from './findings.js';
import { texts } from '../texts/texts.js';

const HERE = RECORD('7');

/** Notes what is wrong with a mechanism in itself. */
export function checkMechanism(mechanism, note) {
  const say = texts.expected;
  const wrong = (subject, expected, found) => note('mechanism', `mechanism.${subject}`, HERE, expected, found);
  const { instruments, regionalGroups, groups, seats, maxReviewingStates, instrumentsCovered, load, preferences, barredPairs } = mechanism;
  const seatIds = seats.map(({ id }) => id);

  noneTwice(instruments, 'instruments', wrong);
  noneTwice(regionalGroups, 'regionalGroups', wrong);
  noneTwice(seatIds, 'seats', wrong);
  if (groups.publishedSizes.length !== 0 && groups.publishedSizes.length !== groups.count)
    wrong('groups.publishedSizes', say.sizes(groups.count), groups.publishedSizes.length);
  const held = seats.length * (instrumentsCovered === null ? 1 : 2);
  if (maxReviewingStates < held)
    wrong('maxReviewingStates', say.atLeast(held), maxReviewingStates);
  if (load.max !== null && load.min > load.max)
    wrong('load', say.minNotAboveMax, `${load.min} > ${load.max}`);
  preferences.forEach((preference, i) => {
    noneTwice(preference.seats, `preferences[${i}].seats`, wrong);
    for (const seat of preference.seats.filter(seat => !seatIds.includes(seat)))
      wrong(`preferences[${i}].seats`, seatIds.join(', '), seat);
  });
  barredPairs.forEach((pair, i) => {
    if (i > 0 && !comesBefore(barredPairs[i - 1], pair))
      wrong(`barredPairs[${i}]`, say.inOrder, `${pair.reviewer}, ${pair.underReview}`);
  });
}

const comesBefore = (a, b) => a.reviewer < b.reviewer || (a.reviewer === b.reviewer && a.underReview < b.underReview);

/** Notes what is wrong with a row of the roster by the rules of a mechanism. */
export function checkRow(row, mechanism, note) {
  const wrong = (subject, expected, found) => note('row', `${row.code}.${subject}`, HERE, expected, found);
  if (!mechanism.regionalGroups.includes(row.regionalGroup))
    wrong('regionalGroup', mechanism.regionalGroups.join(', '), row.regionalGroup);
  const known = [...mechanism.instruments, ...mechanism.reviewersPartyTo === null ? [] : [mechanism.reviewersPartyTo]];
  for (const instrument of row.instruments.filter(instrument => !known.includes(instrument)))
    wrong('instruments', known.join(', '), instrument);
  for (const list of ['instruments', 'legalSystems', 'languages'])
    noneTwice(row[list], list, wrong);
}

/** Notes what is wrong with a record's header. */
export function checkHeader({ mechanism, roster }, note) {
  checkMechanism(mechanism, note);
  roster.states.forEach((row, i) => {
    if (i > 0 && !(roster.states[i - 1].code < row.code))
      note('row', `roster.states[${i}]`, HERE, texts.expected.inOrder, row.code);
    checkRow(row, mechanism, note);
  });
}

function noneTwice(list, subject, wrong) {
  const met = new Set();
  for (const item of list) {
    if (met.has(item))
      wrong(subject, texts.expected.noneTwice, item);
    met.add(item);
  }
}
