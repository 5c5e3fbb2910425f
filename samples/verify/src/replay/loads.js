// The lots of a drawing by loads v1 that stand: from which regional group each free seat takes its lot, and which State.

/** Follows a drawing by loads v1 and keeps what of the newest round nothing has voided. */
export class FollowedLoads {
  #plan = null;
  #isFinished = false;
  #lots;
  // By State and seat, the lot that gave its regional group.
  #regions = new Map();
  // By regional group, the slots before their shuffle, and each lot of it.
  #shuffles = [];

  constructor(lots) {
    this.#lots = lots;
  }

  planned(plan) {
    this.#plan = plan;
  }

  finished() {
    this.#isFinished = true;
  }

  region({ state, seat, below, number }) {
    this.#regions.set(`${state} ${seat}`, { below, number, word: this.#lots.taken - 1 });
  }

  // What was void is begun again, with other slots.
  regionBegun(k, slots) {
    this.#shuffles[k] = { slots: slots.slice(), lots: [] };
  }

  shuffled(k, slots, slot, number) {
    this.#shuffles[k].lots[slot] = { number, word: this.#lots.taken - 1 };
  }

  /**
   * The lots of all seats, none when the drawing came to no end.
   * @returns {{state: number, seat: number, drawn: number, region: object|null, lot: object}[]} States by their indexes in the drawing
   */
  seats() {
    if (!this.#isFinished)
      return [];
    const { regionOf, members, own, ownLots, free } = this.#plan;
    const next = members.map(({ length }) => ownLots * length);
    const places = members.map(list => new Map(list.map((state, i) => [state, i])));
    const found = [];
    for (const [state, from] of regionOf.entries()) {
      if (own >= 0)
        found.push({ state, seat: own, region: null, ...this.#lotAt(from, places[from].get(state)) });
      for (const [index, seat] of free.entries()) {
        const choices = this.#plan.choices[index][from];
        const region = this.#regions.get(`${state} ${seat}`);
        const chosen = region === undefined ? choices[0] : choices.find(({ upTo }) => upTo > region.number);
        found.push({
          state, seat, ...this.#lotAt(chosen.to, next[chosen.to]++),
          region: region && { ...region, drawn: this.#plan.names[chosen.to], choices: choices.map(({ to, upTo }) => ({ name: this.#plan.names[to], upTo })) },
        });
      }
    }
    return found;
  }

  /** The lot of a slot of a regional group: a swap with one of the slots that are left. The last is left without a lot. */
  #lotAt(k, slot) {
    const { slots: before, lots } = this.#shuffles[k];
    const slots = before.slice();
    for (let i = 0; i < slot; i++) {
      const j = i + lots[i].number;
      [slots[i], slots[j]] = [slots[j], slots[i]];
    }
    const { number, word } = lots[slot] ?? { number: 0, word: null };
    const pot = slots.slice(slot).map(place => this.#plan.members[k][place]);
    return { drawn: pot[number], lot: { pot, below: pot.length, number, word } };
  }
}
