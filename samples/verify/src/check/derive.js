// A drawing as algorithm and seed give it, and its comparison with what the record says was drawn.
import { drawExactly } from '../draw/exact.js';
import { drawGroups } from '../draw/groups.js';
import { drawWithLoads } from '../draw/loads.js';
import { AdditionalPot } from '../draw/pots.js';
import { LotStream } from '../draw/stream.js';

const NONE = -1;

/**
 * Draws what was announced and puts it in force.
 * @param {import('./announcements.js').Announced} announced
 * @param {object} what the announcement's words
 * @param {{seed: string, record: object, world: import('./world.js').World, budget: object, watch?: object, groupsDrawn?: Function}} context
 * @returns {{groups?: string[][], reviews?: object[]}} the result as a record has it
 */
export function derive(announced, what, context) {
  const { world } = context;
  const result = {};
  if (announced.groups)
    result.groups = deriveGroups(what.sizes, context);
  context.groupsDrawn?.(result.groups);
  const seats = announced.begin();
  if (announced.label !== null) {
    const drawn = announced.first && context.record.algorithm === 'loads-v1'
      ? deriveWithLoads(seats, context)
      : deriveExactly(seats, announced, context);
    seats.forEach(({ owner, seat }, i) => world.setSeat(owner, seat, drawn[i].principal, drawn[i].additional));
    result.reviews = reviewsOf(seats, world);
  }
  return result;
}

function deriveGroups(sizes, context) {
  const { world } = context;
  const states = world.states();
  const lots = streamOf('groups', context);
  const groupOf = drawGroups(states.map(state => world.parties.regionOf(state)), sizes, lots, context.watch?.groups?.(states, lots));
  states.forEach((state, i) => world.setGroup(state, groupOf[i]));
  world.setDrawn('groupsDrawn');
  return sizes.map((_, group) => states.filter((_, i) => groupOf[i] === group + 1).map(state => world.codes[state]));
}

function deriveExactly(seats, { label, first }, context) {
  const { world } = context;
  const maker = world.potMaker();
  const toDraw = seats.map(({ owner, seat, leaving, kept }) => {
    const pots = maker.pots(owner, world.mechanism.seats[seat].side, leaving);
    return { owner, seat, leaving, pots: kept === undefined ? pots : new AdditionalPot(pots, kept) };
  });
  const { min, max } = world.mechanism.load;
  const lots = streamOf(label, context);
  return drawExactly(toDraw, world, { min: first ? min : 0, max }, lots, context.watch?.reviewers?.(toDraw, lots, maker));
}

function deriveWithLoads(seats, context) {
  const { world } = context;
  const states = world.states();
  const lots = streamOf('reviewers', context);
  const drawn = drawWithLoads(
    states.map(state => world.parties.regionOf(state)),
    world.mechanism.seats.map(({ side }) => side),
    world.mechanism.load,
    lots,
    context.watch?.loads?.(states, lots));
  const indexes = new Map(states.map((state, i) => [state, i]));
  return seats.map(({ owner, seat }) => ({ principal: states[drawn[indexes.get(owner)][seat]], additional: NONE }));
}

function streamOf(label, { record, seed, budget }) {
  return new LotStream(labelOf(label, record), seed, budget);
}

/** In a rehearsal every label is another, so that it can never equal the draw. */
export const labelOf = (label, { kind }) => kind === 'rehearsal' ? `rehearsal/${label}` : label;

function reviewsOf(seats, world) {
  const reviews = [];
  for (const { owner, seat } of seats) {
    const state = world.codes[owner];
    if (reviews.at(-1)?.state !== state)
      reviews.push({ state, group: world.groupOf[owner], seats: [] });
    const additional = world.additional(owner, seat);
    reviews.at(-1).seats.push({
      seat: world.mechanism.seats[seat].id,
      principal: world.codes[world.principal(owner, seat)],
      additional: additional === NONE ? null : world.codes[additional],
    });
  }
  return reviews;
}
