// The decisions of a meeting on requests for repetitions: the first reason that holds is the reason.
import { say } from '../texts/texts.js';

/**
 * Notes which decisions the rules do not give.
 * @returns {{owner: number, seats: number[], isOrdinary: boolean}[]} the requests that the record grants
 */
export function checkDecisions(decisions, world, note) {
  const granted = new Granted(world);
  for (const [i, { request, refused }] of decisions.entries()) {
    const subject = say('subject.decision', { number: i + 1, state: request.state });
    const asked = understood(request, subject, world, note);
    if (asked === null)
      continue;
    const reason = reasonAgainst(request, asked, world, granted);
    compare(refused, reason, subject, note);
    if (refused === null && reason === null)
      granted.add(asked);
  }
  return granted.list;
}

/** A request in the indexes of States and seats; null when it has none, which is noted. */
function understood({ state, seats, kind }, subject, world, note) {
  const owner = world.index(state);
  const wrong = (expected, found) => {
    note(subject, expected, found);
    return null;
  };
  if (owner === undefined || world.everParty[owner] === 0)
    return wrong(say('expected.onceParty'), say('found.noneOfThisCode'));
  const ids = world.mechanism.seats.map(({ id }) => id);
  const indexes = seats.map(seat => ids.indexOf(seat));
  if (indexes.some((index, i) => index < 0 || (i > 0 && index <= indexes[i - 1])))
    return wrong(say('expected.seatsInOrder'), seats.slice(0, 8).join(', '));
  return { owner, seats: indexes, isOrdinary: kind === 'ordinary' };
}

function reasonAgainst({ grounds }, asked, world, granted) {
  const { owner, isOrdinary } = asked;
  const { repetition } = world.mechanism;
  if (!world.parties.isPresent(owner))
    return 'review-withdrawn';
  if (!isOrdinary && repetition.exceptionalSource === null)
    return 'exceptional-not-provided';
  if (!isOrdinary && grounds === null)
    return 'exceptional-without-grounds';
  if (isOrdinary && world.granted[owner] + granted.ordinaryOf(owner) >= repetition.ordinaryAllowance)
    return 'allowance-used';
  if (granted.haveSeatOf(asked))
    return 'asked-twice';
  return hasEmptyPot(asked, world) ? 'pot-empty' : null;
}

/** Whether the principal pot of one of these seats is empty, with just these seats emptied. */
function hasEmptyPot({ owner, seats }, world) {
  const before = world.moment;
  const leaving = seats.map(seat => leavingStates(world, owner, seat));
  for (const seat of seats)
    world.setSeat(owner, seat, -1, -1);
  const maker = world.potMaker();
  const found = seats.some((seat, i) => maker.pots(owner, world.mechanism.seats[seat].side, leaving[i]).isEmpty);
  world.backTo(before);
  return found;
}

/** The States that leave the pots of a seat when its drawing is repeated. */
export function leavingStates(world, owner, seat) {
  return world.mechanism.repetition.replacedStateLeavesPot
    ? [world.principal(owner, seat), world.additional(owner, seat)].filter(state => state >= 0)
    : [];
}

function compare(refused, reason, subject, note) {
  if (reason === null && refused?.reason === 'by-decision') {
    if (refused.text === null)
      note(subject, say('expected.whoseDecision'), 'null');
  } else if ((refused?.reason ?? null) !== reason) {
    note(subject, reason === null ? say('expected.grantedOrByDecision') : say('refused', { reason }), refused === null ? say('found.granted') : say('refused', { reason: refused.reason }));
  } else if (reason !== null && refused.text !== null) {
    note(subject, say('expected.noText'), say('found.text'));
  }
}

/** What was granted before in the list. */
class Granted {
  #ordinary = new Map();
  #seats = new Set();
  #seatsAReview;

  list = [];

  constructor(world) {
    this.#seatsAReview = world.mechanism.seats.length;
  }

  add(asked) {
    const { owner, seats, isOrdinary } = asked;
    this.list.push(asked);
    seats.forEach(seat => this.#seats.add(this.#key(owner, seat)));
    if (isOrdinary)
      this.#ordinary.set(owner, this.ordinaryOf(owner) + 1);
  }

  ordinaryOf(owner) {
    return this.#ordinary.get(owner) ?? 0;
  }

  haveSeatOf({ owner, seats }) {
    return seats.some(seat => this.#seats.has(this.#key(owner, seat)));
  }

  #key(owner, seat) {
    return owner * this.#seatsAReview + seat;
  }
}
