// Checks every lot on this phone, with the verifier's own code. Once loaded it needs no network.
import { checkRecord } from '../common/checker.js';
import { fours } from '../projector/words.js';

export class CheckHere {
  #changed;
  #found = null;
  #hash = null;

  isAtWork = false;

  /** @param {() => void} changed */
  constructor(changed) {
    this.#changed = changed;
  }

  async start() {
    if (this.isAtWork)
      return;
    this.isAtWork = true;
    this.#changed();
    try {
      this.#found = { ...await checkRecord(), at: new Date() };
    } catch {
      this.#found = { verdict: 'no-line', at: new Date() };
    }
    this.isAtWork = false;
    this.#changed();
  }

  /** What was found of another record counts no more. */
  forget({ meeting: { hash } }) {
    if (this.#hash !== hash)
      this.#found = null;
    this.#hash = hash;
  }

  text(t) {
    if (this.#found === null)
      return null;
    const { verdict, hash, at } = this.#found;
    const time = t.time(`${at.getHours()}:${String(at.getMinutes()).padStart(2, '0')}`);
    const key = { holds: 'phone.holds', 'as-far-as-derived': 'phone.holds', 'no-line': 'phone.not-loaded' }[verdict] ?? 'phone.fails';
    return t.say(key, { time, hash: hash ? `\u2066${fours(hash, 16)}\u2069` : '' });
  }
}
