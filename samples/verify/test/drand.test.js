// Real rounds of drand, and false ones, as other implementations published them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toHex } from '../src/algorithm/hashing.js';
import { chains, roundTime } from '../src/ceremony/chains.js';
import { isSignedByChain, messageOf, randomnessOf } from '../src/ceremony/drand.js';
import { reference } from './kit.js';

const drand = JSON.parse(reference('drand.json'));

const published = name => {
  const { public_key, period, genesis_time } = drand.chains[name];
  return { publicKey: public_key, genesis: genesis_time, period };
};

// The chain "default" signs in another way, and no ceremony can name it.
const rounds = drand.rounds.filter(({ chain }) => drand.chains[chain].schemeID === 'bls-unchained-g1-rfc9380');

test('the chain built in is the published one', () => {
  assert.deepEqual([...chains], [['quicknet', published('quicknet')]]);
});

for (const { chain, round, signature, randomness, bls_message_sha256 } of rounds) {
  test(`round ${round} of ${chain} is genuine`, async () => {
    assert.equal(await randomnessOf(signature), randomness);
    assert.equal(toHex(await messageOf(round)), bls_message_sha256);
    assert.equal(await isSignedByChain(published(chain), round, signature), true);
  });
}

for (const { chain, round, signature } of drand.negative_vectors) {
  test(`a false round ${round} of ${chain} is found out`, async () => {
    assert.equal(await isSignedByChain(published(chain), round, signature), false);
  });
}

test('every single changed digit of a signature is found out', async () => {
  const { round, signature } = rounds[0];
  for (let i = 0; i < signature.length; i += 7) {
    const changed = signature.slice(0, i) + (signature[i] === '0' ? '1' : '0') + signature.slice(i + 1);
    assert.equal(await isSignedByChain(chains.get('quicknet'), round, changed), false, `digit ${i}`);
  }
});

test('what is no signature at all is none', async () => {
  for (const nonsense of ['', 'ab', '00'.repeat(48), 'c0' + '00'.repeat(47), 'ff'.repeat(48)])
    assert.equal(await isSignedByChain(chains.get('quicknet'), 1000, nonsense), false, String(nonsense));
});

test('the first round is made at the genesis, each next one a period later', () => {
  const quicknet = chains.get('quicknet');
  assert.equal(roundTime(quicknet, 1), Date.UTC(2023, 7, 23, 15, 9, 27));
  assert.equal(roundTime(quicknet, 1001) - roundTime(quicknet, 1), 3_000_000);
});
