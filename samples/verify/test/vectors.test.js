// Both algorithms against the vectors that an independent implementation made before this one was written.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawExactly } from '../src/draw/exact.js';
import { drawGroups, roundedQuotas } from '../src/draw/groups.js';
import { drawWithLoads, Plan } from '../src/draw/loads.js';
import { LotStream } from '../src/draw/stream.js';
import { canonical } from '../src/text/canonical.js';
import { sha256, toHex } from '../src/text/sha256.js';
import { readConformance, roster2020, untoc, vectors, worldOf } from './kit.js';

const v1 = vectors('vectors-v1');

test('the stream has the key and the words of the vectors', () => {
  const { seed, label, key_hex, first_words } = v1.stream;
  const stream = new LotStream(label, seed);
  assert.equal(toHex(stream.key), key_hex);
  assert.deepEqual(first_words.map(() => stream.word()), first_words);
});

test('the words of a later block are those of SHA-256 of key and counter', () => {
  const stream = new LotStream('groups', 'example');
  for (let i = 0; i < 8 * 300; i++)
    stream.word();
  const block = new DataView(sha256(Uint8Array.from([...stream.key, 300 & 255, 300 >> 8, 0, 0, 0, 0, 0, 0])).buffer);
  assert.equal(stream.word(), block.getUint32(0, true));
});

test('below(n) draws the numbers of the vectors', () => {
  const { seed, label, below } = v1.stream;
  const stream = new LotStream(label, seed);
  assert.deepEqual(below.n.map(n => stream.below(n)), below.drawn_in_sequence);
});

for (const { counts, sizes, seed, label, table } of v1.quotas) {
  test(`the quotas of ${counts} in ${sizes} are those of the vectors`, () => {
    assert.deepEqual(roundedQuotas(counts, sizes, new LotStream(label, seed)), table);
  });
}

for (const [name, label, { sizes, seed, groups }] of [['draw', 'groups', v1.draw], ['rehearsal', 'rehearsal/groups', v1.rehearsal]]) {
  test(`the groups of the ${name} are those of the vectors`, () => {
    const states = roster2020();
    const groupOf = drawGroups(states.map(({ regionalGroup }) => regionalGroup), sizes, new LotStream(label, seed));
    assert.deepEqual(sizes.map((_, group) => states.filter((_, i) => groupOf[i] === group + 1).map(({ code }) => code)), groups);
  });
}

const line = (state, seats) => `${state}:${seats.map(({ principal, additional }) => `${principal}/${additional ?? '-'}`).join(',')}`;

function drawReviewers(label, seed, load) {
  const world = worldOf(untoc, roster2020());
  const maker = world.potMaker();
  const seats = world.states().flatMap(owner => untoc.seats.map(({ side }, seat) => ({ owner, seat, pots: maker.pots(owner, side, []) })));
  const drawn = drawExactly(seats, world, load, new LotStream(label, seed));
  const code = state => world.codes[state] ?? null;
  return world.states()
    .map(owner => line(code(owner), [0, 1].map(seat => drawn[2 * owner + seat]).map(({ principal, additional }) => ({ principal: code(principal), additional: code(additional) }))))
    .join(' ');
}

test('the reviewing States of the 2020 roster are those of the vectors', () => {
  const expected = v1.draw.reviews.map(({ state, seats }) => line(state, seats)).join(' ');
  assert.equal(drawReviewers('reviewers', v1.draw.seed, { min: 0, max: null }), expected);
});

test('with a load of at most 8 the reviewing States are those of the vectors', () => {
  assert.equal(drawReviewers('reviewers', v1.drawWithLoad.seed, { min: 0, max: 8 }), v1.drawWithLoad.reviews);
});

const two = i => String(i).padStart(2, '0');

// The rosters that the cases of the vectors name.
const ROSTERS = [
  [/^untoc-2020/, () => roster2020().map(({ code, regionalGroup }) => [code, regionalGroup])],
  [/^22 States S00 to S21 of one/, () => Array.from({ length: 22 }, (_, i) => [`S${two(i)}`, 'x'])],
  [/^22 States S00 to S21, S00 to S08 of regional group a/, () => Array.from({ length: 22 }, (_, i) => [`S${two(i)}`, i <= 8 ? 'a' : 'b'])],
  [/^30 States T00 to T29, T00 to T09 of regional group a/, () => Array.from({ length: 30 }, (_, i) => [`T${two(i)}`, i <= 9 ? 'a' : 'b'])],
  [/^7 States A to G, A to D of regional group p/, () => Array.from({ length: 7 }, (_, i) => ['ABCDEFG'[i], i < 4 ? 'p' : 'q'])],
];

for (const { name, seats, load, seed, tilts, wordsTaken, draws } of vectors('vectors-loads-v1').cases) {
  test(`loads v1: ${name}, ${seats}, ${load}`, () => {
    const states = ROSTERS.find(([pattern]) => pattern.test(name))[1]();
    const regions = states.map(([, region]) => region);
    const sides = seats.map(seat => `${seat}-region`);
    const [min, max] = load.split('..').map(Number);
    assert.deepEqual(new Plan(regions, sides, { min, max }).tilts.map(Number), tilts);
    const lots = new LotStream('reviewers', seed);
    const drawn = draws.map(() => drawWithLoads(regions, sides, { min, max }, lots)
      .map((reviewers, i) => `${states[i][0]}:${reviewers.map(j => states[j][0]).join('/')}`)
      .join(' '));
    assert.deepEqual(drawn, draws);
    assert.equal(lots.taken, wordsTaken);
  });
}

test('the seed and the keys of the base record are those of an independent implementation', () => {
  const { announcement, seed, keys } = vectors('seed-and-keys');
  const { entries } = JSON.parse(readConformance('independent/01-base.json'));
  const contributed = entries.slice(announcement, announcement + 3).flatMap(({ contributions }) => contributions);
  assert.equal(canonical(contributed), seed);
  for (const [label, key] of Object.entries(keys))
    assert.equal(toHex(new LotStream(label, seed).key), key);
});
