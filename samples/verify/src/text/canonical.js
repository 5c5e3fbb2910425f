// RFC 8785, the JSON Canonicalization Scheme. It is defined by what JavaScript's own JSON.stringify writes for strings
// and numbers; what is left to do is the order of the members.
import { sha256Hex } from './sha256.js';

/** The canonical JSON of a value that was read from JSON. `leaving` names a member of the outermost object to leave out. */
export function canonical(value, leaving = null) {
  if (value === null || typeof value !== 'object')
    return JSON.stringify(value);
  if (Array.isArray(value))
    return `[${value.map(item => canonical(item)).join(',')}]`;
  const members = [];
  for (const name of sorted(Object.keys(value))) {
    if (name !== leaving)
      members.push(`${JSON.stringify(name)}:${canonical(value[name])}`);
  }
  return `{${members.join(',')}}`;
}

/** SHA-256 of a value's canonical JSON, in 64 lowercase hexadecimal digits. */
export const hashOf = (value, leaving = null) => sha256Hex(canonical(value, leaving));

/** In the order of UTF-16 code units. Members of a canonical file are so already, and looking is cheaper than sorting. */
function sorted(names) {
  for (let i = 1; i < names.length; i++) {
    if (names[i - 1] > names[i])
      return names.sort();
  }
  return names;
}
