// Which seats can get in each other's way and are drawn, and voided, together: algorithm v1, section 4.
import { add, addAll, each, has, intersects, keepOnly, makeBits } from './bits.js';

/**
 * The sets of linked seats, in order of their lowest seat, each in ascending order, as numbers of seats.
 * @param {{owner: number, pots: {reach: () => Int32Array}}[]} seats to be drawn, in order
 * @param {{noMutualReviews: object|null, distinctRegions: object|null}} mechanism
 * @param {import('./parties.js').Parties} parties
 */
export function components(seats, mechanism, parties) {
  const sets = new Sets(seats.length);
  const byOwner = new Map();
  seats.forEach(({ owner }, seat) => byOwner.has(owner) ? byOwner.get(owner).push(seat) : byOwner.set(owner, [seat]));

  const blocks = new Map();
  for (const [owner, mine] of byOwner)
    blocks.set(owner, joinInOneReview(mine, seats, sets, mechanism.distinctRegions === null ? null : parties));
  if (mechanism.noMutualReviews !== null)
    joinMutual(blocks, sets, parties.present.length);
  return sets.all();
}

/** Joins the seats of one State; gives what is joined, each with what it reaches. */
function joinInOneReview(mine, seats, sets, parties) {
  if (mine.length === 1)
    return [{ seat: mine[0], reach: seats[mine[0]].pots.reach() }];
  const reaches = mine.map(seat => seats[seat].pots.reach());
  const regions = [];
  const regionsOf = i => regions[i] ??= parties.regionsAmong(reaches[i]);
  for (let i = 0; i < mine.length; i++) {
    for (let j = i + 1; j < mine.length; j++) {
      // Looking at regions is the longer work, and seldom needed.
      if (!sets.areJoined(mine[i], mine[j])
        && (intersects(reaches[i], reaches[j]) || (parties !== null && intersects(regionsOf(i), regionsOf(j)))))
        sets.join(mine[i], mine[j]);
    }
  }
  const blocks = new Map();
  mine.forEach((seat, i) => {
    const leader = sets.leaderOf(seat);
    if (blocks.has(leader))
      addAll(blocks.get(leader), reaches[i]);
    else
      blocks.set(leader, reaches[i]);
  });
  return [...blocks].map(([seat, reach]) => ({ seat, reach }));
}

/** Joins seats of States that could be drawn to review each other. */
function joinMutual(blocks, sets, words) {
  const owners = new Int32Array(words);
  for (const owner of blocks.keys())
    add(owners, owner);
  for (const [owner, mine] of blocks) {
    for (const { seat, reach } of mine) {
      const others = owners.slice();
      keepOnly(others, reach);
      each(others, other => {
        if (other < owner)
          return;
        for (const theirs of blocks.get(other)) {
          if (has(theirs.reach, owner) === 1)
            sets.join(seat, theirs.seat);
        }
      });
    }
  }
}

/** Sets of the numbers below one, joined one after another (union-find; a set is led by its lowest number). */
class Sets {
  #leader;

  constructor(count) {
    this.#leader = Int32Array.from({ length: count }, (_, number) => number);
  }

  areJoined(x, y) {
    return this.leaderOf(x) === this.leaderOf(y);
  }

  join(x, y) {
    const a = this.leaderOf(x);
    const b = this.leaderOf(y);
    if (a < b)
      this.#leader[b] = a;
    else
      this.#leader[a] = b;
  }

  leaderOf(number) {
    while (this.#leader[number] !== number) {
      this.#leader[number] = this.#leader[this.#leader[number]];
      number = this.#leader[number];
    }
    return number;
  }

  all() {
    const sets = new Map();
    for (let number = 0; number < this.#leader.length; number++) {
      const leader = this.leaderOf(number);
      if (!sets.has(leader))
        sets.set(leader, []);
      sets.get(leader).push(number);
    }
    return [...sets.values()];
  }
}
