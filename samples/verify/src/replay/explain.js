// Why a State has the reviewing States that it has: the lots that stand, each with its pot, its word of the stream, and the
// reasons why a State is not in the pot.
import { toList } from '../draw/bits.js';
import { labelOf } from '../check/derive.js';
import { Walk } from '../check/walk.js';
import { FollowedLoads } from './loads.js';
import { toHex } from '../text/sha256.js';
import { lastRow, sinceWhen } from './overview.js';

/**
 * Explains what a record says of a State.
 * @param {object} record
 * @param {import('../check/walk.js').Options} options
 * @param {string} code
 */
export function explain(record, options, code) {
  const followed = [];
  const walk = new Walk(record, {
    ...options,
    bls: false,
    watch(number, { world, open }) {
      const drawing = new Followed(number, world, open, record, world.index(code));
      followed.push(drawing);
      return drawing;
    },
  }).run();
  const { world } = walk;
  const index = world.index(code);
  const since = sinceWhen(walk);
  const inEffect = new Set(walk.inEffect.map(({ drawnIn }) => drawnIn));
  return {
    code,
    row: lastRow(walk, code),
    isParty: world.parties.isPresent(index),
    group: world.groupOf[index],
    seats: world.hasReview(index) ? world.mechanism.seats.map(({ id }, seat) => inForce(world, index, id, seat, since)) : [],
    serves: [...world.force.servedBy(index)].sort((a, b) => a - b).flatMap(owner => world.mechanism.seats.flatMap(({ id }, seat) =>
      [world.principal(owner, seat), world.additional(owner, seat)].includes(index) ? [{ state: world.codes[owner], ...inForce(world, owner, id, seat, since) }] : [])),
    drawings: followed
      .filter(({ isAbout }) => isAbout)
      .map(drawing => {
        const told = drawing.told();
        const isInForce = ({ state, seat }) => inEffect.has(told.entry) && since.get(`${state} ${seat}`) === told.entry
          && world.hasReview(world.index(state));
        return {
          ...told,
          seats: told.seats.map(seat => ({ ...seat, isInForce: isInForce(seat) })),
          annulledBy: walk.annulledBy.get(drawing.announced) ?? null,
        };
      }),
  };
}

const inForce = (world, owner, id, seat, since) => ({
  seat: id,
  principal: world.codes[world.principal(owner, seat)],
  additional: world.codes[world.additional(owner, seat)] ?? null,
  since: since.get(`${world.codes[owner]} ${id}`),
});

class Followed {
  #world;
  #record;
  #index;
  #seed;
  #drawn = [];
  #group = null;
  #loads = null;

  constructor(number, world, open, record, index) {
    this.number = number;
    this.announced = open.number;
    this.#label = open.does.label;
    this.#seed = open.seed;
    this.#world = world;
    this.#record = record;
    this.#index = index;
  }

  #label;

  /** Whether something of this State, or with it as reviewing State, was drawn. */
  get isAbout() {
    return this.#group !== null || this.#wanted().length > 0;
  }

  groups = (states, lots) => ({
    placed: (region, indexes, quotas) => {
      const order = indexes.map(index => states[index]);
      const at = order.indexOf(this.#index);
      if (at >= 0)
        this.#group = { region, quotas, at, order: order.map(state => this.#world.codes[state]), key: toHex(lots.key), label: labelOf('groups', this.#record) };
    },
  });

  loads = (states, lots) => {
    this.#key = toHex(lots.key);
    this.#loads = { states, followed: new FollowedLoads(lots) };
    return this.#loads.followed;
  };

  #key = null;

  reviewers = (toDraw, lots, maker) => {
    this.#key = toHex(lots.key);
    const seats = this.#world.mechanism.seats;
    for (const [i, { owner, seat, pots, leaving }] of toDraw.entries()) {
      this.#drawn[i] = { owner, seat: seats[seat], kept: pots.kept ?? null, lots: {} };
      if (owner === this.#index && pots.kept === undefined)
        this.#drawn[i].absent = this.#absent(owner, seats[seat].side, pots, leaving, maker);
    }
    return {
      lot: ({ seat, kind, pot, below, number, drawn }) => {
        const lot = { pot, below, number, drawn, word: lots.taken - 1 };
        if (kind === 'principal')
          this.#drawn[seat].lots = { principal: lot };
        else
          this.#drawn[seat].lots.additional = lot;
      },
    };
  };

  /** The States that are not in a seat's principal pot, by reason. */
  #absent(owner, side, pots, leaving, maker) {
    const reasons = {};
    const principals = pots.principals();
    for (const state of this.#world.states()) {
      if (state === owner || (principals[state >> 5] >>> (state & 31)) & 1)
        continue;
      const found = maker.reasons(owner, side, state);
      if (found.length === 0)
        found.push(leaving.includes(state) ? 'leaves' : 'uncovered');
      for (const reason of found)
        (reasons[reason] ??= []).push(this.#world.codes[state]);
    }
    return reasons;
  }

  /** Seats that loads v1 drew: each by a lot for its regional group and one for the State. */
  #drawnWithLoads() {
    if (this.#loads === null)
      return [];
    const { states, followed } = this.#loads;
    return followed.seats().map(({ state, seat, drawn, region, lot }) => ({
      owner: states[state],
      seat: this.#world.mechanism.seats[seat],
      kept: null,
      region,
      lots: { principal: { ...lot, drawn: states[drawn], pot: () => lot.pot.map(index => states[index]) } },
    }));
  }

  #wanted() {
    const drawn = this.#loads === null ? this.#drawn : this.#drawnWithLoads();
    return drawn.filter(({ owner, lots }) =>
      owner === this.#index || lots.principal?.drawn === this.#index || lots.additional?.drawn === this.#index);
  }

  told() {
    const code = state => this.#world.codes[state];
    return {
      entry: this.number,
      announced: this.announced,
      label: this.#label === null ? null : labelOf(this.#label, this.#record),
      key: this.#key,
      seed: this.#seed,
      group: this.#group,
      byLoads: this.#loads !== null,
      seats: this.#wanted().map(({ owner, seat, kept, lots, absent = null, region = null }) => ({
        state: code(owner),
        seat: seat.id,
        side: seat.side,
        kept: kept === null ? null : code(kept),
        absent,
        region,
        lots: Object.entries(lots).map(([kind, { pot, below, number, drawn, word }]) =>
          ({ kind, pot: listOf(pot()).map(code), below, number, drawn: code(drawn), word })),
      })),
    };
  }
}

/** Loads v1 draws from lots, of which a State may have several; else a pot is a set of States. */
const listOf = pot => Array.isArray(pot) ? pot : toList(pot);
