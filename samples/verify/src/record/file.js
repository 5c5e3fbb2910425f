// From the bytes of a file to a record, or to the reason in plain words why it is none: FORMAT.md, section 1.
import { utf8 } from '../algorithm/hashing.js';
import { canonical, NotCanonical } from './canonical.js';
import { isObject } from './shape.js';

/** FORMAT.md, section 1: a larger file may be refused. */
export const LARGEST_FILE = 64 * 1024 * 1024;

/** A file that cannot be checked at all: a title, and what to do about it. */
export class Unreadable extends Error {
  constructor(title, text) {
    super(text);
    this.title = title;
  }
}

/**
 * Reads a file that should have this format.
 * @param {ArrayBuffer} buffer the file's bytes
 * @param {string} format for example lotdrawing/record/1
 * @param {'record'|'commitment'} what it is called
 * @returns {{value: object, difference: null|{place: string, expected: string, found: string}}} what it holds, and
 * where the file's bytes are not the canonical ones
 * @throws {Unreadable}
 */
export function readFile(buffer, format, what) {
  const bytes = new Uint8Array(buffer);
  if (bytes.length > LARGEST_FILE)
    throw new Unreadable(`This file is too large to be a ${what}`, `It has ${Math.round(bytes.length / 2 ** 20)} MiB; a ${what} has at most 64.`);
  const value = parse(bytes, what);
  if (!isObject(value) || typeof value.format !== 'string')
    throw new Unreadable(`This file is not a ${what}`, `It is JSON, but it does not say that it has the format ${format}.`);
  if (value.format !== format)
    throw new Unreadable(...wrongFormat(value.format, format, what));
  return { value, difference: firstDifference(bytes, value, what) };
}

function parse(bytes, what) {
  let text;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Unreadable(`This file is not a ${what}`, 'It is not text in UTF-8, and a record is.');
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Unreadable(`This file is not a ${what}`, `It is not JSON: ${error.message}`);
  }
}

function wrongFormat(found, expected, what) {
  const family = expected.slice(0, expected.lastIndexOf('/') + 1);
  const shown = found.length <= 80 ? found : `${found.slice(0, 80)} …`;
  if (found.startsWith(family))
    return [`This ${what} has a format that this page does not know`, `Its format is “${shown}”; this page reads ${expected}. Take the page that came with the ${what}.`];
  return [`This file is not a ${what}`, `Its format is “${shown}”; expected ${expected}.`];
}

function firstDifference(bytes, value, what) {
  let expected;
  try {
    expected = utf8(`${canonical(value)}\n`);
  } catch (error) {
    if (error instanceof NotCanonical)
      throw new Unreadable(`This ${what} has no canonical form`, `So no hash of it can be computed: ${error.message}.`);
    throw error;
  }
  const length = Math.max(bytes.length, expected.length);
  for (let i = 0; i < length; i++) {
    if (bytes[i] !== expected[i])
      return { place: `byte ${i + 1} of ${bytes.length}`, expected: excerpt(expected, i), found: excerpt(bytes, i) };
  }
  return null;
}

const excerpt = (bytes, at) =>
  at >= bytes.length ? 'the end of the file' : `… ${JSON.stringify(new TextDecoder().decode(bytes.subarray(Math.max(0, at - 15), at + 15)))} …`;
