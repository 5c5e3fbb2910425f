// SHA-256 and hexadecimal digits. The hashing is the audited @noble/hashes, as WebCrypto answers only later and would
// have to be asked millions of times.
import { sha256 as hashBytes } from '@noble/hashes/sha2.js';

const encoder = new TextEncoder();

export const utf8 = text => encoder.encode(text);

/** SHA-256 of bytes, as 32 bytes. */
export const sha256 = bytes => hashBytes(bytes);

/** SHA-256 of a text's UTF-8, as 64 lowercase hexadecimal digits. */
export const sha256Hex = text => toHex(hashBytes(utf8(text)));

export const toHex = bytes => Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');

/** The bytes that a text of hexadecimal digits stands for. */
export const fromHex = text => Uint8Array.from({ length: text.length / 2 }, (_, i) => parseInt(text.slice(2 * i, 2 * i + 2), 16));
