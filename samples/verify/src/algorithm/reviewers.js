// The exact procedure of algorithm v1: component by component, seat by seat, a principal lot and where it is needed an
// additional one; a component that breaks a rule is void and drawn again from the next word of the stream.

/**
 * @typedef {{min: number, max: number}} Load at least and at most how many reviews a State serves in
 * @typedef {{seat: number, principal: number, additional: number|null}} Filled
 */

/** The drawing was given up: more voids than this page waits for. */
export class TooManyVoids extends Error {}

/**
 * Draws all seats of the pots. What it draws is put in force.
 * @param {import('./pots.js').Pots} pots
 * @param {import('./force.js').Force} inForce
 * @param {{noMutual: boolean, load: Load, states: number, voidLimit: number}} rules
 * @returns {Promise<{filled: Filled[], voids: number}>} by ascending seat
 */
export async function drawReviewers(pots, inForce, rules, lots) {
  const sets = components(pots, rules.noMutual);
  const drawn = new Map();
  let voids = 0;
  const countVoid = () => {
    if (++voids > rules.voidLimit)
      throw new TooManyVoids();
  };

  for (let next = 0; next < sets.length;) {
    while (!await drawComponent(sets[next], pots, inForce, rules.noMutual, lots, drawn))
      countVoid();
    next++;
    if (breaksLoad(inForce, rules, next === sets.length)) {
      for (const seat of [...drawn.keys()])
        takeBack(seat, pots, inForce, drawn);
      countVoid();
      next = 0;
    }
  }
  return { filled: [...drawn.values()].sort((a, b) => a.seat - b.seat), voids };
}

/** The sets of seats that can get in each other's way, in order of their lowest seat, each in ascending order. */
export function components(pots, noMutual) {
  const { seats } = pots;
  const reach = seats.map(seat => pots.reach(seat));
  const leader = seats.map((_, place) => place);
  const find = place => {
    while (leader[place] !== place)
      place = leader[place] = leader[leader[place]];
    return place;
  };

  for (let x = 0; x < seats.length; x++) {
    const s = pots.ownerOf(seats[x]);
    for (let y = x + 1; y < seats.length; y++) {
      const t = pots.ownerOf(seats[y]);
      const linked = s === t
        ? reach[x].some((reached, state) => reached && reach[y][state])
        : noMutual && reach[x][t] && reach[y][s];
      if (linked)
        leader[Math.max(find(x), find(y))] = Math.min(find(x), find(y));
    }
  }

  const sets = new Map();
  for (const [place, seat] of seats.entries())
    sets.set(find(place), [...sets.get(find(place)) ?? [], seat]);
  return [...sets.values()];
}

async function drawComponent(component, pots, inForce, noMutual, lots, drawn) {
  for (const seat of component) {
    const owner = pots.ownerOf(seat);
    const clashes = state => inForce.reviews(state, owner) || (noMutual && inForce.reviews(owner, state));

    const principal = await drawFrom(pots.principals(seat), lots);
    if (clashes(principal))
      return takeBackAll(component, pots, inForce, drawn);
    inForce.put(owner, principal);
    drawn.set(seat, { seat, principal, additional: null });

    const additionals = pots.additionals(seat, principal);
    if (additionals === null)
      continue;
    const additional = await drawFrom(additionals, lots);
    if (clashes(additional))
      return takeBackAll(component, pots, inForce, drawn);
    inForce.put(owner, additional);
    drawn.get(seat).additional = additional;
  }
  return true;
}

const drawFrom = async (pot, lots) => pot[await lots.below(pot.length)];

function takeBackAll(component, pots, inForce, drawn) {
  for (const seat of component) {
    if (drawn.has(seat))
      takeBack(seat, pots, inForce, drawn);
  }
  return false;
}

function takeBack(seat, pots, inForce, drawn) {
  const { principal, additional } = drawn.get(seat);
  inForce.take(pots.ownerOf(seat), principal);
  if (additional !== null)
    inForce.take(pots.ownerOf(seat), additional);
  drawn.delete(seat);
}

/** Whether a State serves in too many reviews, or when all is drawn in too few. */
function breaksLoad(inForce, { load, states }, allDrawn) {
  for (let state = 0; state < states; state++) {
    const served = inForce.loadOf(state);
    if (served > load.max || (allDrawn && served < load.min))
      return true;
  }
  return false;
}
