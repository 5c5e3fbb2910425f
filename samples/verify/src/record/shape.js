// A small language for what a JSON value must look like. Each shape is a function that reports, for a value at a path,
// every place where the value is otherwise: report(path, expected, found).

export const text = (value, path, report) => typeof value === 'string' || report(path, 'a text', described(value));

/** Whether a text is nothing but white space. */
export const isBlank = value => /^\p{White_Space}*$/u.test(value);

export const filled = (value, path, report) =>
  (typeof value === 'string' && !isBlank(value)) || report(path, 'a text that is not blank', described(value));

/** An id, a code or a name. */
export const named = (value, path, report) =>
  (typeof value === 'string' && !isBlank(value) && !/\p{Cc}/u.test(value))
  || report(path, 'a text that is not blank and has no control characters', described(value));

export const flag = (value, path, report) => typeof value === 'boolean' || report(path, 'true or false', described(value));

export const whole = (least, most = Number.MAX_SAFE_INTEGER) => (value, path, report) =>
  (Number.isSafeInteger(value) && value >= least && value <= most)
  || report(path, `a whole number from ${least}${most === Number.MAX_SAFE_INTEGER ? '' : ` to ${most}`}`, described(value));

export const matching = (pattern, expected) => (value, path, report) =>
  (typeof value === 'string' && pattern.test(value)) || report(path, expected, described(value));

export const hash = matching(/^[0-9a-f]{64}$/, '64 lowercase hexadecimal digits');

export const date = (value, path, report) =>
  (typeof value === 'string' && isDate(value)) || report(path, 'a date YYYY-MM-DD', described(value));

export const oneOf = (...values) => (value, path, report) =>
  values.includes(value) || report(path, values.map(described).join(' or '), described(value));

export const nullOr = shape => (value, path, report) => value === null || shape(value, path, report);

export const list = (shape, least = 0, most = Infinity) => (value, path, report) => {
  if (!Array.isArray(value) || value.length < least || value.length > most)
    return report(path, `a list${least === 0 ? '' : ` of at least ${least}`}${most === Infinity ? '' : ` and at most ${most}`}`, described(value));
  value.forEach((item, i) => shape(item, `${path}[${i}]`, report));
};

/** A list of ids, none twice. */
export const ids = (least, most) => (value, path, report) => {
  list(named, least, most)(value, path, report);
  if (Array.isArray(value))
    value.forEach((id, i) => value.indexOf(id) < i && report(`${path}[${i}]`, 'each id once', described(id)));
};

/** An object of exactly these members. */
export const object = members => (value, path, report) => {
  if (!isObject(value))
    return report(path, 'an object', described(value));
  const at = name => path === '' ? name : `${path}.${name}`;
  for (const [name, shape] of Object.entries(members)) {
    if (Object.hasOwn(value, name))
      shape(value[name], at(name), report);
    else
      report(at(name), 'this member', 'nothing');
  }
  for (const name of Object.keys(value)) {
    if (!Object.hasOwn(members, name))
      report(at(name), 'no such member', described(value[name]));
  }
};

/** One of two objects, told apart by whether a member is there. */
export const either = (member, withIt, withoutIt) => (value, path, report) =>
  (isObject(value) && Object.hasOwn(value, member) ? withIt : withoutIt)(value, path, report);

/** One of several objects, told apart by the value of a member. */
export const byMember = (name, shapes) => (value, path, report) => {
  if (!isObject(value))
    return report(path, 'an object', described(value));
  const kind = value[name];
  if (typeof kind === 'string' && Object.hasOwn(shapes, kind))
    shapes[kind](value, path, report);
  else
    report(path === '' ? name : `${path}.${name}`, Object.keys(shapes).map(described).join(' or '), described(kind));
};

export const isObject = value => value !== null && typeof value === 'object' && !Array.isArray(value);

/** A value as a person reads it in a finding: never longer than a line. */
export function described(value) {
  if (value === undefined)
    return 'nothing';
  if (Array.isArray(value))
    return `a list of ${value.length}`;
  if (isObject(value))
    return 'an object';
  const written = JSON.stringify(value);
  return written.length <= 100 ? written : `${written.slice(0, 96)} …`;
}

function isDate(value) {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value))
    return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}
