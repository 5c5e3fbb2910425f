// The drawing of the groups by algorithm v1: each regional group's quotas are rounded without bias, then its States
// are shuffled and the groups take their quotas in order.

/**
 * The number, from 1, of each State's group.
 * @param {{regionalGroup: string}[]} states in ordinal order of their codes
 * @param {number[]} sizes of the groups; they add up to the number of States
 */
export async function drawGroups(states, sizes, lots) {
  const regions = [...new Set(states.map(state => state.regionalGroup))].sort(ordinal);
  const members = regions.map(region => states.flatMap((state, place) => state.regionalGroup === region ? [place] : []));
  const quotas = await roundedQuotas(members.map(places => places.length), sizes, lots);

  const groupOf = new Array(states.length);
  for (const [row, places] of members.entries()) {
    await shuffle(places, lots);
    let next = 0;
    for (const [group, quota] of quotas[row].entries()) {
      for (let i = 0; i < quota; i++)
        groupOf[places[next++]] = group + 1;
    }
  }
  return groupOf;
}

/** How many of each row's States go into each group: n(row)·size(group)/N, rounded by lot so that all sums stand. */
export async function roundedQuotas(counts, sizes, lots) {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const cells = counts.map(count => sizes.map(size => count * size));
  const fraction = ([row, column]) => cells[row][column] % total;
  const isFractional = (row, column) => cells[row][column] % total !== 0;

  for (let start; (start = firstFractional(cells, isFractional)) !== null;) {
    const cycle = cycleFrom(start, cells, isFractional);
    const even = cycle.filter((_, place) => place % 2 === 0);
    const odd = cycle.filter((_, place) => place % 2 === 1);
    const up = Math.min(...even.map(cell => total - fraction(cell)), ...odd.map(fraction));
    const down = Math.min(...even.map(fraction), ...odd.map(cell => total - fraction(cell)));

    const step = await lots.below(up + down) < down ? up : -down;
    for (const [row, column] of even)
      cells[row][column] += step;
    for (const [row, column] of odd)
      cells[row][column] -= step;
  }
  return cells.map(row => row.map(cell => cell / total));
}

function firstFractional(cells, isFractional) {
  for (let row = 0; row < cells.length; row++) {
    for (let column = 0; column < cells[row].length; column++) {
      if (isFractional(row, column))
        return [row, column];
    }
  }
  return null;
}

/** The cells of a closed walk, by turns along a row and along a column. */
function cycleFrom([row, column], cells, isFractional) {
  const path = [[row, column]];
  const enteredAt = new Map([[row, 0]]);
  for (;;) {
    column = otherIndex(cells[0].length, column, other => isFractional(row, other));
    path.push([row, column]);
    row = otherIndex(cells.length, row, other => isFractional(other, column));
    if (enteredAt.has(row))
      return [[row, column], ...path.slice(enteredAt.get(row) + 1)];
    enteredAt.set(row, path.length);
    path.push([row, column]);
  }
}

function otherIndex(count, not, holds) {
  for (let i = 0; i < count; i++) {
    if (i !== not && holds(i))
      return i;
  }
  throw new Error('A row or column with one fractional cell alone: the sizes do not add up to the number of States.');
}

async function shuffle(places, lots) {
  for (let i = places.length - 1; i > 0; i--) {
    const j = await lots.below(i + 1);
    [places[i], places[j]] = [places[j], places[i]];
  }
}

/** Ordinal order: by UTF-16 code units, as JavaScript compares strings. */
export const ordinal = (a, b) => a < b ? -1 : a > b ? 1 : 0;
