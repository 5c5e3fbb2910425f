// The rules and the roster in themselves, and their hashes: FORMAT.md, section 2.
import { hashOf } from '../record/canonical.js';
import { FORMAT } from './paragraphs.js';

/**
 * @param {import('./findings.js').Findings} findings
 * @param {object} record or a commitment: both have these members
 */
export async function checkHeader(findings, { mechanism, mechanismSha256, roster, rosterSha256 }) {
  findings.equal('hashes', null, 'mechanismSha256', FORMAT.hashes, await hashOf(mechanism), mechanismSha256);
  findings.equal('hashes', null, 'rosterSha256', FORMAT.hashes, await hashOf(roster), rosterSha256);
  checkMechanism(findings, mechanism);
  roster.states.forEach((state, place) => checkState(findings, null, state, mechanism, `roster.states[${place}]`));
  roster.states.forEach(({ code }, place) => {
    const before = roster.states[place - 1]?.code;
    if (place > 0 && !(before < code))
      findings.add('form', null, `roster.states[${place}].code`, FORMAT.header, `a code after ${before} in ordinal order`, code);
  });
}

function checkMechanism(findings, { groups, seats, instrumentsCovered, maxReviewingStates, load, preferences }) {
  const form = (place, expected, found) => findings.add('form', null, `mechanism.${place}`, FORMAT.header, expected, String(found));
  const { count, publishedSizes } = groups;
  if (publishedSizes.length !== 0 && publishedSizes.length !== count)
    form('groups.publishedSizes', `none or ${count} sizes`, publishedSizes.length);
  seats.forEach(({ id }, place) => {
    if (seats.findIndex(seat => seat.id === id) < place)
      form(`seats[${place}].id`, 'each seat once', id);
  });
  const mostSeated = instrumentsCovered === null ? seats.length : 2 * seats.length;
  if (maxReviewingStates < mostSeated)
    form('maxReviewingStates', `at least ${mostSeated}, as many as the seats can hold`, maxReviewingStates);
  for (const seat of preferences.flatMap(preference => preference.seats)) {
    if (!seats.some(({ id }) => id === seat))
      form('preferences', 'seats of the mechanism', seat);
  }
  if (load.max !== null && load.min > load.max)
    form('load', 'a minimum that is not above the maximum', `${load.min} to ${load.max}`);
}

/** Whether a State's regional group and instruments are the mechanism's. */
export function checkState(findings, entry, { regionalGroup, instruments }, mechanism, place) {
  if (!mechanism.regionalGroups.includes(regionalGroup))
    findings.add('form', entry, `${place}.regionalGroup`, FORMAT.header, 'one of the mechanism’s regional groups', regionalGroup);
  for (const instrument of instruments) {
    if (!mechanism.instruments.includes(instrument) && instrument !== mechanism.reviewersPartyTo)
      findings.add('form', entry, `${place}.instruments`, FORMAT.header, 'the mechanism’s instruments', instrument);
  }
}
