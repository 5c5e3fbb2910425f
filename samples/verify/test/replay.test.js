// The lots of a drawing, one by one, and the explanations made of them.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { noOptions } from '../src/check/options.js';
import { block } from '../src/draw/block.js';
import { explain } from '../src/replay/explain.js';
import { replay } from '../src/replay/replay.js';
import { checkForRoom } from '../src/room/check.js';
import { fromHex, sha256, toHex } from '../src/text/sha256.js';
import { conformance, readConformance } from './kit.js';

const bytesOf = file => readFileSync(new URL(file, conformance));

function replayed(file, entry) {
  let text = '';
  const complaints = [];
  const exit = replay(bytesOf(file), entry, noOptions(), part => { text += part; }, complaint => complaints.push(complaint));
  return { exit, complaints, ...exit === 0 ? JSON.parse(text) : {} };
}

for (const [file, entry] of [['independent/01-base.json', 5], ['independent/01-base.json', 9], ['independent/101-rich.json', 11], ['independent/101-rich.json', 27], ['cases/additional.json', 6]]) {
  test(`the lots of entry ${entry} of ${file} that stand make its result`, () => {
    const { exit, lots, schema } = replayed(file, entry);
    assert.equal(exit, 0);
    assert.equal(schema, 1);
    for (const { number, below, pot, drawn, kind } of lots) {
      assert.ok(number >= 0 && number < below);
      if (kind !== 'quota')
        assert.deepEqual([pot.length, pot[number]], [below, drawn]);
    }
    const { reviews } = JSON.parse(readConformance(file)).entries[entry - 1].result;
    for (const role of ['principal', 'additional']) {
      const standing = lots.filter(({ stands, kind }) => stands && kind === role).map(({ state, seat, drawn }) => `${state} ${seat} ${drawn}`);
      const result = reviews.flatMap(({ state, seats }) => seats.filter(seat => seat[role] !== null).map(seat => `${state} ${seat.seat} ${seat[role]}`));
      assert.deepEqual(standing.sort(), result.sort());
    }
  });
}

test('a void drawing is told too', () => {
  const { lots } = replayed('independent/01-base.json', 5);
  assert.ok(lots.some(({ stands }) => !stands));
});

test('a drawing by loads v1 gives each own seat in its last shuffle', () => {
  const { lots } = replayed('cases/loads.json', 3);
  const { reviews } = JSON.parse(readConformance('cases/loads.json')).entries[2].result;
  for (const { state, seats } of reviews)
    assert.deepEqual(lots.filter(lot => lot.stands && lot.kind === 'shuffle' && lot.state === state).map(({ drawn }) => drawn), [seats[0].principal]);
});

test('what is no drawing has no lots', () => {
  assert.equal(replayed('independent/01-base.json', 4).exit, 2);
  assert.equal(replayed('independent/01-base.json', 99).exit, 2);
  assert.equal(replayed('independent/14a-format.json', 1).exit, 2);
});

test('a State’s lot is its word of the stream times the size of the pot', () => {
  const record = JSON.parse(readConformance('independent/101-rich.json'));
  for (const { code } of record.roster.states) {
    for (const { key, seats } of explain(record, noOptions(), code).drawings) {
      for (const { number, below, pot, drawn, word } of seats.flatMap(({ lots }) => lots)) {
        const counter = new Uint8Array(8);
        new DataView(counter.buffer).setUint32(0, Math.floor(word / 8), true);
        const hash = sha256(Uint8Array.from([...fromHex(key), ...counter]));
        const value = new DataView(hash.buffer, hash.byteOffset).getUint32(4 * (word % 8), true);
        assert.equal(Math.floor(value * below / 2 ** 32), number);
        assert.equal(pot[number], drawn);
      }
    }
  }
});

test('each State is in the pot or has a reason why not', () => {
  const record = JSON.parse(readConformance('independent/01-base.json'));
  const [first] = explain(record, noOptions(), 'HUN').drawings;
  for (const { state, absent, lots: [{ pot }] } of first.seats.filter(({ state }) => state === 'HUN')) {
    const all = new Set([state, ...pot, ...Object.values(absent).flat()]);
    assert.deepEqual([...all].sort(), record.roster.states.map(({ code }) => code));
  }
});

test('a block is SHA-256 of 40 bytes', () => {
  const out = new Uint32Array(8);
  for (const counter of [0, 1, 255, 65536, 2 ** 32 - 1, 2 ** 32, 2 ** 40 + 3]) {
    const key = sha256(Uint8Array.from([counter % 256]));
    const view = new DataView(key.buffer, key.byteOffset);
    block(Int32Array.from({ length: 8 }, (_, i) => view.getInt32(4 * i)), counter, out);
    const input = new Uint8Array(40);
    input.set(key);
    new DataView(input.buffer).setBigUint64(32, BigInt(counter), true);
    const hash = new DataView(sha256(input).buffer);
    assert.deepEqual([...out], Array.from({ length: 8 }, (_, i) => hash.getUint32(4 * i, true)), toHex(input));
  }
});

test('a hall is shown the States of a pot, by loads v1 too, where a State has several lots', () => {
  const bytes = bytesOf('independent/102a-loads-v1.json');
  const { roster, mechanism } = JSON.parse(bytes);
  const regionOf = new Map(roster.states.map(({ code, regionalGroup }) => [code, regionalGroup]));
  const { drawings } = checkForRoom(new Uint8Array(bytes));
  const lots = drawings.flatMap(drawing => drawing.lots);
  assert.ok(lots.length > 0);
  for (const { state, seat, drawn, pot, position } of lots) {
    const { side } = mechanism.seats.find(({ id }) => id === seat);
    const states = roster.states.map(({ code }) => code).filter(code => code !== state
      && (side === 'any-region' || (regionOf.get(code) === regionOf.get(state)) === (side === 'same-region')));
    assert.deepEqual([pot, states[position - 1]], [states.length, drawn]);
  }
});
