// The second program before the first picture: the record is checked whole before lot 1, and each lot again when it is shown.
import { checkRecord } from '../common/checker.js';

const RETRY = 2_000;

export class Check {
  #hash = null;
  #lots = null;
  #done;
  #failed = null;

  /** @param {() => void} done called when there is something new to show */
  constructor(done) {
    this.#done = done;
  }

  /** What was found wrong, or null. */
  mismatch = null;

  /** True when every lot was derived and agrees, null while that is not known. */
  get agrees() {
    return this.mismatch !== null ? false : this.#lots === null ? null : true;
  }

  /** Looks at the record of a drawing, once for each hash. */
  async of({ meeting: { hash }, view: { entry } }) {
    if (hash === null || entry === null || this.#hash === hash)
      return;
    this.#hash = hash;
    this.#lots = null;
    this.mismatch = null;
    try {
      const found = await checkRecord();
      if (this.#hash !== hash)
        return;
      this.#take(found, hash, entry);
    } catch (error) {
      // The line, not the record: tried again.
      this.#failed = String(error?.message ?? error);
      setTimeout(() => {
        if (this.#hash === hash)
          this.#hash = null;
        this.#done();
      }, RETRY);
    }
    this.#done();
  }

  #take(found, hash, entry) {
    const drawing = found.drawings.find(({ entry: number }) => number === entry);
    if (found.verdict === 'does-not-hold' || found.verdict === 'no-record')
      this.mismatch = { lot: null, record: found.findings[0]?.found ?? null, derived: found.findings[0]?.expected ?? null };
    else if (found.hash === hash && drawing !== undefined)
      this.#lots = new Map(drawing.lots.map(lot => [keyOf(lot), lot]));
    // Else the server gives the record as it was before this drawing: a screen that is not paired has nothing to check yet.
  }

  /** Compares a lot that is about to be shown with the lot as derived. */
  compare(lots) {
    if (this.#lots === null)
      return;
    for (const lot of lots) {
      const derived = this.#lots.get(keyOf(lot));
      if (derived?.drawn !== lot.drawn || derived.pot !== lot.pot || derived.position !== lot.position) {
        this.mismatch = { lot: lot.n, record: told(lot), derived: derived === undefined ? null : told(derived) };
        return;
      }
    }
  }

  get failed() {
    return this.#failed;
  }
}

const keyOf = ({ state, seat, kind }) => `${state} ${seat} ${kind}`;

const told = ({ state, seat, kind, drawn, pot, position }) => `${state} ${seat} ${kind}: ${drawn}, ${position} of ${pot}`;
