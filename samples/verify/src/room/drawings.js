// For a meeting room: what each drawing of a record gave, lot by lot, as it is shown to a hall. A lot that stands has its pot and its
// position in it, from 1; a lot that was void is counted only.
import { FollowedLoads } from '../replay/loads.js';

/** Follows every drawing of a walk: `watch` is the walk's option, `told` what was seen, by entry. */
export class Drawings {
  #seen = new Map();

  watch = (number, { world }) => {
    const drawing = new Drawing(world);
    this.#seen.set(number, drawing);
    return drawing;
  };

  told() {
    return [...this.#seen].map(([entry, drawing]) => ({ entry, voids: drawing.voids, lots: drawing.lots() }));
  }
}

class Drawing {
  #world;
  #seats = [];
  #loads = null;

  /** Parts of the drawing that broke a rule and were drawn again. */
  voids = 0;

  constructor(world) {
    this.#world = world;
  }

  reviewers = toDraw => {
    const { codes, mechanism } = this.#world;
    this.#seats = toDraw.map(({ owner, seat, pots }) => ({ state: codes[owner], seat: mechanism.seats[seat].id, kept: pots.kept, pots, lots: [] }));
    return {
      lot: ({ seat, kind, below, number, drawn }) => {
        const at = this.#seats[seat];
        const lot = { kind, drawn, pot: below, position: number + 1, ...kind === 'additional' && this.#completes(at.kept ?? at.lots[0].drawn, at.pots) };
        // A seat's lots begin with the principal, or are the additional alone; what was drawn for it before was void.
        at.lots = kind === 'principal' || at.kept !== undefined ? [lot] : [...at.lots.filter(other => other.kind === 'principal'), lot];
      },
      voided: () => { this.voids++; },
    };
  };

  loads = (states, lots) => {
    const followed = new FollowedLoads(lots);
    this.#loads = { states, followed };
    return {
      ...followedCalls(followed),
      regionVoided: () => { this.voids++; },
      voided: () => { this.voids++; },
    };
  };

  lots() {
    const { codes, mechanism } = this.#world;
    if (this.#loads !== null) {
      const { states, followed } = this.#loads;
      return followed.seats().map(({ state, seat, drawn }) => {
        const pot = this.#side(states[state], mechanism.seats[seat].side);
        return {
          state: codes[states[state]], seat: mechanism.seats[seat].id, kind: 'principal',
          drawn: codes[states[drawn]], pot: pot.length, position: pot.indexOf(states[drawn]) + 1, with: null, for: [],
        };
      });
    }
    return this.#seats.flatMap(({ state, seat, lots }) => lots.map(({ kind, drawn, pot, position, principal = null, instruments = [] }) => (
      { state, seat, kind, drawn: codes[drawn], pot, position, with: principal, for: instruments })));
  }

  /** The States that a seat's side leaves to be drawn. By loads v1 a State has several lots among those of its regional group, and a hall
   * is shown the States. */
  #side(owner, side) {
    const { parties } = this.#world;
    return this.#world.states().filter(other => other !== owner
      && { 'same-region': () => parties.regionOf(other) === parties.regionOf(owner), 'other-region': () => parties.regionOf(other) !== parties.regionOf(owner), 'any-region': () => true }[side]());
  }

  /** Which State an additional one completes, and for which instruments. */
  #completes(principal, pots) {
    const missing = pots.missing(principal);
    return { principal: this.#world.codes[principal], instruments: this.#world.parties.instruments.filter((_, i) => missing >> i & 1) };
  }
}

const followedCalls = followed => ({
  planned: plan => followed.planned(plan),
  finished: () => followed.finished(),
  region: lot => followed.region(lot),
  regionBegun: (...slots) => followed.regionBegun(...slots),
  shuffled: (...lot) => followed.shuffled(...lot),
});
