// The first two entries: the drawing of the groups and that of the reviewing States.
import { drawGroups } from '../../algorithm/groups.js';
import { canonical } from '../../record/canonical.js';
import { allSeats, MOST_STATES } from '../derive.js';
import { ALGORITHM, FORMAT } from '../paragraphs.js';

/** @param {import('./context.js').EntryCheck} check */
export async function checkGroups(check) {
  const { entry, mechanism } = check;
  const world = check.world.copy();
  const { sizes } = entry.asked;
  const states = [...world.roster.values()];
  check.checkLabel(true);

  const right = check.equal('order', 'asked.sizes', FORMAT.entries, `${mechanism.groups.count} sizes`, `${sizes.length} sizes`)
    && check.equal('order', 'asked.sizes', FORMAT.entries, states.length, sizes.reduce((sum, size) => sum + size, 0));
  world.groupOf = recordedGroups(check, world);
  if (!right) {
    check.notDerived('its sizes do not fit the roster');
  } else if (states.length > MOST_STATES) {
    check.notDerived(`the roster has more than the ${MOST_STATES} States that this page can draw for`);
  } else {
    const groupOf = await drawGroups(states, sizes, await check.openStream());
    check.findings.made('draws');
    states.forEach(({ code }, place) => {
      const found = world.groupOf.get(code);
      if (found !== groupOf[place])
        check.add('draws', code, ALGORITHM.groups, `group ${groupOf[place]}`, found === undefined ? 'no group' : `group ${found}`);
    });
  }
  return { world, changes: [] };
}

/** The groups as the record has them: each State of the roster once, in ordinal order. */
function recordedGroups(check, world) {
  const groupOf = new Map();
  check.entry.result.groups.forEach((codes, group) => codes.forEach((code, i) => {
    if (!world.roster.has(code))
      check.add('form', `group ${group + 1}`, FORMAT.entries, 'States of the roster', code);
    if (groupOf.has(code) || (i > 0 && !(codes[i - 1] < code)))
      check.add('form', `group ${group + 1}`, FORMAT.entries, 'codes in ordinal order, each in one group', `${code} at place ${i + 1}`);
    groupOf.set(code, group + 1);
  }));
  return groupOf;
}

/** @param {import('./context.js').EntryCheck} check */
export async function checkReviewers(check) {
  const { entry, mechanism, record } = check;
  const { procedure, parameters, load } = entry.asked;
  check.checkLabel(true);
  check.equal('order', 'asked.load', FORMAT.entries, canonical(mechanism.load), canonical(load));
  const first = record.entries[0].result.groups;
  if (canonical(first) !== canonical(entry.result.groups))
    check.add('form', 'result.groups', FORMAT.entries, 'the groups of entry 1', 'others');
  check.checkForm(state => check.world.groupOf.get(state));

  if (procedure !== 'exact') {
    check.notDerived(`the procedure “${procedure.slice(0, 40)}” is not part of algorithm v1, so only its result was checked against the rules`);
  } else {
    check.equal('order', 'asked.parameters', FORMAT.entries, '{}', canonical(parameters));
    const drawn = await check.derive(check.world, allSeats([...check.world.roster.keys()], mechanism), ALGORITHM.reviewers);
    if (drawn !== null)
      check.compare(drawn, ALGORITHM.reviewers);
  }
  return { ...check.apply(check.world.copy()), changes: [] };
}
