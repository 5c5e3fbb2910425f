// The drawing of the groups by algorithm v1: the quotas of the regional groups are rounded without bias, then the States
// of each are shuffled and the groups take their quotas in order.
import { add, first, firstOtherThan, makeBits, remove } from './bits.js';

/**
 * The number, from 1, of each State's group.
 * @param {string[]} regions the regional group of each State, the States in ordinal order of their codes
 * @param {number[]} sizes of the groups; they add up to the number of States
 * @param {import('./stream.js').LotStream} lots
 * @param {{quota?: Function, shuffled?: Function, placed?: Function}} watch who is told of each lot of the rounding, of each lot of
 * a shuffle (before its swap), and of each shuffled regional group with its quotas
 */
export function drawGroups(regions, sizes, lots, watch = {}) {
  const rows = [...new Set(regions)].sort();
  const members = new Map(rows.map(row => [row, []]));
  regions.forEach((region, index) => members.get(region).push(index));
  const quotas = roundedQuotas(rows.map(row => members.get(row).length), sizes, lots, watch);

  const groupOf = new Array(regions.length);
  for (const [row, indexes] of [...members.values()].entries()) {
    shuffle(indexes, lots, (of, number) => watch.shuffled?.(indexes, of, number));
    watch.placed?.(rows[row], indexes, quotas[row]);
    let next = 0;
    for (const [group, quota] of quotas[row].entries()) {
      for (let i = 0; i < quota; i++)
        groupOf[indexes[next++]] = group + 1;
    }
  }
  return groupOf;
}

/** How many of each row's States go into each group: n(row)·size(group)/N, rounded by lot so that all sums stand. */
export function roundedQuotas(counts, sizes, lots, watch = {}) {
  const rows = [...counts.keys()];
  const columns = [...sizes.keys()];
  shuffle(rows, lots, (of, number) => watch.quota?.(of, number));
  shuffle(columns, lots, (of, number) => watch.quota?.(of, number));

  const table = new Table(rows.map(row => counts[row]), columns.map(column => sizes[column]));
  for (let start; (start = table.firstFractional()) >= 0;) {
    const cycle = table.cycleFrom(start);
    const [up, down] = table.room(cycle);
    const number = lots.below(up + down);
    watch.quota?.(up + down, number);
    table.shift(cycle, number < down ? up : -down);
  }

  const quotas = counts.map(() => sizes.map(() => 0));
  rows.forEach((row, r) => columns.forEach((column, c) => { quotas[row][column] = table.quota(r, c); }));
  return quotas;
}

/** Cells that count N-ths of a State. A record can ask for thousands of tables of 100 by 100, so all is in flat arrays. */
class Table {
  #total;
  #columns;
  #cells;
  #fractions;
  // Which columns of a row, and which rows of a column, are fractional.
  #inRow;
  #inColumn;
  #firstRow = 0;
  // The cells walked through, and where in the walk each row was met.
  #path;
  #metAt;

  constructor(counts, sizes) {
    this.#total = counts.reduce((sum, count) => sum + count, 0);
    this.#columns = sizes.length;
    this.#cells = Float64Array.from({ length: counts.length * sizes.length }, (_, cell) => counts[Math.floor(cell / sizes.length)] * sizes[cell % sizes.length]);
    this.#fractions = this.#cells.map(cell => cell % this.#total);
    this.#inRow = counts.map(() => makeBits(sizes.length));
    this.#inColumn = sizes.map(() => makeBits(counts.length));
    this.#path = new Int32Array(2 * counts.length + 1);
    this.#metAt = new Int32Array(counts.length);
    this.#fractions.forEach((fraction, cell) => {
      if (fraction !== 0) {
        add(this.#inRow[Math.floor(cell / sizes.length)], cell % sizes.length);
        add(this.#inColumn[cell % sizes.length], Math.floor(cell / sizes.length));
      }
    });
  }

  quota(row, column) {
    return this.#cells[row * this.#columns + column] / this.#total;
  }

  /** The first fractional cell, row by row; −1 when there is none. */
  firstFractional() {
    // A cell that is whole stays so.
    for (; this.#firstRow < this.#inRow.length; this.#firstRow++) {
      const column = first(this.#inRow[this.#firstRow]);
      if (column >= 0)
        return this.#firstRow * this.#columns + column;
    }
    return -1;
  }

  /** The cells of a closed walk, by turns along a row and along a column. */
  cycleFrom(start) {
    let row = Math.floor(start / this.#columns);
    let column = start % this.#columns;
    let length = 0;
    this.#metAt.fill(-1);
    while (this.#metAt[row] < 0) {
      this.#metAt[row] = length;
      this.#path[length++] = row * this.#columns + column;
      column = firstOtherThan(this.#inRow[row], column);
      this.#path[length++] = row * this.#columns + column;
      row = firstOtherThan(this.#inColumn[column], row);
    }
    // The last cell replaces the one by which its row was first met.
    const from = this.#metAt[row];
    this.#path[from] = row * this.#columns + column;
    return this.#path.subarray(from, length);
  }

  /** By how much the even cells of a cycle can gain, and by how much they can lose. */
  room(cycle) {
    let up = this.#total;
    let down = this.#total;
    for (let index = 0; index < cycle.length; index++) {
      const fraction = this.#fractions[cycle[index]];
      const rest = this.#total - fraction;
      up = Math.min(up, index % 2 === 0 ? rest : fraction);
      down = Math.min(down, index % 2 === 0 ? fraction : rest);
    }
    return [up, down];
  }

  shift(cycle, step) {
    for (let index = 0; index < cycle.length; index++)
      this.#cells[cycle[index]] += index % 2 === 0 ? step : -step;
    // Only now, as a walk can go through one cell twice, as even and as odd.
    for (const cell of cycle) {
      this.#fractions[cell] = this.#cells[cell] % this.#total;
      if (this.#fractions[cell] === 0) {
        const row = Math.floor(cell / this.#columns);
        remove(this.#inRow[row], cell - row * this.#columns);
        remove(this.#inColumn[cell - row * this.#columns], row);
      }
    }
  }
}

function shuffle(indexes, lots, watch) {
  for (let i = indexes.length - 1; i > 0; i--) {
    const j = lots.below(i + 1);
    watch(i + 1, j);
    [indexes[i], indexes[j]] = [indexes[j], indexes[i]];
  }
}
