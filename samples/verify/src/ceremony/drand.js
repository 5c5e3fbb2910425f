// A drand round: its randomness is the hash of its signature, and its signature is a BLS signature of the round's
// number by the chain's group key. With the second check nobody, the secretariat included, can have made it up.
import { bls12_381 } from '@noble/curves/bls12-381.js';
import { fromHex, sha256, sha256Hex } from '../algorithm/hashing.js';

// The deprecated scheme that hashes to G1 under G2's name is not here: no chain in chains.js uses it.
const TAG_G1 = 'BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_';
const TAG_G2 = 'BLS_SIG_BLS12381G2_XMD:SHA-256_SSWU_RO_NUL_';

/** Lowercase hexadecimal of SHA-256(signature), or null when the signature is no hexadecimal. */
export async function randomnessOf(signature) {
  const bytes = fromHex(signature);
  return bytes && sha256Hex(bytes);
}

/**
 * Whether the signature is the chain's for this round.
 * @param {import('./chains.js').Chain} chain
 * @param {number} round from 1
 * @param {string} signature in hexadecimal
 * @param {string|null} previousSignature in hexadecimal; only chained schemes sign it
 */
export async function isSignedByChain(chain, round, signature, previousSignature = null) {
  const { signatures, tag } = chain.scheme === 'unchained-g1'
    ? { signatures: bls12_381.shortSignatures, tag: TAG_G1 }
    : { signatures: bls12_381.longSignatures, tag: TAG_G2 };
  const message = await messageOf(chain, round, previousSignature);
  const bytes = fromHex(signature);
  if (message === null || bytes === null)
    return false;
  try {
    return signatures.verify(bytes, signatures.hash(message, tag), fromHex(chain.publicKey));
  } catch {
    // Bytes that are no point of the curve's subgroup are no signature.
    return false;
  }
}

/** What is signed: SHA-256 of the round's number as 8 bytes, the most significant first, after the previous signature if chained. */
export async function messageOf(chain, round, previousSignature) {
  const previous = chain.scheme === 'chained-g2' ? fromHex(previousSignature) : new Uint8Array();
  if (previous === null)
    return null;
  const input = new Uint8Array(previous.length + 8);
  input.set(previous);
  new DataView(input.buffer).setBigUint64(previous.length, BigInt(round));
  return sha256(input);
}
