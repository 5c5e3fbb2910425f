// The words that delegations say: one alphabet, lowercase, no punctuation. What the eye cannot see cannot be chosen.

const LATIN = 'a-zà-öø-ÿœ';
const CYRILLIC = 'а-яё';
const ARABIC = '\u0621-\u063a\u0641-\u064a';

const alphabet = letters => new RegExp(`^(?:[${letters}]+|[0-9]+)(?: (?:[${letters}]+|[0-9]+))*$`, 'u');

const PATTERNS = [alphabet(LATIN), alphabet(ARABIC), /^[\u4e00-\u9fa5]+$/u];
const CYRILLIC_PATTERN = alphabet(CYRILLIC);
// Those that look like Latin ones do not make a text Cyrillic.
const PLAINLY_CYRILLIC = /[бвгдж-нптфц-я]/u;
const MOST = 1000;

/** Whether a text is words as a record has them. */
export const isWords = text => text.length <= MOST
  && (PATTERNS.some(pattern => pattern.test(text)) || (CYRILLIC_PATTERN.test(text) && PLAINLY_CYRILLIC.test(text)));
