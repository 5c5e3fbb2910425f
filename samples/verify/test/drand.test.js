// Real rounds of drand, and false ones, as other implementations published them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isSignedByChain, messageOf } from '../src/ceremony/bls.js';
import { quicknet, roundTime } from '../src/ceremony/quicknet.js';
import { toHex } from '../src/text/sha256.js';
import { vectors } from './kit.js';

const drand = vectors('drand');

const published = name => {
  const { public_key, period, genesis_time } = drand.chains[name];
  return { publicKey: public_key, genesis: genesis_time, period };
};

// The chain "default" signs in another way, and no plan can name it.
const rounds = drand.rounds.filter(({ chain }) => drand.chains[chain].schemeID === 'bls-unchained-g1-rfc9380');

test('the chain built in is the published one', () => assert.deepEqual(quicknet, published('quicknet')));

for (const { chain, round, signature, bls_message_sha256 } of rounds) {
  test(`round ${round} of ${chain} is genuine`, () => {
    assert.equal(toHex(messageOf(round)), bls_message_sha256);
    assert.equal(isSignedByChain(round, signature, published(chain)), true);
  });
}

for (const { chain, round, signature } of drand.negative_vectors) {
  test(`a false round ${round} of ${chain} is found out`, () => assert.equal(isSignedByChain(round, signature, published(chain)), false));
}

test('every single changed digit of a signature is found out', () => {
  const { round, signature } = rounds[0];
  for (let i = 0; i < signature.length; i += 7) {
    const changed = signature.slice(0, i) + (signature[i] === '0' ? '1' : '0') + signature.slice(i + 1);
    assert.equal(isSignedByChain(round, changed), false, `digit ${i}`);
  }
});

test('what is no signature at all is none', () => {
  for (const nonsense of ['', 'ab', '00'.repeat(48), `c0${'00'.repeat(47)}`, 'ff'.repeat(48)])
    assert.equal(isSignedByChain(1000, nonsense), false, nonsense);
});

test('the first round is made at the genesis, each next one a period later', () => {
  assert.equal(roundTime(1), Date.UTC(2023, 7, 23, 15, 9, 27) / 1000);
  assert.equal(roundTime(1001) - roundTime(1), 3000);
});
