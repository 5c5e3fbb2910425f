// Which seats can get in each other's way and are drawn, and voided, together: ALGORITHM.md, section 4.

/**
 * The sets of linked seats, in order of their lowest seat, each in ascending order.
 * @param {import('./pots.js').Pots} pots
 */
export function components(pots, mechanism) {
  const { seats } = pots;
  const reach = new Map(seats.map(seat => [seat, pots.reach(seat)]));
  const sets = new Sets(seats);

  for (const [i, x] of seats.entries()) {
    for (const y of seats.slice(i + 1)) {
      const s = pots.ownerOf(x);
      const t = pots.ownerOf(y);
      const linked = s === t
        ? linkedInOneReview(x, y)
        : mechanism.noMutualReviews && reach.get(x).has(t) && reach.get(y).has(s);
      if (linked)
        sets.join(x, y);
    }
  }
  return sets.all();

  function linkedInOneReview(x, y) {
    return overlap(reach.get(x), reach.get(y))
      || (mechanism.distinctRegions && overlap(regions(x), regions(y)));
  }

  function regions(seat) {
    return new Set([...reach.get(seat)].map(state => pots.regionOf(state)));
  }
}

const overlap = (a, b) => [...a].some(item => b.has(item));

/** Sets of numbers that are joined one after another (union-find; a set is led by its lowest number). */
class Sets {
  #leader;

  constructor(numbers) {
    this.#leader = new Map(numbers.map(number => [number, number]));
  }

  join(x, y) {
    const [low, high] = [this.#find(x), this.#find(y)].sort((a, b) => a - b);
    this.#leader.set(high, low);
  }

  all() {
    const sets = new Map();
    for (const number of this.#leader.keys()) {
      const leader = this.#find(number);
      sets.set(leader, [...sets.get(leader) ?? [], number]);
    }
    return [...sets.values()];
  }

  #find(number) {
    while (this.#leader.get(number) !== number) {
      const next = this.#leader.get(number);
      this.#leader.set(number, this.#leader.get(next));
      number = next;
    }
    return number;
  }
}
