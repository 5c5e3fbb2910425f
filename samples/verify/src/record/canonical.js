// RFC 8785, the JSON Canonicalization Scheme. It is defined by what JavaScript's own JSON.stringify writes for strings
// and numbers; what is left to do is the order of the members and the refusal of what has no canonical form.

/** Deeper than any record; a file of a million opening brackets must not end in a stack overflow. */
export const DEEPEST = 64;

/** A value that has no canonical JSON, with the reason. */
export class NotCanonical extends Error {}

/** The canonical JSON of a parsed JSON value, as text. */
export function canonical(value, depth = 0) {
  if (depth > DEEPEST)
    throw new NotCanonical(`the JSON is nested more than ${DEEPEST} levels deep`);
  if (Array.isArray(value))
    return `[${value.map(item => canonical(item, depth + 1)).join(',')}]`;
  if (value !== null && typeof value === 'object')
    return `{${Object.keys(value).sort().map(name => `${scalar(name)}:${canonical(value[name], depth + 1)}`).join(',')}}`;
  return scalar(value);
}

function scalar(value) {
  if (typeof value === 'number' && !Number.isFinite(value))
    throw new NotCanonical('a number is too large for JSON’s number type');
  if (typeof value === 'string' && /\p{Surrogate}/u.test(value))
    throw new NotCanonical('a text has half of a surrogate pair');
  return JSON.stringify(value);
}
