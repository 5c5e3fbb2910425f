// Accession and withdrawal: who enters or leaves the roster, and which seats that leaves to be drawn.
import { allSeats, Emptied, MOST_STATES } from '../derive.js';
import { checkState } from '../header.js';
import { ALGORITHM, FORMAT } from '../paragraphs.js';
import { missingFor } from '../rules.js';

/** @param {import('./context.js').EntryCheck} check */
export async function checkAccession(check) {
  const { entry, findings, number, mechanism } = check;
  const { state, group } = entry.asked;
  const before = check.world.roster.get(state.code);
  const world = check.world.copy();
  checkState(findings, number, state, mechanism, 'asked.state');
  world.putState(state);

  if (before !== undefined)
    checkChange(check, before);
  else if (group === null || group > mechanism.groups.count)
    check.add('form', 'asked.group', FORMAT.entries, `a group from 1 to ${mechanism.groups.count}`, String(group ?? 'none'));

  const seats = before === undefined ? allSeats([state.code], mechanism) : seatsToComplete(world, state);
  return drawLater(check, world, seats, code => before === undefined && code === state.code ? group : check.world.reviews.get(code)?.group);
}

/** A State that was in the roster before joins further instruments, and changes neither region nor leaves any. */
function checkChange(check, before) {
  const { state, group } = check.entry.asked;
  check.equal('form', 'asked.state.regionalGroup', FORMAT.entries, before.regionalGroup, state.regionalGroup);
  check.equal('form', 'asked.group', FORMAT.entries, 'none, as it has one', group === null ? 'none, as it has one' : String(group));
  const kept = before.instruments.every(instrument => state.instruments.includes(instrument));
  if (!kept || state.instruments.length <= before.instruments.length)
    check.add('form', 'asked.state.instruments', FORMAT.entries, `${before.instruments.join(', ')} and at least one more`, state.instruments.join(', '));
}

/** The seats where an additional State has to be drawn for what the State under review has joined. */
function seatsToComplete(world, state) {
  const { roster, mechanism } = world;
  const short = mechanism.seats
    .map(({ id }) => ({ id, filled: world.seat(state.code, id) }))
    .filter(({ filled }) => filled !== undefined && roster.has(filled.principal))
    .filter(({ filled: { principal, additional } }) => {
      const missing = missingFor(mechanism, state, roster.get(principal));
      const covered = additional !== null && missing.every(instrument => roster.get(additional)?.instruments.includes(instrument));
      return missing.length > 0 && !covered;
    })
    .map(({ id }) => ({ state: state.code, seat: id, additionalOnly: true }));
  if (short.length === 0 || roster.size > MOST_STATES)
    return short;

  const emptied = new Emptied(world, short);
  return emptied.seats.map(({ state, seat, number }) => {
    const { pots } = emptied;
    return { state, seat, additionalOnly: pots.additionals(number, pots.keptPrincipal(number)).length > 0 };
  });
}

/** @param {import('./context.js').EntryCheck} check */
export async function checkWithdrawal(check) {
  const { state } = check.entry.asked;
  const world = check.world.copy();
  if (!world.roster.has(state))
    check.add('form', 'asked.state', FORMAT.entries, 'a State of the roster', state.slice(0, 80));
  if (world.roster.size === 1) {
    check.add('form', 'asked.state', FORMAT.entries, 'a State that is not the last of the roster', state.slice(0, 80));
    return { world, changes: [] };
  }
  world.removeState(state);

  const seats = [...world.reviews.values()].flatMap(review => [...review.seats]
    .filter(([seat, { principal, additional }]) => (principal === state || additional === state) && world.isFilled(review.state, seat))
    .map(([seat]) => ({ state: review.state, seat })));
  return drawLater(check, world, seats, code => world.reviews.get(code)?.group);
}

async function drawLater(check, world, seats, groupOf) {
  const draws = seats.length > 0;
  check.checkLabel(draws);
  check.checkThatCeremony(draws);
  check.checkForm(groupOf);
  if (draws && check.entry.asked.ceremony === null) {
    check.notDerived('it has no ceremony');
  } else {
    const drawn = draws ? await check.derive(world, seats, ALGORITHM.later) : [];
    if (drawn !== null)
      check.compare(drawn, ALGORITHM.later);
  }
  return check.apply(world);
}
