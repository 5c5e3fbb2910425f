// Plans and contributions: what of them compares two values, and the seed that they make.
import { canonical } from '../text/canonical.js';
import { roundTime } from '../ceremony/quicknet.js';
import { midnight } from '../record/texts.js';
import { moment } from '../texts/dates.js';
import { planItem } from '../texts/phrases.js';
import { say } from '../texts/texts.js';
import { RECORD } from './findings.js';

const HERE = RECORD('4');
const HOUR = 3600;
const ENOUGH = 2n ** 128n;
// Fewer rolls than these are equal by chance.
const FEW_ROLLS = 20;

const ORDER = ['spoken', 'dice', 'drand'];

/** What contributions of a record have used up. */
export class Ceremonies {
  #rounds = new Set();
  #dice = new Set();
  #seeds = new Set();

  /** Notes what is wrong with the plan of an announcement. */
  checkPlan(plan, date, isOfficial, note) {
    let last = 0;
    let outcomes = 1n;
    let hasRound = false;
    for (const item of plan) {
      const rank = ORDER.indexOf(item.source);
      if (rank < last || (hasRound && item.source === 'drand'))
        note('plan', 'order', HERE, say('expected.planOrder'), planItem(item));
      last = rank;
      if (item.source === 'dice') {
        outcomes *= BigInt(item.sides) ** BigInt(item.rolls);
      } else if (item.source === 'drand') {
        hasRound = true;
        this.#checkPlannedRound(item, date, note);
      }
    }
    if (isOfficial && !hasRound && outcomes < ENOUGH)
      note('plan', '', HERE, say('expected.enoughChance'), say('found.outcomes', { bits: outcomes === 1n ? 0 : (outcomes - 1n).toString(2).length }));
  }

  #checkPlannedRound(item, date, note) {
    if (this.#rounds.has(item.round))
      note('plan', planItem(item), HERE, say('expected.roundOnce'), say('found.roundAgain'));
    this.#rounds.add(item.round);
    const earliest = midnight(date) - 14 * HOUR;
    if (roundTime(item.round) < earliest)
      note('plan', planItem(item), HERE, say('expected.roundNotBefore', { at: moment(earliest) }), moment(roundTime(item.round)));
  }

  /**
   * Notes what is wrong with contributions to the open announcement.
   * @param {(contribution: object) => void} checkSignature looks at a round's signature
   */
  checkContributions(contributions, { plan, contributed }, date, note, checkSignature) {
    const left = plan.length - contributed.length;
    if (contributions.length > left)
      note('contributions', '', RECORD('2'), say('expected.atMostMore', { count: left }), contributions.length);
    if (contributions.length > 1 && contributions.some(({ source }) => source === 'drand'))
      note('contributions', '', RECORD('2'), say('expected.roundAlone'), say('found.contributions', { count: contributions.length }));
    for (const [i, contribution] of contributions.entries()) {
      const subject = say('subject.contribution', { number: contributed.length + i + 1 });
      if (i < left && !isAsPlanned(contribution, plan[contributed.length + i]))
        note('contributions', subject, RECORD('2'), say('expected.asPlanned', { item: planItem(plan[contributed.length + i]) }), planItem(itemOf(contribution)));
      if (contribution.source === 'dice')
        this.#checkDice(contribution, subject, note);
      if (contribution.source === 'drand') {
        const latest = midnight(date) + 36 * HOUR;
        if (roundTime(contribution.round) >= latest)
          note('round', subject, HERE, say('expected.roundBefore', { at: moment(latest) }), moment(roundTime(contribution.round)));
        checkSignature(contribution);
      }
    }
  }

  /** The seed of all contributions to an announcement, which no other may have. */
  seedOf(contributed, note) {
    const seed = canonical(contributed);
    if (this.#seeds.has(seed))
      note('seed', '', HERE, say('expected.newSeed'), say('found.oldSeed'));
    this.#seeds.add(seed);
    return seed;
  }

  #checkDice({ sides, rolls }, subject, note) {
    const tooHigh = rolls.find(roll => roll > sides);
    if (tooHigh !== undefined)
      note('contributions', subject, HERE, say('expected.rolls', { sides }), tooHigh);
    if (rolls.length < FEW_ROLLS)
      return;
    const key = `${sides}:${rolls.join()}`;
    if (this.#dice.has(key))
      note('contributions', subject, HERE, say('expected.newRolls'), say('found.oldRolls'));
    this.#dice.add(key);
  }
}

/** The item of a plan that a contribution is one for. */
const itemOf = ({ source, sides, rolls, round }) => ({ source, sides, rolls: rolls?.length, round });

function isAsPlanned(contribution, planned) {
  const { source, sides, rolls, round } = itemOf(contribution);
  return source === planned.source
    && (source !== 'dice' || (sides === planned.sides && rolls === planned.rolls))
    && (source !== 'drand' || round === planned.round);
}
