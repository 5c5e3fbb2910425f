// Real rounds of drand, and false ones, as other implementations published them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toHex } from '../src/algorithm/hashing.js';
import { chains, roundTime } from '../src/ceremony/chains.js';
import { isSignedByChain, messageOf, randomnessOf } from '../src/ceremony/drand.js';
import { reference } from './kit.js';

const drand = JSON.parse(reference('drand.json'));

const published = name => {
  const { public_key, period, genesis_time, hash, schemeID } = drand.chains[name];
  return { hash, publicKey: public_key, scheme: schemeID === 'pedersen-bls-chained' ? 'chained-g2' : 'unchained-g1', genesis: genesis_time, period };
};

test('the chains built in are the published ones', () => {
  assert.deepEqual([...chains.keys()].sort(), ['default', 'quicknet']);
  for (const [name, chain] of chains)
    assert.deepEqual(chain, published(name));
});

for (const { chain, round, signature, randomness, bls_message_sha256, previous_signature } of drand.rounds) {
  test(`round ${round} of ${chain} is genuine`, async () => {
    assert.equal(await randomnessOf(signature), randomness);
    assert.equal(toHex(await messageOf(published(chain), round, previous_signature)), bls_message_sha256);
    assert.equal(await isSignedByChain(published(chain), round, signature, previous_signature), true);
  });
}

for (const { chain, round, signature } of drand.negative_vectors) {
  test(`a false round ${round} of ${chain} is found out`, async () => {
    assert.equal(await isSignedByChain(published(chain), round, signature), false);
  });
}

test('every single changed digit of a signature is found out', async () => {
  const { round, signature } = drand.rounds.find(({ chain }) => chain === 'quicknet');
  for (let i = 0; i < signature.length; i += 7) {
    const changed = signature.slice(0, i) + (signature[i] === '0' ? '1' : '0') + signature.slice(i + 1);
    assert.equal(await isSignedByChain(chains.get('quicknet'), round, changed), false, `digit ${i}`);
  }
});

test('what is no signature at all is none', async () => {
  for (const nonsense of ['', 'zz', 'ab', '00'.repeat(48), 'c0' + '00'.repeat(47), null, 7])
    assert.equal(await isSignedByChain(chains.get('quicknet'), 1000, nonsense), false, String(nonsense));
});

test('the first round is made at the genesis, each next one a period later', () => {
  const quicknet = chains.get('quicknet');
  assert.equal(roundTime(quicknet, 1), Date.UTC(2023, 7, 23, 15, 9, 27));
  assert.equal(roundTime(quicknet, 1001) - roundTime(quicknet, 1), 3_000_000);
});
