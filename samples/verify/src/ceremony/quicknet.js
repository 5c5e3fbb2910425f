// The one drand chain that a plan may name. Source: drand/drand-client, lib/defaults.ts.

/**
 * @typedef {object} Chain
 * @property {string} publicKey the group's public key, a point of G2, in hexadecimal
 * @property {number} genesis when round 1 was made, in seconds since 1970
 * @property {number} period seconds from one round to the next
 */

/** @type {Chain} */
export const quicknet = {
  publicKey: '83cf0f2896adee7eb8b5f01fcad3912212c437e0073e911fb90022d3e760183c8c4b450b6a0a6c3ac6a5776a2d1064510d1fec758c921cc22b0e17e63aaf4bcb5ed66304de9cf809bd274ca73bab4af5a6e9c76a4bc09e76eae8991ef5ece45a',
  genesis: 1692803367,
  period: 3,
};

/** When a round is made, in seconds since 1970. */
export const roundTime = (round, chain = quicknet) => chain.genesis + (round - 1) * chain.period;
