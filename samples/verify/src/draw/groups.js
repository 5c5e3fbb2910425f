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
  regions.forEach((region, place) => members.get(region).push(place));
  const quotas = roundedQuotas(rows.map(row => members.get(row).length), sizes, lots, watch);

  const groupOf = new Array(regions.length);
  for (const [row, places] of [...members.values()].entries()) {
    shuffle(places, lots, (of, number) => watch.shuffled?.(places, of, number));
    watch.placed?.(rows[row], places, quotas[row]);
    let next = 0;
    for (const [group, quota] of quotas[row].entries()) {
      for (let i = 0; i < quota; i++)
        groupOf[places[next++]] = group + 1;
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
  for (let start; (start = table.firstFractional()) !== null;) {
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

/** Cells that count N-ths of a State. */
class Table {
  #total;
  #cells;
  // Which columns of a row, and which rows of a column, are fractional.
  #inRow;
  #inColumn;
  #firstRow = 0;

  constructor(counts, sizes) {
    this.#total = counts.reduce((sum, count) => sum + count, 0);
    this.#cells = counts.map(count => sizes.map(size => count * size));
    this.#inRow = counts.map(() => makeBits(sizes.length));
    this.#inColumn = sizes.map(() => makeBits(counts.length));
    counts.forEach((_, r) => sizes.forEach((_, c) => this.#note(r, c)));
  }

  quota(row, column) {
    return this.#cells[row][column] / this.#total;
  }

  firstFractional() {
    // A cell that is whole stays so.
    for (; this.#firstRow < this.#cells.length; this.#firstRow++) {
      const column = first(this.#inRow[this.#firstRow]);
      if (column >= 0)
        return [this.#firstRow, column];
    }
    return null;
  }

  /** The cells of a closed walk, by turns along a row and along a column. */
  cycleFrom([row, column]) {
    const path = [[row, column]];
    const metAt = new Map([[row, 0]]);
    for (;;) {
      column = firstOtherThan(this.#inRow[row], column);
      path.push([row, column]);
      row = firstOtherThan(this.#inColumn[column], row);
      if (metAt.has(row))
        return [[row, column], ...path.slice(metAt.get(row) + 1)];
      metAt.set(row, path.length);
      path.push([row, column]);
    }
  }

  /** By how much the even cells of a cycle can gain, and by how much they can lose. */
  room(cycle) {
    let up = Infinity;
    let down = Infinity;
    for (const [place, [row, column]] of cycle.entries()) {
      const fraction = this.#cells[row][column] % this.#total;
      const [gain, loss] = [this.#total - fraction, fraction];
      up = Math.min(up, place % 2 === 0 ? gain : loss);
      down = Math.min(down, place % 2 === 0 ? loss : gain);
    }
    return [up, down];
  }

  shift(cycle, step) {
    for (const [place, [row, column]] of cycle.entries()) {
      this.#cells[row][column] += place % 2 === 0 ? step : -step;
      this.#note(row, column);
    }
  }

  #note(row, column) {
    const change = this.#cells[row][column] % this.#total === 0 ? remove : add;
    change(this.#inRow[row], column);
    change(this.#inColumn[column], row);
  }
}

function shuffle(places, lots, watch) {
  for (let i = places.length - 1; i > 0; i--) {
    const j = lots.below(i + 1);
    watch(i + 1, j);
    [places[i], places[j]] = [places[j], places[i]];
  }
}
