// What a reader should know and what is no fault.
import { roundTime } from '../ceremony/quicknet.js';
import { midnight } from '../record/texts.js';
import { moment } from '../texts/dates.js';
import { say } from '../texts/texts.js';

const HOUR = 3600;

export class Remarks {
  #walk;
  #given;
  #drawings = [];

  list = [];

  constructor(walk, given) {
    this.#walk = walk;
    this.#given = given;
  }

  announced({ number, what }) {
    if (what.kind === 'amendment') {
      const { state, decidedBy, reason } = what;
      this.#add(number, 'amendment', state === null ? say('remarks.amendedMechanism', { decidedBy, reason }) : say('remarks.amendedState', { state: state.code, decidedBy, reason }));
    }
    for (const { request, refused } of what.decisions ?? []) {
      if (refused?.reason === 'by-decision')
        this.#add(number, 'by-decision', say('remarks.byDecision', { state: request.state, text: refused.text }));
    }
  }

  drawn({ plan, roundEntry }, number) {
    const round = plan.find(({ source }) => source === 'drand')?.round;
    if (round === undefined)
      this.#add(number, 'hall', say(plan.some(({ source }) => source === 'dice') ? 'remarks.hall.dice' : 'remarks.hall'));
    else
      this.#drawings.push({ number, round, before: roundEntry - 1 });
  }

  annulled({ number: annulled, plan, contributed }, number, date, undrawn) {
    this.#add(number, 'annulment', say('remarks.annulled', { entry: annulled }));
    if (!undrawn)
      return;
    const round = plan.find(({ source }) => source === 'drand')?.round;
    if (contributed.length > 0 || (round !== undefined && roundTime(round) < midnight(date) + 36 * HOUR))
      this.#add(number, 'could-be-known', say('remarks.couldBeKnown', { entry: annulled }));
  }

  /** @param {boolean} derived whether everything was derived, so that it is known what is open */
  finish(derived) {
    const { hashes, open } = this.#walk;
    for (const { number, round, before } of this.#drawings) {
      const isFixed = this.#given.some(({ digits, time }) => time !== null && time < roundTime(round) && hashes[before - 1].startsWith(digits));
      if (!isFixed)
        this.#add(number, 'not-shown-before', say('remarks.notShownBefore', { entry: before, at: moment(roundTime(round)) }));
    }
    if (open !== null && derived)
      this.#add(open.number, 'open', say('remarks.open', { entry: open.number }));
    this.list.sort((a, b) => a.entry - b.entry);
  }

  #add(entry, kind, text) {
    this.list.push({ entry, kind, text });
  }
}
