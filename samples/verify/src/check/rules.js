// The mechanism and the rows of a roster: what of them compares two values, wherever they stand in a record.
import { shown } from '../text/json.js';
import { say } from '../texts/texts.js';

/** Notes what is wrong with a mechanism in itself: `wrong(place, expected, found)`. */
export function checkMechanism(mechanism, place, wrong) {
  const { instruments, regionalGroups, groups, seats, maxReviewingStates, instrumentsCovered, load, preferences, barredPairs } = mechanism;
  const seatIds = seats.map(({ id }) => id);

  eachOnce(instruments, `${place}.instruments`, wrong);
  eachOnce(regionalGroups, `${place}.regionalGroups`, wrong);
  if (groups.publishedSizes.length !== 0 && groups.publishedSizes.length !== groups.count)
    wrong(`${place}.groups.publishedSizes`, say('expected.publishedSizes', { count: groups.count }), say('found.sizes', { count: groups.publishedSizes.length }));
  for (const id of new Set(seatIds.filter((id, i) => seatIds.indexOf(id) !== i)))
    wrong(`${place}.seats`, say('expected.eachSeatOnce'), say('found.seatAgain', { seat: shown(id) }));
  const held = seats.length * (instrumentsCovered === null ? 1 : 2);
  if (maxReviewingStates < held)
    wrong(`${place}.maxReviewingStates`, say('expected.seatsHold', { least: held }), say('found.number', { value: maxReviewingStates }));
  if (load.max !== null && load.min > load.max)
    wrong(`${place}.load`, say('expected.leastNotAboveGreatest'), say('found.load', load));
  preferences.forEach((preference, i) => {
    eachOnce(preference.seats, `${place}.preferences[${i}].seats`, wrong);
    for (const seat of preference.seats.filter(seat => !seatIds.includes(seat)))
      wrong(`${place}.preferences[${i}].seats`, say('expected.seatsOfMechanism'), shown(seat));
  });
  barredPairs.forEach((pair, i) => {
    if (i > 0 && !comesBefore(barredPairs[i - 1], pair))
      wrong(`${place}.barredPairs[${i}]`, say('expected.pairsInOrder'), say('found.pairAfter', { pair: shownPair(pair), before: shownPair(barredPairs[i - 1]) }));
  });
}

const comesBefore = (a, b) => a.reviewer < b.reviewer || (a.reviewer === b.reviewer && a.underReview < b.underReview);

const shownPair = ({ reviewer, underReview }) => say('found.pair', { reviewer: shown(reviewer), underReview: shown(underReview) });

/** Notes what is wrong with a row of a roster in itself. */
export function checkRow(row, place, wrong) {
  for (const list of ['instruments', 'legalSystems', 'languages'])
    eachOnce(row[list], `${place}.${list}`, wrong);
}

/** Notes what of a row is not of a mechanism: `wrong(member, expected, found)`. */
export function checkRowOf(row, mechanism, wrong) {
  if (!mechanism.regionalGroups.includes(row.regionalGroup))
    wrong('regionalGroup', say('expected.regionalGroup'), shown(row.regionalGroup));
  const known = [...mechanism.instruments, mechanism.reviewersPartyTo];
  for (const instrument of row.instruments.filter(instrument => !known.includes(instrument)))
    wrong('instruments', say('expected.instruments'), shown(instrument));
}

/** Notes what is wrong with a record's header. */
export function checkHeader({ mechanism, roster }, wrong) {
  checkMechanism(mechanism, '$.mechanism', wrong);
  roster.states.forEach((row, i) => {
    const place = `$.roster.states[${i}]`;
    checkRow(row, place, wrong);
    checkRowOf(row, mechanism, (member, expected, found) => wrong(`${place}.${member}`, expected, found));
    if (i > 0 && !(roster.states[i - 1].code < row.code))
      wrong(place, say('expected.codesInOrder'), say('found.after', { code: shown(row.code), before: shown(roster.states[i - 1].code) }));
  });
}

function eachOnce(list, place, wrong) {
  const met = new Set();
  for (const [i, item] of list.entries()) {
    if (met.has(item))
      wrong(`${place}[${i}]`, say('expected.eachOnce'), say('found.again', { item: shown(item) }));
    met.add(item);
  }
}
