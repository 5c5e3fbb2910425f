// A refusal: whether its reason held. Nothing is drawn and nothing changes.
import { isBlank } from '../../record/shape.js';
import { Emptied, MOST_STATES } from '../derive.js';
import { FORMAT } from '../paragraphs.js';
import { leavingOf } from './repetition.js';

/**
 * Whether a reason holds for a request in a world; of a meeting, also which seats its repetition draws.
 * @type {Record<string, (request: object, world: import('../world.js').World, asked: Set<string>|null) => boolean|null>}
 * null: this page cannot tell.
 */
const REASONS = {
  'not-under-review': ({ state }, world) => !world.reviews.has(state) && !world.ended.has(state),
  'review-withdrawn': ({ state }, world) => world.ended.has(state),
  'seat-not-filled': ({ state, seats }, world) => world.reviews.has(state) && seats.some(seat => !world.isFilled(state, seat)),
  'allowance-used': ({ state, kind }, world) =>
    kind === 'ordinary' && (world.granted.get(state) ?? 0) >= world.mechanism.repetition.ordinaryAllowance,
  'exceptional-without-grounds': ({ kind, grounds }) => kind === 'exceptional' && isBlank(grounds ?? ''),
  'exceptional-not-provided': ({ kind }, world) => kind === 'exceptional' && world.mechanism.repetition.exceptionalSource === null,
  'asked-twice': ({ state, seats }, _, asked) => asked !== null && seats.some(seat => asked.has(`${state}/${seat}`)),
  'pot-empty': potIsEmpty,
  'no-valid-drawing': () => null,
};

/**
 * @param {import('./context.js').EntryCheck} check
 * @param {{before: import('../world.js').World, asked: Set<string>}|null} meeting the repetition of the same date that
 * it follows, with nothing but refusals in between
 */
export function checkRefusal(check, meeting) {
  const { entry, findings, number } = check;
  const { request } = entry.asked;
  const { reason } = entry.result;
  check.checkLabel(false);
  findings.made('requests');

  if (!Object.hasOwn(REASONS, reason)) {
    check.add('requests', 'result.reason', FORMAT.entries, Object.keys(REASONS).join(', '), reason.slice(0, 80));
  } else {
    const answers = [REASONS[reason](request, check.world, null)];
    if (meeting !== null)
      answers.push(REASONS[reason](request, meeting.before, meeting.asked));
    if (answers.includes(null))
      findings.notMade('requests', `Whether the refusal of entry ${number} is right, as no drawing would keep the rules, was not worked out.`);
    else if (!answers.includes(true))
      check.add('requests', request.state.slice(0, 80), FORMAT.entries, 'a reason that holds', `${reason}, which does not`);
  }
  return { world: check.world, changes: [] };
}

/** Whether, with just the seats of the request emptied, nobody is left to be drawn as principal for one of them. */
function potIsEmpty({ state, seats }, world) {
  if (!seats.every(seat => world.isFilled(state, seat)))
    return false;
  if (world.roster.size > MOST_STATES)
    return null;
  const emptied = new Emptied(world, [...new Set(seats)].map(seat => ({ state, seat, leaving: leavingOf(world, state, seat) })));
  return emptied.seats.some(({ number }) => emptied.pots.principals(number).length === 0);
}
