// What a record says was drawn, beside what algorithm and seed give.
import { citation, seatText } from '../texts/phrases.js';
import { say } from '../texts/texts.js';
import { RECORD } from './findings.js';

const HERE = RECORD('3');
const MOST_NAMED = 8;

/** Notes where the groups of a result are others than those derived; undefined where there are none. */
export function compareGroups(stated, derived, note) {
  const wrong = (subject, expected, found) => note('drawing', subject, HERE, expected, found);
  if (derived === undefined)
    return stated === undefined ? undefined : wrong('groups', say('expected.noGroupsAnnounced'), say('found.someGroups'));
  if (stated === undefined)
    return wrong('groups', say('expected.groupsAnnounced'), say('found.none'));
  if (stated.length !== derived.length)
    wrong('groups', say('expected.groups', { count: derived.length }), stated.length);
  for (const [i, states] of derived.slice(0, stated.length).entries()) {
    if (stated[i].join(' ') !== states.join(' '))
      wrong(say('subject.group', { number: i + 1 }), difference(states, stated[i]), difference(stated[i], states));
  }
  return undefined;
}

/** What the one list has and the other has not; when they have the same, the one in its order. */
function difference(one, other) {
  if (one.length === 0)
    return say('found.noState');
  const only = [...new Set(one.filter(code => !other.includes(code)))].slice(0, MOST_NAMED);
  return only.length > 0 ? only.join(', ') : say('found.inOrder', { count: one.length, codes: `${one.slice(0, MOST_NAMED).join(', ')}${one.length > MOST_NAMED ? ' …' : ''}` });
}

/** Notes where the reviews of a result are others than those derived; undefined where there are none. */
export function compareReviews(stated, derived, mechanism, note) {
  const wrong = (subject, expected, found) => note('drawing', subject, HERE, expected, found);
  if (derived === undefined)
    return stated === undefined ? undefined : wrong('reviews', say('expected.noReviewsAnnounced'), say('found.reviews'));
  if (stated === undefined)
    return wrong('reviews', say('expected.reviewsAnnounced'), say('found.none'));
  for (const [i, review] of derived.entries()) {
    if (stated[i]?.state !== review.state)
      return wrong(review.state, say('expected.reviewHere', { state: review.state }), stated[i] === undefined ? say('found.none') : say('found.thatOf', { state: stated[i].state }));
    compareReview(stated[i], review, mechanism, wrong, note);
  }
  return stated.length > derived.length ? wrong(stated[derived.length].state, say('expected.noFurtherReview'), say('found.thatOf', { state: stated[derived.length].state })) : undefined;
}

function compareReview(stated, { state, group, seats }, mechanism, wrong, note) {
  if (stated.group !== group)
    wrong(stated.state, say('subject.group', { number: group }), say('subject.group', { number: stated.group }));
  if (stated.seats.length !== seats.length)
    wrong(stated.state, say('expected.seats', { count: seats.length }), stated.seats.length);
  for (const [i, seat] of seats.slice(0, stated.seats.length).entries()) {
    const [expected, found] = [seatText(seat), seatText(stated.seats[i])];
    if (expected !== found)
      note('drawing', say('subject.seat', { state, seat: seat.seat }), citation(mechanism.seats.find(({ id }) => id === seat.seat).source), expected, found);
  }
}
