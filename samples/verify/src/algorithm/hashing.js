// SHA-256, from the browser's own WebCrypto where it is to be had. WebCrypto is there in secure contexts only:
// https, localhost and, in today's browsers, a file opened from disk. Elsewhere the audited @noble/hashes does it,
// and the page says which of the two it was.
import { sha256 as nobleSha256 } from '@noble/hashes/sha2.js';

const subtle = globalThis.crypto?.subtle;

/** Who computes SHA-256 here, in words for the reader of the page. */
export const hasher = subtle
  ? 'the browser’s own WebCrypto'
  : '@noble/hashes (WebCrypto is not available to this page, as it was not opened in a secure context)';

/** SHA-256 of bytes, as 32 bytes. */
export const sha256 = subtle
  ? async bytes => new Uint8Array(await subtle.digest('SHA-256', bytes))
  : async bytes => nobleSha256(bytes);

/** SHA-256 of bytes, as lowercase hexadecimal. */
export const sha256Hex = async bytes => toHex(await sha256(bytes));

export const utf8 = text => new TextEncoder().encode(text);

export const toHex = bytes => Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');

/** The bytes that a text of hexadecimal digits stands for. */
export const fromHex = text => Uint8Array.from({ length: text.length / 2 }, (_, i) => parseInt(text.slice(2 * i, 2 * i + 2), 16));
