// A drand round's signature is a BLS signature of the round's number by the chain's group key: once it is checked, no one,
// the secretariat included, can have made the round up. The scheme is bls-unchained-g1-rfc9380: signatures are points of
// G1, public keys of G2.
import { bls12_381 } from '@noble/curves/bls12-381.js';
import { fromHex, sha256 } from '../text/sha256.js';
import { quicknet } from './quicknet.js';

const { shortSignatures } = bls12_381;
const TAG = 'BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_';

/**
 * Whether the signature is the chain's for this round.
 * @param {number} round from 1
 * @param {string} signature in hexadecimal
 * @param {import('./quicknet.js').Chain} chain
 */
export function isSignedByChain(round, signature, chain = quicknet) {
  const message = shortSignatures.hash(messageOf(round), TAG);
  try {
    return shortSignatures.verify(fromHex(signature), message, keyOf(chain));
  } catch {
    // Bytes that are no point of the curve's subgroup are no signature.
    return false;
  }
}

const keys = new Map();

/** A chain's key as a point: reading it takes longer than all else but the pairings, so it is done once. */
function keyOf({ publicKey }) {
  if (!keys.has(publicKey))
    keys.set(publicKey, bls12_381.G2.Point.fromBytes(fromHex(publicKey)));
  return keys.get(publicKey);
}

/** What is signed: SHA-256 of the round's number as 8 bytes, the most significant first. */
export function messageOf(round) {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(round));
  return sha256(bytes);
}
