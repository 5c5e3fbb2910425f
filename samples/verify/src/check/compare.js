// What a record says was drawn, beside what algorithm and seed give.
import { texts } from '../texts/texts.js';
import { RECORD } from './findings.js';

const HERE = RECORD('3');
const MOST_NAMED = 8;

/** Notes where the groups of a result are others than those derived; undefined where there are none. */
export function compareGroups(stated, derived, note) {
  const wrong = (subject, expected, found) => note('drawing', subject, HERE, expected, found);
  const { expected, found } = texts;
  if (derived === undefined)
    return stated === undefined ? undefined : wrong('groups', expected.noGroupsAnnounced, found.someGroups);
  if (stated === undefined)
    return wrong('groups', expected.groupsAnnounced, found.none);
  if (stated.length !== derived.length)
    wrong('groups', expected.groups(derived.length), stated.length);
  for (const [i, states] of derived.slice(0, stated.length).entries()) {
    if (stated[i].join(' ') !== states.join(' '))
      wrong(texts.subject.group(i + 1), difference(states, stated[i]), difference(stated[i], states));
  }
  return undefined;
}

/** What the one list has and the other has not; when they have the same, the one in its order. */
function difference(one, other) {
  if (one.length === 0)
    return texts.found.noState;
  const only = [...new Set(one.filter(code => !other.includes(code)))].slice(0, MOST_NAMED);
  return only.length > 0 ? only.join(', ') : texts.found.inOrder(one.length, one.slice(0, MOST_NAMED).join(', '), one.length > MOST_NAMED);
}

/** Notes where the reviews of a result are others than those derived; undefined where there are none. */
export function compareReviews(stated, derived, mechanism, note) {
  const wrong = (subject, expected, found) => note('drawing', subject, HERE, expected, found);
  const { expected, found } = texts;
  if (derived === undefined)
    return stated === undefined ? undefined : wrong('reviews', expected.noReviewsAnnounced, found.reviews);
  if (stated === undefined)
    return wrong('reviews', expected.reviewsAnnounced, found.none);
  for (const [i, review] of derived.entries()) {
    if (stated[i]?.state !== review.state)
      return wrong(review.state, expected.reviewHere(review.state), stated[i] === undefined ? found.none : found.thatOf(stated[i].state));
    compareReview(stated[i], review, mechanism, wrong, note);
  }
  return stated.length > derived.length ? wrong(stated[derived.length].state, expected.noFurtherReview, found.thatOf(stated[derived.length].state)) : undefined;
}

function compareReview(stated, { state, group, seats }, mechanism, wrong, note) {
  if (stated.group !== group)
    wrong(stated.state, texts.subject.group(group), texts.subject.group(stated.group));
  if (stated.seats.length !== seats.length)
    wrong(stated.state, texts.expected.seats(seats.length), stated.seats.length);
  for (const [i, seat] of seats.slice(0, stated.seats.length).entries()) {
    const [expected, found] = [texts.seat(seat), texts.seat(stated.seats[i])];
    if (expected !== found)
      note('drawing', texts.subject.seat(state, seat.seat), texts.citation(mechanism.seats.find(({ id }) => id === seat.seat).source), expected, found);
  }
}
