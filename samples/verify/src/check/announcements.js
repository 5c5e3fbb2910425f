// What can be announced, kind by kind: when it stands, whether anything is to be drawn, and what it changes.
import { canonical } from '../text/canonical.js';
import { AdditionalPot } from '../draw/pots.js';
import { say } from '../texts/texts.js';
import { checkDecisions, leavingStates } from './decisions.js';
import { checkRowOf } from './rules.js';

const NONE = -1;

// The largest number of reviews that the bounds may give to all States together: the tables of loads v1 grow with it.
const MOST_LOADS = 1000;

// What loads v1 asks of a member of the mechanism; of those not named here, that they be null.
const LOADS_WANT = { barredPairs: 'none', noMutualReviews: 'citation', load: 'load', seats: 'seats' };

/**
 * What an announcement does when it takes effect.
 * @typedef {object} Announced
 * @property {boolean} groups whether groups are drawn
 * @property {string|null} label of the drawing of reviewing States; null when there is none
 * @property {boolean} [first] whether it is the first drawing of reviewing States
 * @property {() => {owner: number, seat: number, leaving: number[], kept?: number}[]} begin changes the world as far as
 * nothing is drawn, empties the seats to be drawn and gives them, in order
 */

/**
 * Checks what is announced.
 * @param {object} what
 * @param {import('./world.js').World} world
 * @param {string} algorithm the record's
 * @param {(subject: string, expected: string, found: string|number) => void} note
 * @param {Function} noteDecision the same, of a meeting's decisions
 * @returns {Announced}
 */
export const announced = (what, world, algorithm, note, noteDecision = note) => KINDS[what.kind](what, world, note, algorithm, noteDecision);

const KINDS = {
  groups({ sizes }, world, note) {
    checkGroups(sizes, world, note);
    return { groups: true, label: null, begin: () => [] };
  },

  reviewers(_, world, note, algorithm) {
    if (!world.groupsDrawn)
      note('reviewers', say('expected.groupsInEffect'), say('found.none'));
    if (world.reviewersDrawn)
      note('reviewers', say('expected.noReviewers'), say('found.reviewers'));
    return firstDrawing(world, note, algorithm, false);
  },

  'groups-and-reviewers'({ sizes }, world, note, algorithm) {
    checkGroups(sizes, world, note);
    return firstDrawing(world, note, algorithm, true);
  },

  meeting({ decisions }, world, note, algorithm, noteDecision) {
    if (!world.reviewersDrawn) {
      note('meeting', say('expected.reviewersInEffect'), say('found.none'));
      return { groups: false, label: null, begin: () => [] };
    }
    const granted = checkDecisions(decisions, world, noteDecision);
    return {
      groups: false,
      label: granted.length > 0 ? 'repetition' : null,
      begin: () => repetition(granted, world),
    };
  },

  accession({ state, group }, world, note) {
    checkRowOf(state, world.mechanism, (_, expected, found) => note(state.code, expected, found));
    return world.isParty(state.code) ? accessionOfParty(state, group, world, note) : accessionOfNew(state, group, world, note);
  },

  withdrawal({ state }, world, note) {
    if (!world.isParty(state))
      note(state, say('expected.party'), say('found.noneOfThisCode'));
    else if (world.parties.count === 1)
      note(state, say('expected.anotherParty'), say('found.none'));
    const index = world.index(state);
    // A State is never among those that review it, so these are seats of others.
    const serves = world.isParty(state) && [...world.force.servedBy(index)].length > 0;
    return { groups: false, label: serves ? 'withdrawal' : null, begin: () => withdrawal(index, world) };
  },

  amendment({ state, mechanism }, world, note) {
    if ((state === null) === (mechanism === null))
      note('amendment', say('expected.oneOfBoth'), say(state === null ? 'found.neither' : 'found.both'));
    else if (state !== null)
      checkAmendedRow(state, world, note);
    else
      checkAmendedMechanism(mechanism, world, note);
    return {
      groups: false,
      label: null,
      begin() {
        if (state !== null)
          world.setRow(world.index(state.code), state);
        else
          world.setMechanism(mechanism);
        return [];
      },
    };
  },
};

function checkGroups(sizes, world, note) {
  if (world.groupsDrawn)
    note('groups', say('expected.noGroups'), say('found.groups'));
  const { count } = world.mechanism.groups;
  if (sizes.length !== count)
    note('sizes', say('expected.sizes', { count }), say('found.sizes', { count: sizes.length }));
  const sum = sizes.reduce((all, size) => all + size, 0);
  if (sum !== world.parties.count)
    note('sizes', say('expected.sumOfSizes', { count: world.parties.count }), sum);
}

function firstDrawing(world, note, algorithm, groups) {
  if (algorithm === 'loads-v1')
    checkKindOfLoads(world, note);
  return {
    groups,
    label: 'reviewers',
    first: true,
    begin() {
      world.setDrawn('reviewersDrawn');
      return world.states().flatMap(owner => openReview(owner, world));
    },
  };
}

function openReview(owner, world) {
  world.openReview(owner);
  return world.mechanism.seats.map((_, seat) => ({ owner, seat, leaving: [] }));
}

/** What a mechanism has to be for the reviewing States to be drawn by loads v1. */
function checkKindOfLoads({ mechanism, parties }, note) {
  const { instrumentsCovered, distinctRegions, reviewersPartyTo, barredPairs, noMutualReviews, load, seats } = mechanism;
  const conditions = {
    instrumentsCovered: instrumentsCovered === null,
    distinctRegions: distinctRegions === null,
    reviewersPartyTo: reviewersPartyTo === null,
    barredPairs: barredPairs.length === 0,
    noMutualReviews: noMutualReviews !== null,
    load: load.max !== null && load.max >= 1 && load.max * parties.count <= MOST_LOADS,
    seats: seats.filter(({ side }) => side === 'same-region').length <= 1,
  };
  for (const [member, holds] of Object.entries(conditions)) {
    if (!holds)
      note(member, say(`expected.loads.${LOADS_WANT[member] ?? 'null'}`, { states: parties.count }), say('found.another'));
  }
}

function repetition(granted, world) {
  const seats = granted
    .flatMap(({ owner, seats }) => seats.map(seat => ({ owner, seat, leaving: leavingStates(world, owner, seat) })))
    .sort((a, b) => a.owner - b.owner || a.seat - b.seat);
  for (const { owner, isOrdinary } of granted) {
    if (isOrdinary)
      world.grant(owner);
  }
  return emptied(seats, world);
}

/** Empties seats, but for the principals that stay. */
function emptied(seats, world) {
  for (const { owner, seat, kept = NONE } of seats)
    world.setSeat(owner, seat, kept, NONE);
  return seats;
}

function accessionOfNew(state, group, world, note) {
  const wanted = world.groupsDrawn;
  if (wanted !== (group !== null))
    note('group', wanted ? say('expected.group') : 'null', group);
  else if (wanted && group > world.mechanism.groups.count)
    note('group', say('expected.groupUpTo', { count: world.mechanism.groups.count }), group);
  const index = world.index(state.code);
  return {
    groups: false,
    label: world.reviewersDrawn ? 'accession' : null,
    begin() {
      world.setRow(index, state);
      world.setGroup(index, group);
      return world.reviewersDrawn ? openReview(index, world) : [];
    },
  };
}

function accessionOfParty(state, group, world, note) {
  const before = world.row(state.code);
  if (state.regionalGroup !== before.regionalGroup)
    note(state.code, say('expected.sameRegion', { region: before.regionalGroup }), state.regionalGroup);
  const kept = before.instruments.every(instrument => state.instruments.includes(instrument));
  if (!kept || state.instruments.every(instrument => before.instruments.includes(instrument)))
    note(state.code, say('expected.moreThan', { instruments: before.instruments.join(', ') }), state.instruments.join(', '));
  if (group !== null)
    note('group', 'null', group);

  const index = world.index(state.code);
  const moment = world.moment;
  world.setRow(index, state);
  const draws = uncovered(index, world).length > 0;
  world.backTo(moment);
  return {
    groups: false,
    label: draws ? 'accession' : null,
    begin() {
      world.setRow(index, state);
      return additionalStates(index, world);
    },
  };
}

/** The instruments under review that a State's principal is not party to, as bits. */
function missing(owner, principal, world) {
  return world.mechanism.instrumentsCovered === null ? 0 : world.parties.masks[owner] & ~world.parties.masks[principal];
}

/** The seats of a State where something is missing that no additional State there is party to. */
function uncovered(owner, world) {
  if (!world.hasReview(owner))
    return [];
  return [...world.mechanism.seats.keys()].filter(seat => {
    const lacking = missing(owner, world.principal(owner, seat), world);
    const additional = world.additional(owner, seat);
    return lacking !== 0 && (additional === NONE || (world.parties.masks[additional] & lacking) !== lacking);
  });
}

/** Of the seats of a State that need another additional State, just that one is drawn; the whole seat where no State serves. */
function additionalStates(owner, world) {
  const seats = uncovered(owner, world).map(seat => ({ owner, seat, leaving: [], kept: world.principal(owner, seat) }));
  emptied(seats, world);
  const maker = world.potMaker();
  const whole = seats.filter(({ seat, kept }) =>
    new AdditionalPot(maker.pots(owner, world.mechanism.seats[seat].side, []), kept).isEmpty);
  whole.forEach(seat => { delete seat.kept; });
  emptied(whole, world);
  return seats;
}

function withdrawal(index, world) {
  if (world.hasReview(index))
    world.endReview(index);
  const seats = [...world.force.servedBy(index)]
    .sort((a, b) => a - b)
    .flatMap(owner => [...world.mechanism.seats.keys()]
      .filter(seat => world.principal(owner, seat) === index || world.additional(owner, seat) === index)
      .map(seat => ({ owner, seat, leaving: [] })));
  emptied(seats, world);
  world.setGroup(index, null);
  world.setRow(index, null);
  return seats;
}

function checkAmendedRow(row, world, note) {
  checkRowOf(row, world.mechanism, (_, expected, found) => note(row.code, expected, found));
  if (!world.isParty(row.code))
    return note(row.code, say('expected.party'), say('found.noneOfThisCode'));
  const before = world.row(row.code).instruments;
  const more = row.instruments.filter(instrument => !before.includes(instrument));
  if (world.reviewersDrawn && more.length > 0)
    note(row.code, say('expected.noMoreInstruments'), more[0]);
  return undefined;
}

function checkAmendedMechanism(mechanism, world, note) {
  for (const member of ['id', 'instruments', 'regionalGroups', 'groups']) {
    if (canonical(mechanism[member]) !== canonical(world.mechanism[member]))
      note(member, say('expected.asBefore'), say('found.another'));
  }
  const seats = ({ seats }) => seats.map(({ id, side }) => `${id} ${side}`).join(', ');
  if (seats(mechanism) !== seats(world.mechanism))
    note('seats', say('expected.asBefore'), say('found.another'));
}
