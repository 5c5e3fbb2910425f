// RFC 8785, the JSON Canonicalization Scheme. It is defined by what JavaScript's own JSON.stringify writes for strings
// and numbers; what is left to do is the order of the members and the refusal of what has no canonical form.
import { sha256Hex, utf8 } from '../algorithm/hashing.js';

/** FORMAT.md, section 1: deeper than any record; a million opening brackets must not end in a stack overflow. */
export const DEEPEST = 32;

/** A value that has no canonical JSON, with the reason. */
export class NotCanonical extends Error {}

/** The canonical JSON of a parsed JSON value, as text. */
export function canonical(value, depth = 0) {
  if (value === null || typeof value !== 'object')
    return scalar(value);
  if (depth === DEEPEST)
    throw new NotCanonical(`the JSON is nested more than ${DEEPEST} levels deep`);
  if (Array.isArray(value))
    return `[${value.map(item => canonical(item, depth + 1)).join(',')}]`;
  return `{${Object.keys(value).sort().map(name => `${scalar(name)}:${canonical(value[name], depth + 1)}`).join(',')}}`;
}

/** The hash of a value: SHA-256 of its canonical JSON, in lowercase hexadecimal. */
export const hashOf = value => sha256Hex(utf8(canonical(value)));

/** An object without one of its members. */
export function without(object, member) {
  const { [member]: _, ...rest } = object;
  return rest;
}

function scalar(value) {
  if (typeof value === 'number' && !Number.isFinite(value))
    throw new NotCanonical('a number is too large for JSON’s number type');
  if (typeof value === 'string' && /\p{Surrogate}/u.test(value))
    throw new NotCanonical('a text has half of a surrogate pair');
  return JSON.stringify(value);
}
