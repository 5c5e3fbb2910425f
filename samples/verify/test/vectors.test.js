// Algorithm v1 against the vectors that an independent implementation made before this one was written.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { toHex } from '../src/algorithm/hashing.js';
import { LotStream } from '../src/algorithm/stream.js';
import { drawGroups, roundedQuotas } from '../src/algorithm/groups.js';
import { Force } from '../src/algorithm/force.js';
import { Pots } from '../src/algorithm/pots.js';
import { drawReviewers } from '../src/algorithm/reviewers.js';
import { reference, roster2020, untoc } from './kit.js';

const vectors = JSON.parse(reference('vectors-v1.json'));

test('the stream has the key and the words of the vectors', async () => {
  const { seed, label, key_hex, first_words } = vectors.stream;
  const stream = await LotStream.open(seed, label);
  assert.equal(toHex(stream.key), key_hex);
  for (const word of first_words)
    assert.equal(await stream.word(), word);
});

test('below(n) draws the numbers of the vectors', async () => {
  const { seed, label, below } = vectors.stream;
  const stream = await LotStream.open(seed, label);
  for (const [i, n] of below.n.entries())
    assert.equal(await stream.below(n), below.drawn_in_sequence[i], `below(${n})`);
});

test('the quotas are those of the vectors', async () => {
  const { counts, sizes, seed, label, table } = vectors.quotas;
  assert.deepEqual(await roundedQuotas(counts, sizes, await LotStream.open(seed, label)), table);
});

test('the groups of the 2020 roster are those of the vectors', async () => {
  const { sizes, seed, groups } = vectors.draw;
  const states = roster2020();
  const groupOf = await drawGroups(states, sizes, await LotStream.open(seed, 'groups/1'));
  const members = sizes.map((_, group) => states.filter((_, place) => groupOf[place] === group + 1).map(state => state.code));
  assert.deepEqual(members, groups);
});

test('the reviewers of the 2020 roster are those of the vectors', async () => {
  const drawn = await draw(vectors.draw.seed, { min: 0, max: null });
  assert.equal(drawn, vectors.draw.reviews.map(review => line(review.state, review.seats)).join(' '));
});

test('with a load of at most 8 the reviewers are those of the vectors', async () => {
  assert.equal(await draw(vectors.drawWithLoad.seed, { min: 0, max: 8 }), vectors.drawWithLoad.reviews);
});

async function draw(seed, load) {
  const states = roster2020();
  const inForce = new Force(states.length);
  const seats = Array.from({ length: 2 * states.length }, (_, seat) => ({ seat }));
  const { filled } = await drawReviewers(
    new Pots(states, untoc, inForce, seats), inForce, untoc, load, await LotStream.open(seed, 'reviewers/2'), { states: states.length });
  const code = state => state === null ? null : states[state].code;
  return states
    .map((state, place) => line(state.code, [filled[2 * place], filled[2 * place + 1]]
      .map(seat => ({ principal: code(seat.principal), additional: code(seat.additional) }))))
    .join(' ');
}

const line = (state, seats) => `${state}:${seats.map(seat => `${seat.principal}/${seat.additional ?? '-'}`).join(',')}`;
