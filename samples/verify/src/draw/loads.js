// Algorithm loads v1: the first drawing of reviewing States under load bounds that bind, exactly by the law.
import { NoValidDrawing } from './exact.js';
import { finishingsOf } from './finishings.js';

const ONE = 1n << 16n;
const WORD = 1n << 32n;

/**
 * Draws all seats of all States.
 * @param {string[]} regions the regional group of each State, the States in ordinal order of their codes
 * @param {('same-region'|'other-region'|'any-region')[]} sides of the seats, at most one of them `same-region`
 * @param {{min: number, max: number}} load
 * @param {import('./stream.js').LotStream} lots
 * @param {{planned?: Function, region?: Function, regionBegun?: Function, regionVoided?: Function, shuffled?: Function, voided?: Function, finished?: Function}} watch
 * who is told of each lot and each void
 * @returns {number[][]} for each State, the State drawn for each of its seats
 */
export function drawWithLoads(regions, sides, load, lots, watch = {}) {
  const plan = new Plan(regions, sides, load);
  watch.planned?.(plan);
  for (;;) {
    const before = lots.taken;
    const drawn = round(plan, lots, watch);
    if (drawn !== null) {
      watch.finished?.();
      return drawn;
    }
    if (lots.taken === before)
      throw new NoValidDrawing('a round was void without a word: each would go the same way');
    watch.voided?.();
  }
}

/** The tables: everything that follows from the States, the seats and the bounds before any word is taken. */
export class Plan {
  constructor(regions, sides, { min, max }) {
    const states = regions.length;
    const all = states * sides.length;
    this.low = all === states * max ? max : min;
    this.high = all === states * min ? min : max;
    this.sides = sides;
    this.own = sides.indexOf('same-region');
    this.free = sides.flatMap((side, seat) => side === 'same-region' ? [] : [seat]);
    this.#divide(sides.every(side => side === 'any-region') ? regions.map(() => '') : regions);
    this.#count();
    this.tilts = this.#tilts();
    this.#weigh();
  }

  get ownLots() {
    return this.own < 0 ? 0 : 1;
  }

  #divide(regions) {
    this.names = [...new Set(regions)].sort();
    this.members = this.names.map(name => regions.flatMap((region, state) => region === name ? [state] : []));
    this.regionOf = regions.map(region => this.names.indexOf(region));
  }

  #count() {
    const { low, high, ownLots, names } = this;
    const states = this.regionOf.length;
    this.ranges = names.map((_, k) => this.#range(k));
    this.finishings = this.members.map(({ length }, k) => {
      const { least, most } = this.ranges[k];
      const expected = this.free.length * length;
      // No State can have more lots than there are: bounds beyond that are one.
      const lots = ownLots * length + Math.max(most, expected + 1);
      return finishingsOf(low, Math.max(low, Math.min(high, lots)), length, ownLots, Math.max(least, Math.min(expected, most)));
    });
  }

  /** How few and how many of the free lots can come to a regional group. */
  #range(k) {
    const [size, states] = [this.members[k].length, this.regionOf.length];
    const any = this.free.filter(seat => this.sides[seat] === 'any-region').length * states;
    const other = (this.free.length * states - any) / states * (states - size);
    return {
      least: this.names.length === 1 ? any : this.names.length === 2 ? other : 0,
      most: Math.min(any + other, this.high * size - this.ownLots * size),
    };
  }

  /** From which regional groups a free seat of a State of one takes its lots. */
  allowed(seat, from) {
    return this.names.map((_, to) => to).filter(to => this.sides[seat] === 'any-region' || to !== from);
  }

  #tilts() {
    const states = this.regionOf.length;
    const freeLots = states * this.free.length;
    if (this.names.length === 1 || freeLots === 0)
      return this.names.map(() => 1n);
    const sizes = this.members.map(({ length }) => length);
    const ways = this.finishings;
    const expected = sizes.map((size, k) => Math.min(Math.floor(freeLots * size / states), ways[k].most));
    if (expected.every((x, k) => ways[k].isPossible(x) && ways[k].isPossible(x + 1)))
      return expected.map((x, k) => atLeastOne(ways[k].tilt(x)));
    return this.#tiltsBySteps(sizes.map(BigInt), BigInt(freeLots), BigInt(states));
  }

  #tiltsBySteps(sizes, freeLots, states) {
    let tilts = sizes.map(size => size * ONE);
    for (let step = 0; step < 64; step++) {
      const flows = tilts.map(() => 0n);
      for (const seat of this.free) {
        for (const [from, size] of sizes.entries()) {
          const allowed = this.allowed(seat, from);
          const sum = allowed.reduce((all, to) => all + tilts[to], 0n);
          for (const to of allowed)
            flows[to] += size * tilts[to] * WORD / sum;
        }
      }
      tilts = tilts.map((tilt, to) => atLeastOne(tilt * (freeLots * sizes[to] * WORD / states) / atLeastOne(flows[to])));
    }
    return tilts;
  }

  #weigh() {
    if (this.tilts.reduce((all, tilt) => all + tilt, 0n) >= WORD)
      throw new NoValidDrawing('the tilts are too large');
    // For each free seat and regional group, the running sums of the tilts allowed.
    this.choices = this.free.map(seat => this.names.map((_, from) => {
      let sum = 0;
      const allowed = this.allowed(seat, from);
      if (allowed.length === 0)
        throw new NoValidDrawing('a seat has no regional group to draw from');
      return allowed.map(to => ({ to, upTo: sum += Number(this.tilts[to]) }));
    }));
    this.acceptances = this.names.map((_, k) => this.#acceptance(k));
  }

  /** For each number of free lots that a regional group can get, by which chance it is accepted. */
  #acceptance(k) {
    const ways = this.finishings[k];
    const tilt = this.tilts[k];
    const top = ways.heaviest(this.ranges[k].least, this.ranges[k].most, tilt);
    if (top === null)
      throw new NoValidDrawing('no number of lots of a regional group can be given within the bounds');
    const chances = [];
    return x => chances[x] ??= ways.acceptance(x, top, tilt);
  }
}

const atLeastOne = value => value < 1n ? 1n : value;

/** One round: the drawing, or null when it is void. */
function round(plan, lots, watch) {
  const regions = drawRegions(plan, lots, watch);
  if (regions === null)
    return null;
  const slots = plan.members.map((members, k) => drawInside(plan, k, regions.counts[k], lots, watch));
  return seatAll(plan, regions.to, slots);
}

/** Step 1: from which regional group each free seat takes its lot; null when void. */
function drawRegions(plan, lots, watch) {
  const counts = plan.names.map(() => 0);
  const to = plan.regionOf.map(() => []);
  for (const [state, from] of plan.regionOf.entries()) {
    for (const [index, byRegion] of plan.choices.entries()) {
      const choices = byRegion[from];
      let chosen = choices[0].to;
      if (choices.length > 1) {
        const below = choices.at(-1).upTo;
        const number = lots.below(below);
        chosen = choices.find(({ upTo }) => upTo > number).to;
        watch.region?.({ state, seat: plan.free[index], pot: () => choices.map(choice => plan.names[choice.to]), below, number, drawn: plan.names[chosen] });
      }
      to[state].push(chosen);
      if (++counts[chosen] > plan.finishings[chosen].most)
        return null;
    }
  }
  for (const [k, count] of counts.entries()) {
    if (!plan.acceptances[k](count).happens(lots))
      return null;
  }
  return { counts, to };
}

/** Step 2: which State of a regional group each of its lots falls on, as indexes in the group; own lots come first. */
function drawInside(plan, k, free, lots, watch) {
  const states = plan.members[k].length;
  const own = plan.ownLots * states;
  const all = own + free;
  for (;;) {
    const slots = drawLoads(plan.finishings[k], states, all, lots);
    watch.regionBegun?.(k, slots);
    if (own > 0 && !shuffleOwn(slots, states, all, lots, watch, k))
      continue;
    for (let i = own; i < all - 1; i++)
      swap(slots, i, all, lots, watch, k);
    return slots;
  }
}

function drawLoads(ways, states, all, lots) {
  const slots = [];
  let left = all;
  for (let i = 0; i < states; i++) {
    const load = ways.drawLoad(states - i, left, lots);
    for (let j = 0; j < load; j++)
      slots.push(i);
    left -= load;
  }
  return slots;
}

/** Shuffles the own lots to the front; false at the first State that would review itself or a State that reviews it. */
function shuffleOwn(slots, states, all, lots, watch, k) {
  for (let i = 0; i < states; i++) {
    swap(slots, i, all, lots, watch, k);
    const reviewer = slots[i];
    if (reviewer === i || (reviewer < i && slots[reviewer] === i)) {
      watch.regionVoided?.();
      return false;
    }
  }
  return true;
}

function swap(slots, i, all, lots, watch, k) {
  const number = lots.below(all - i);
  watch.shuffled?.(k, slots, i, number);
  const j = i + number;
  [slots[i], slots[j]] = [slots[j], slots[i]];
}

/** Step 3: the States of all seats; null when a State would review itself, one twice, or one that reviews it. */
function seatAll(plan, to, slots) {
  const drawn = plan.regionOf.map(() => new Array(plan.sides.length));
  const next = plan.members.map(({ length }) => plan.ownLots * length);
  if (plan.own >= 0) {
    plan.members.forEach((members, k) => members.forEach((state, i) => { drawn[state][plan.own] = members[slots[k][i]]; }));
  }
  for (let state = 0; state < drawn.length; state++) {
    for (const [index, k] of to[state].entries()) {
      const reviewer = plan.members[k][slots[k][next[k]++]];
      if (reviewer === state || drawn[state].includes(reviewer) || drawn[reviewer].includes(state))
        return null;
      drawn[state][plan.free[index]] = reviewer;
    }
  }
  return drawn;
}
