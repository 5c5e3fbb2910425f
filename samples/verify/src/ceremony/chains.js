// The drand chains that a ceremony may name, with the public keys that the League of Entropy published.
// Source: drand/drand-client, lib/defaults.ts.

/**
 * @typedef {object} Chain
 * @property {string} hash the chain's own hash, by which drand's servers know it
 * @property {string} publicKey the group's public key, in hexadecimal
 * @property {'unchained-g1'|'chained-g2'} scheme where signatures lie and what they sign
 * @property {number} genesis when round 1 was made, in seconds since 1970
 * @property {number} period seconds from one round to the next
 */

/** @type {Map<string, Chain>} */
export const chains = new Map([
  ['quicknet', {
    hash: '52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971',
    publicKey: '83cf0f2896adee7eb8b5f01fcad3912212c437e0073e911fb90022d3e760183c8c4b450b6a0a6c3ac6a5776a2d1064510d1fec758c921cc22b0e17e63aaf4bcb5ed66304de9cf809bd274ca73bab4af5a6e9c76a4bc09e76eae8991ef5ece45a',
    scheme: 'unchained-g1',
    genesis: 1692803367,
    period: 3,
  }],
  ['default', {
    hash: '8990e7a9aaed2ffed73dbd7092123d6f289930540d7651336225dc172e51b2ce',
    publicKey: '868f005eb8e6e4ca0a47c8a77ceaa5309a47978a7c71bc5cce96366b5d7a569937c529eeda66c7293784a9402801af31',
    scheme: 'chained-g2',
    genesis: 1595431050,
    period: 30,
  }],
]);

/** When a round is made, in milliseconds since 1970. */
export const roundTime = (chain, round) => (chain.genesis + (round - 1) * chain.period) * 1000;
