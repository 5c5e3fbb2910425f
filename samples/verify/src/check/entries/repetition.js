// A repetition: whether each request was rightly granted, and the seats of all of them drawn again together.
import { isBlank } from '../../record/shape.js';
import { ALGORITHM, FORMAT } from '../paragraphs.js';
import { cited } from '../rules.js';

/** @param {import('./context.js').EntryCheck} check */
export async function checkRepetition(check) {
  const { entry } = check;
  const world = check.world.copy();
  check.checkLabel(true);
  check.checkForm(state => world.reviews.get(state)?.group);

  const asked = new Map();
  for (const [i, request] of entry.asked.requests.entries())
    checkRequest(check, world, request, `asked.requests[${i}], ${request.state}`, asked);

  const drawn = await check.derive(world, [...asked.values()], ALGORITHM.later);
  if (drawn !== null)
    check.compare(drawn, ALGORITHM.later);
  return { ...check.apply(world), asked: new Set(asked.keys()) };
}

function checkRequest(check, world, request, place, asked) {
  const { findings, number, mechanism } = check;
  const wrong = (paragraph, expected, found) => findings.add('requests', number, place, paragraph, expected, found);
  const { ordinaryAllowance, source, exceptionalSource } = mechanism.repetition;
  const { state, seats, kind, grounds } = request;
  findings.made('requests');

  if (!world.reviews.has(state))
    return wrong(FORMAT.entries, 'a State that has a review in force', state);
  for (const seat of seatsInOrder(seats, mechanism, wrong)) {
    if (!world.isFilled(state, seat))
      wrong(FORMAT.entries, 'filled seats of the mechanism', seat);
    else if (asked.has(`${state}/${seat}`))
      wrong(FORMAT.entries, 'seats that no earlier request of this entry asks for', seat);
    else
      asked.set(`${state}/${seat}`, { state, seat, leaving: leavingOf(world, state, seat) });
  }

  if (kind === 'ordinary') {
    const used = world.granted.get(state) ?? 0;
    if (used >= ordinaryAllowance)
      wrong(cited(source), `at most ${ordinaryAllowance} ordinary repetitions for ${state}`, `one more than ${used}`);
    world.granted.set(state, used + 1);
  } else if (exceptionalSource === null) {
    wrong(cited(source), 'no exceptional repetitions: the mechanism has none', 'one');
  } else if (isBlank(grounds ?? '')) {
    wrong(cited(exceptionalSource), 'the grounds for an exceptional repetition', 'none');
  }
}

function seatsInOrder(seats, mechanism, wrong) {
  const order = mechanism.seats.map(({ id }) => id);
  seats.forEach((seat, i) => {
    if (i > 0 && order.indexOf(seats[i - 1]) >= order.indexOf(seat))
      wrong(FORMAT.entries, 'seats in the mechanism’s order, each once', seats.join(', '));
  });
  return new Set(seats);
}

/** The States that leave the pots of a seat when it is drawn again. */
export function leavingOf(world, state, seat) {
  if (!world.mechanism.repetition.replacedStateLeavesPot)
    return [];
  const { principal, additional } = world.seat(state, seat);
  return additional === null ? [principal] : [principal, additional];
}
