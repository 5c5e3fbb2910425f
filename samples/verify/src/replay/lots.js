// Every lot of a drawing, in turn, in the form that `replay --format json` has.
import { toList } from '../draw/bits.js';

/**
 * Follows the lots of a drawing.
 * @param {import('../check/walk.js').Walk} walk
 * @param {LotLog} log who is told of each lot
 */
export function follow({ world }, log) {
  const code = state => world.codes[state];
  const { seats } = world.mechanism;
  return {
    groups: states => ({
      quota: (below, number) => log.lot(() => ({ number, kind: 'quota', state: null, seat: null, pot: [], below, drawn: null })),
      shuffled: (indexes, below, number) => log.lot(() => {
        const pot = indexes.slice(0, below).map(index => code(states[index]));
        return { number, kind: 'shuffle', state: null, seat: null, pot, below, drawn: pot[number] };
      }),
    }),
    reviewers(toDraw) {
      log.begin();
      return {
        lot: ({ seat, kind, pot, below, number, drawn }) => log.lot(() => ({
          number, kind, state: code(toDraw[seat].owner), seat: seats[toDraw[seat].seat].id, pot: toList(pot()).map(code), below, drawn: code(drawn),
        })),
        voided: component => component === null ? log.voidAll() : log.voidPart(),
        finished: () => log.keepPart(),
      };
    },
    loads(states) {
      let plan;
      log.begin();
      return {
        planned: made => { plan = made; },
        region: ({ state, seat, pot, below, number, drawn }) => log.lot(() => ({
          number, kind: 'quota', state: code(states[state]), seat: seats[seat].id, pot: pot(), below, drawn,
        })),
        regionBegun: () => log.keepPart(),
        regionVoided: () => log.voidPart(),
        shuffled: (k, slots, slot, number) => log.lot(() => {
          const members = plan.members[k].map(state => code(states[state]));
          const pot = slots.slice(slot).map(index => members[index]);
          const isOwn = plan.own >= 0 && slot < members.length;
          return {
            number, kind: 'shuffle', state: isOwn ? members[slot] : null, seat: isOwn ? seats[plan.own].id : null,
            pot, below: pot.length, drawn: pot[number],
          };
        }),
        voided: () => log.voidAll(),
      };
    },
  };
}

/** Which lots stand is known only later, so they are noted first, in a bit each, and told in a second turn. */
export class LotLog {
  #stands = new Uint8Array(1024);
  #count = 0;
  #begin = 0;
  #part = 0;
  #tell;

  /** @param {LotLog|null} noted the log of the first turn @param {(lot: object) => void} tell who is told of each lot then */
  constructor(noted = null, tell = null) {
    this.#tell = noted === null ? null : lot => tell({ ...lot(), stands: noted.#stands[this.#count] === 1 });
  }

  get hasLots() {
    return this.#count > 0;
  }

  lot(lot) {
    this.#tell?.(lot);
    if (this.#count === this.#stands.length) {
      const longer = new Uint8Array(2 * this.#count);
      longer.set(this.#stands);
      this.#stands = longer;
    }
    this.#stands[this.#count++] = 1;
  }

  begin() {
    this.#begin = this.#part = this.#count;
  }

  keepPart() {
    this.#part = this.#count;
  }

  voidPart() {
    this.#stands.fill(0, this.#part, this.#count);
    this.#part = this.#count;
  }

  voidAll() {
    this.#stands.fill(0, this.#begin, this.#count);
    this.begin();
  }
}
