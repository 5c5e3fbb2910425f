// From what a keyboard gives to words as a record has them: each step ends in the same words or in a refusal, never in
// other words.
import { isWords } from './words.js';

// A base letter and one mark behind it become one character, capitals too; those that the alphabets of words know.
const COMPOSED = /[\u0041-\u005a\u0061-\u007a][\u0300-\u0303\u0308\u030a\u0327]|[\u0418\u0438]\u0306|[\u0415\u0435]\u0308|\u0627[\u0653-\u0655]|[\u0648\u064a]\u0654/g;
const DROPPED = /[\u0640\u064b-\u0652\u0670]/g;
const CAPITALS = /[A-Z\u00c0-\u00d6\u00d8-\u00de\u0410-\u042f]/g;
const NAMED = { 'Œ': 'œ', 'Ÿ': 'ÿ', 'Ё': 'ё', '\u06a9': '\u0643', '\u06cc': '\u064a', 'ß': 'ss' };
const DIGITS = /[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/g;
const BETWEEN = new RegExp('[\\u0009\\u000a\\u000d\\u0020-\\u002f\\u003a-\\u0040\\u005b-\\u0060\\u007b-\\u007e\\u00a0\\u00a1\\u00ab\\u00b7\\u00bb\\u00bf'
  + '\\u060c\\u061b\\u061f\\u06d4\\u2000-\\u200a\\u2010-\\u2029\\u202f-\\u205f\\u3000-\\u3003\\u3008-\\u3011\\uff01\\uff08\\uff09\\uff0c\\uff0e\\uff1a\\uff1b\\uff1f]+', 'g');
const HAN = '[\\u4e00-\\u9fa5]';

/** The words that a typed text becomes; null when something is left over that no record takes. */
export function wordsOf(typed) {
  const words = typed
    .replace(COMPOSED, pair => pair.normalize('NFC'))
    .replace(DROPPED, '')
    .replace(CAPITALS, capital => String.fromCharCode(capital.charCodeAt(0) + 32))
    .replace(/[ŒŸЁ\u06a9\u06ccß]/g, letter => NAMED[letter])
    .replace(DIGITS, digit => String(digit.charCodeAt(0) & 15))
    .replace(BETWEEN, ' ')
    .replace(new RegExp(`(?<=${HAN}) (?=${HAN})`, 'g'), '')
    .replace(/(?<=[0-9])(?=[^0-9 ])|(?<=[^0-9 ])(?=[0-9])/g, ' ')
    .trim();
  return isWords(words) ? words : null;
}
