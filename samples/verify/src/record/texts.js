// What dates, codes, ids and texts of a record look like. Every pattern matches the whole value.

export const isHash = text => /^[0-9a-f]{64}$/.test(text);

export const isSignature = text => /^[0-9a-f]{96}$/.test(text);

export const isCode = text => /^[A-Z0-9]{2,8}$/.test(text);

export const isId = text => /^[A-Za-z0-9][A-Za-z0-9-]{0,31}$/.test(text);

export const MOST_OF_A_TEXT = 2000;

// Invisible characters, and those that turn the direction or merge with their neighbours: a fixed list, whatever Unicode adds.
const INVISIBLE = new RegExp('[\\u0000-\\u001f\\u007f-\\u00a0\\u00ad\\u034f\\u061c\\u115f-\\u1160\\u1680\\u17b4-\\u17b5\\u180e\\u2000-\\u200f'
  + '\\u2028-\\u202f\\u205f-\\u206f\\u2800\\u3000\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff0-\\ufffb\\u{e0000}-\\u{e0fff}]', 'u');

export const isText = text => text.length >= 1 && text.length <= MOST_OF_A_TEXT
  && text[0] !== ' ' && text.at(-1) !== ' '
  && !INVISIBLE.test(text);

/** A date of the Gregorian calendar from 2000-01-01 to 2199-12-31. */
export function isDate(text) {
  if (!/^2[01][0-9]{2}-[0-9]{2}-[0-9]{2}$/.test(text))
    return false;
  const [year, month, day] = text.split('-').map(Number);
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return month >= 1 && month <= 12 && day >= 1 && day <= days[month - 1];
}

/** 00:00 UTC of a date, in seconds since 1970. */
export const midnight = date => Date.parse(`${date}T00:00:00Z`) / 1000;
