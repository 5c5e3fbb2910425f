// A small language for what a JSON value has to look like. A shape is a function that throws NoRecord at the first place
// where a value is otherwise. `at` is the value's place, as a function, so that it is only put into words when wanted.
import { NoRecord, shown } from '../text/json.js';

const fail = (at, expected, value) => {
  throw new NoRecord(`${at() || 'the file'}: expected ${expected}, found ${shown(value)}.`);
};

export const anything = () => {};

export const flag = (value, at) => typeof value === 'boolean' || fail(at, 'true or false', value);

/** The reader of JSON has seen that numbers are whole and from 0 to 2³¹ − 1. */
export const integer = (least = 0, most = 2 ** 31 - 1) => (value, at) =>
  (typeof value === 'number' && value >= least && value <= most) || fail(at, `a whole number from ${least} to ${most}`, value);

/** A text for which a test holds. */
export const text = (holds, expected) => (value, at) => (typeof value === 'string' && holds(value)) || fail(at, expected, value);

export const oneOf = (...values) => (value, at) => values.includes(value) || fail(at, values.map(shown).join(' or '), value);

export const nullOr = shape => (value, at) => value === null || shape(value, at);

export const list = (shape, least, most) => (value, at) => {
  if (!Array.isArray(value))
    fail(at, 'a list', value);
  if (value.length < least || value.length > most)
    fail(at, `a list of ${least === most ? least : most === Infinity ? `at least ${least}` : `${least} to ${most}`}`, value);
  for (let i = 0; i < value.length; i++)
    shape(value[i], () => `${at()}[${i}]`);
};

/** An object of exactly these members. */
export const object = members => {
  const names = Object.keys(members);
  return (value, at) => {
    if (!isObject(value))
      fail(at, 'an object', value);
    for (const name of names) {
      if (!Object.hasOwn(value, name))
        fail(at, `the member ${shown(name)}`, undefined);
      members[name](value[name], () => joined(at(), name));
    }
    const others = Object.keys(value);
    if (others.length > names.length)
      fail(at, `no member ${shown(others.find(name => !Object.hasOwn(members, name)))}`, 'it');
  };
};

/** One of several objects, told apart by the value of a member. */
export const byMember = (member, shapes) => (value, at) => {
  if (!isObject(value))
    fail(at, 'an object', value);
  const kind = value[member];
  if (typeof kind !== 'string' || !Object.hasOwn(shapes, kind))
    fail(() => joined(at(), member), Object.keys(shapes).map(shown).join(' or '), kind);
  shapes[kind](value, at);
};

/** One of several objects, told apart by which members they have. */
export const byNames = (...shapes) => (value, at) => {
  if (!isObject(value))
    fail(at, 'an object', value);
  const names = Object.keys(value).sort().join(' ');
  const found = shapes.find(([wanted]) => wanted === names);
  if (found === undefined)
    fail(at, `the members ${shapes.map(([wanted]) => wanted.replace(' ', ' and ')).join(', or ')}`, names);
  found[1](value, at);
};

const joined = (at, name) => at === '' ? name : `${at}.${name}`;

const isObject = value => value !== null && typeof value === 'object' && !Array.isArray(value);
