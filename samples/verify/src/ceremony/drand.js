// A drand round: its randomness is the hash of its signature, and its signature is a BLS signature of the round's
// number by the chain's group key. With the second check nobody, the secretariat included, can have made it up.
import { bls12_381 } from '@noble/curves/bls12-381.js';
import { fromHex, sha256, sha256Hex } from '../algorithm/hashing.js';

// The scheme bls-unchained-g1-rfc9380: signatures are points of G1, public keys of G2.
const { shortSignatures } = bls12_381;
const TAG = 'BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_';

/** Lowercase hexadecimal of SHA-256 of the signature's bytes. */
export const randomnessOf = signature => sha256Hex(fromHex(signature));

/**
 * Whether the signature is the chain's for this round.
 * @param {import('./chains.js').Chain} chain
 * @param {number} round from 1
 * @param {string} signature in hexadecimal
 */
export async function isSignedByChain(chain, round, signature) {
  const message = shortSignatures.hash(await messageOf(round), TAG);
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
export async function messageOf(round) {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(round));
  return sha256(bytes);
}
