// The floating-point numbers of loads v1 against the exact ones: bounds hold and are narrow, and each answer is the exact one.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Chance } from '../src/draw/chance.js';
import { countsOf } from '../src/draw/counts.js';
import { Estimates } from '../src/draw/estimates.js';
import { finishingsOf } from '../src/draw/finishings.js';
import { LotStream } from '../src/draw/stream.js';

const NARROW = 1e-9;

// Bounds, States and own lots: small and large, wide and narrow, with and without a least load.
const REGIONS = [
  [1, 3, 5, 1], [1, 3, 54, 1], [1, 3, 35, 0], [2, 2, 22, 0], [2, 2, 9, 1], [0, 4, 12, 1], [0, 2, 40, 0], [3, 9, 17, 1], [1, 30, 20, 0], [0, 25, 8, 1],
];

const ratio = (a, b) => Number((a << 200n) / b) * 2 ** -200;
const weightOf = (exact, x, tilt) => (exact[x] << BigInt(16 * x)) * tilt ** BigInt(exact.length - x);

for (const [low, high, states, own] of REGIONS) {
  const name = `${low}..${high}, ${states} States, ${own} own`;
  const exact = [...countsOf(low, high).ways(states, own)];

  test(`${name}: the exact number lies within the bounds`, () => {
    const estimates = new Estimates(low, high, states, (low + high) / 2);
    const between = x => own === 1 ? estimates.withOwn(states + x) : estimates.withoutOwn(x);
    let narrow = 0;
    for (let x = 0; x + 1 < exact.length; x++) {
      const [least, most] = between(x);
      const [nextLeast, nextMost] = between(x + 1);
      assert.ok(exact[x] !== 0n || least <= 0, `${x} lots cannot be served, and the estimate is at least ${least}`);
      assert.ok(exact[x] === 0n || most > 0, `${x} lots can be served, and the estimate is at most ${most}`);
      if (exact[x] === 0n || exact[x + 1] === 0n || least <= 0 || nextLeast <= 0)
        continue;
      // But for one factor of them all and rate^c/c!, so ratios of neighbours are compared.
      const right = ratio(exact[x + 1], exact[x]) * estimates.rate / (own * states + x + 1);
      assert.ok(right >= nextLeast / most * (1 - 1e-15) && right <= nextMost / least * (1 + 1e-15), `${x}: ${right} in ${nextLeast / most} to ${nextMost / least}`);
      narrow += nextMost / least <= nextLeast / most * (1 + NARROW) ? 1 : 0;
    }
    assert.ok(low === high || narrow > states / 4, `${narrow} ratios of ${exact.length - 1} are known to ${NARROW}`);
  });

  test(`${name}: every answer is the exact one, from as many words`, () => {
    const finishings = finishingsOf(low, high, states, own, exact.length >> 1);
    exact.forEach((ways, x) => {
      assert.equal(finishings.isPossible(x), ways > 0n);
      if (x + 1 < exact.length && ways > 0n)
        assert.equal(finishings.tilt(x), (exact[x + 1] << 16n) / ways);
    });
    const middle = exact.findIndex(ways => ways > 0n) + exact.length >> 1;
    const tilt = exact[middle] > 0n && exact[middle - 1] > 0n ? (exact[middle] << 16n) / exact[middle - 1] : 65_536n;
    const top = exact.reduce((best, ways, x) => ways > 0n && (best === null || weightOf(exact, x, tilt) > weightOf(exact, best, tilt)) ? x : best, null);
    assert.equal(finishings.heaviest(0, exact.length - 1, tilt), top);
    exact.forEach((ways, x) => {
      if (ways === 0n)
        return;
      const [words, exactWords] = [new LotStream('estimates', `${x}`), new LotStream('estimates', `${x}`)];
      const right = Chance.of(() => [weightOf(exact, x, tilt), weightOf(exact, top, tilt)]).happens(exactWords);
      assert.equal(finishings.acceptance(x, top, tilt).happens(words), right);
      assert.equal(words.taken, exactWords.taken);
    });
  });

  test(`${name}: loads are drawn as by exact chances`, () => {
    const finishings = finishingsOf(low, high, states, own, states);
    const [words, exactWords] = [new LotStream('estimates', 'loads'), new LotStream('estimates', 'loads')];
    for (const total of [low * states, (low + high) * states >> 1, high * states]) {
      for (let count = states, left = total; count > 0; count--) {
        const load = finishings.drawLoad(count, left, words);
        assert.equal(load, low + countsOf(low, high).chancesOf(count, left).findIndex(chance => chance.happens(exactWords)));
        left -= load;
      }
    }
    assert.equal(words.taken, exactWords.taken);
  });
}
