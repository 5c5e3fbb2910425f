// One block of the stream: SHA-256 of 40 bytes, which is a single run of the compression function of FIPS 180-4. Millions
// of blocks are wanted where loads bind, and a hash that is made for texts of any length is five times slower.

const fractionOf = value => Math.floor((value - Math.floor(value)) * 2 ** 32) | 0;

const K = new Int32Array(64);
const START = new Int32Array(8);

for (let prime = 2, found = 0; found < 64; prime++) {
  let isPrime = true;
  for (let divisor = 2; divisor * divisor <= prime; divisor++)
    isPrime &&= prime % divisor !== 0;
  if (!isPrime)
    continue;
  if (found < 8)
    START[found] = fractionOf(Math.sqrt(prime));
  K[found++] = fractionOf(Math.cbrt(prime));
}

const W = new Int32Array(64);

/**
 * SHA-256 of a key of eight words and a counter, as the eight 32-bit words of the stream (least byte first).
 * @param {Int32Array} key the words of the key, most significant byte first
 * @param {number} counter
 * @param {Uint32Array} out
 */
export function block(key, counter, out) {
  W.set(key);
  W[8] = swapped(counter | 0);
  W[9] = swapped(Math.floor(counter / 2 ** 32) | 0);
  W[10] = 0x80000000 | 0;
  W.fill(0, 11, 15);
  W[15] = 320;
  for (let i = 16; i < 64; i++) {
    const x = W[i - 15];
    const y = W[i - 2];
    const s = (x >>> 7 | x << 25) ^ (x >>> 18 | x << 14) ^ x >>> 3;
    const t = (y >>> 17 | y << 15) ^ (y >>> 19 | y << 13) ^ y >>> 10;
    W[i] = W[i - 16] + s + W[i - 7] + t | 0;
  }
  let a = START[0];
  let b = START[1];
  let c = START[2];
  let d = START[3];
  let e = START[4];
  let f = START[5];
  let g = START[6];
  let h = START[7];
  for (let i = 0; i < 64; i++) {
    const s = (e >>> 6 | e << 26) ^ (e >>> 11 | e << 21) ^ (e >>> 25 | e << 7);
    const one = h + s + (e & f ^ ~e & g) + K[i] + W[i] | 0;
    const t = (a >>> 2 | a << 30) ^ (a >>> 13 | a << 19) ^ (a >>> 22 | a << 10);
    const two = t + (a & b ^ a & c ^ b & c) | 0;
    h = g;
    g = f;
    f = e;
    e = d + one | 0;
    d = c;
    c = b;
    b = a;
    a = one + two | 0;
  }
  out[0] = swapped(a + START[0] | 0);
  out[1] = swapped(b + START[1] | 0);
  out[2] = swapped(c + START[2] | 0);
  out[3] = swapped(d + START[3] | 0);
  out[4] = swapped(e + START[4] | 0);
  out[5] = swapped(f + START[5] | 0);
  out[6] = swapped(g + START[6] | 0);
  out[7] = swapped(h + START[7] | 0);
}

const swapped = word => word << 24 | (word & 0xff00) << 8 | word >>> 8 & 0xff00 | word >>> 24;
