// Plans and contributions: what of them compares two values, and the seed that they make.
import { canonical } from '../text/canonical.js';
import { roundTime } from '../ceremony/quicknet.js';
import { midnight } from '../record/texts.js';
import { texts } from '../texts/texts.js';
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
    const say = texts.expected;
    const wrong = (subject, expected, found) => note('plan', subject, HERE, expected, found);
    const sources = plan.map(({ source }) => source);
    if (sources.some((source, i) => i > 0 && ORDER.indexOf(source) < ORDER.indexOf(sources[i - 1])))
      wrong('plan', say.planOrder, sources.join(', '));
    const rounds = plan.filter(({ source }) => source === 'drand');
    if (rounds.length > 1)
      wrong('plan', say.oneRound, rounds.length);
    if (isOfficial && rounds.length === 0 && !isEnoughDice(plan))
      wrong('plan', say.enoughChance, texts.plan(plan));
    for (const { round } of rounds) {
      if (this.#rounds.has(round))
        note('round-again', 'plan', HERE, say.roundOnce, round);
      this.#rounds.add(round);
      if (roundTime(round) < midnight(date) - 14 * HOUR)
        note('round-time', 'plan', HERE, say.notBefore(texts.time(midnight(date) - 14 * HOUR)), texts.time(roundTime(round)));
    }
  }

  /**
   * Notes what is wrong with contributions to the open announcement.
   * @returns {boolean} whether they are the next ones of its plan
   */
  checkContributions(contributions, { plan, contributed }, date, note) {
    const say = texts.expected;
    const next = plan.slice(contributed.length);
    let fits = true;
    const wrong = (subject, expected, found) => {
      fits = false;
      note('contributions', subject, HERE, expected, found);
    };
    if (contributions.length > next.length)
      wrong('contributions', say.atMost(next.length), contributions.length);
    if (contributions.length > 1 && contributions.some(({ source }) => source === 'drand'))
      wrong('contributions', say.roundAlone, contributions.map(({ source }) => source).join(', '));
    for (const [i, planned] of next.slice(0, contributions.length).entries())
      compare(contributions[i], planned, `contributions[${i}]`, wrong);
    for (const contribution of contributions) {
      if (contribution.source === 'dice')
        this.#checkDice(contribution, note);
      if (contribution.source === 'drand' && roundTime(contribution.round) >= midnight(date) + 36 * HOUR)
        note('round-time', 'contributions', HERE, say.before(texts.time(midnight(date) + 36 * HOUR)), texts.time(roundTime(contribution.round)));
    }
    return fits;
  }

  /** The seed of all contributions to an announcement, which no other may have. */
  seedOf(contributed, note) {
    const seed = canonical(contributed);
    if (this.#seeds.has(seed))
      note('seed-again', 'contributions', HERE, texts.expected.newSeed, texts.found.oldSeed);
    this.#seeds.add(seed);
    return seed;
  }

  #checkDice({ sides, rolls }, note) {
    if (rolls.length < FEW_ROLLS)
      return;
    const key = `${sides}:${rolls.join()}`;
    if (this.#dice.has(key))
      note('dice-again', 'contributions', HERE, texts.expected.newRolls, texts.found.oldRolls(rolls.length, sides));
    this.#dice.add(key);
  }
}

function compare(contribution, planned, subject, wrong) {
  if (contribution.source !== planned.source)
    return wrong(subject, texts.planItem(planned), contribution.source);
  if (planned.source === 'drand' && contribution.round !== planned.round)
    return wrong(subject, texts.planItem(planned), contribution.round);
  if (planned.source !== 'dice')
    return undefined;
  const { sides, rolls } = contribution;
  if (sides !== planned.sides || rolls.length !== planned.rolls)
    return wrong(subject, texts.planItem(planned), texts.planItem({ source: 'dice', sides, rolls: rolls.length }));
  const tooHigh = rolls.find(roll => roll > sides);
  return tooHigh === undefined ? undefined : wrong(`${subject}.rolls`, texts.expected.atMost(sides), tooHigh);
}

/** Whether all dice of a plan together have 2¹²⁸ outcomes or more. */
function isEnoughDice(plan) {
  let outcomes = 1n;
  for (const { source, sides, rolls } of plan) {
    for (let i = 0; source === 'dice' && i < rolls && outcomes < ENOUGH; i++)
      outcomes *= BigInt(sides);
  }
  return outcomes >= ENOUGH;
}
