// The texts and the fonts: the same keys and values in every language, and every character of them in the projector's fonts.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { brotliDecompressSync } from 'node:zlib';
import { names } from './meeting.js';

const LANGUAGES = ['en', 'fr', 'es', 'ru', 'zh', 'ar'];
const room = new URL('../../../../samples/MeetingRoom/', import.meta.url);
const textsOf = language => JSON.parse(readFileSync(new URL(`Texts/${language}.json`, room), 'utf8'));
const valuesOf = text => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
// How a date and a time are written differs: which parts of them appear is the language's.
const isFormat = key => /^(date|time)/.test(key);

const english = textsOf('en').texts;

for (const language of LANGUAGES) {
  test(`${language} has every text, with the same values in it`, () => {
    const { language: says, status, texts } = textsOf(language);
    assert.equal(says, language);
    assert.equal(status, ['en', 'fr'].includes(language) ? 'written and read with the code' : 'not yet read by a translator');
    assert.deepEqual(Object.keys(texts), Object.keys(english));
    for (const [key, text] of Object.entries(texts).filter(([key]) => !isFormat(key)))
      assert.deepEqual(valuesOf(text), valuesOf(english[key]), key);
  });
}

test('every text that a page names exists', () => {
  const scripts = readdirSync(new URL('wwwroot/js/', room), { recursive: true }).filter(name => name.endsWith('.js'));
  const named = scripts.flatMap(script => [...readFileSync(new URL(`wwwroot/js/${script}`, room), 'utf8').matchAll(/\b(?:say|parts)\('([\w.-]+)'/g)].map(([, key]) => key));
  assert.ok(named.length > 150, `${named.length}`);
  assert.deepEqual(named.filter(key => !Object.hasOwn(english, key)), []);
});

test('no text counts things that a language would have to inflect', () => {
  // "4 requests left" has six forms in Arabic; "Requests left: 4" has one. A duration is in units that are not inflected.
  const inflected = Object.entries(english).filter(([, text]) => /(?<!(?:group|Projector) )\{(n|asked|granted|left)\} (?!of\b|s\b|ms\b|min\b|·)[a-z]{3,}/.test(text));
  assert.deepEqual(inflected.map(([key]) => key), []);
});

/** The characters that a woff2 file has: its table of contents, its tables, then formats 4 and 12 of `cmap`. */
function charactersOf(file) {
  const bytes = readFileSync(new URL(`wwwroot/fonts/${file}`, room));
  const tables = [];
  let at = 48;
  const base128 = () => {
    let value = 0;
    for (;;) {
      const byte = bytes[at++];
      value = value << 7 | byte & 127;
      if (byte < 128)
        return value;
    }
  };
  for (let i = 0; i < bytes.readUInt16BE(12); i++) {
    const flags = bytes[at++];
    const tag = (flags & 63) === 63 ? bytes.toString('latin1', at, at += 4) : flags & 63;
    const length = base128();
    const isTransformed = [10, 11].includes(tag) ? flags >> 6 !== 3 : flags >> 6 !== 0;
    tables.push({ tag, length: isTransformed ? base128() : length });
  }
  const data = brotliDecompressSync(bytes.subarray(at, at + bytes.readUInt32BE(20)));
  let start = 0;
  for (const { tag, length } of tables) {
    // Tag 0 of the format's list of known tables is cmap.
    if (tag === 0)
      return charactersOfMap(data.subarray(start, start + length));
    start += length;
  }
  throw new Error(`${file} has no cmap`);
}

function charactersOfMap(map) {
  const found = new Set();
  for (let i = 0; i < map.readUInt16BE(2); i++) {
    const table = map.subarray(map.readUInt32BE(8 + 8 * i));
    if (table.readUInt16BE(0) === 12) {
      for (let g = 0; g < table.readUInt32BE(12); g++) {
        for (let c = table.readUInt32BE(16 + 12 * g); c <= table.readUInt32BE(20 + 12 * g); c++)
          found.add(c);
      }
    } else if (table.readUInt16BE(0) === 4) {
      const segments = table.readUInt16BE(6) / 2;
      for (let s = 0; s < segments; s++) {
        const end = table.readUInt16BE(14 + 2 * s);
        for (let c = table.readUInt16BE(16 + 2 * segments + 2 * s); c <= end && c < 0xffff; c++)
          found.add(c);
      }
    }
  }
  return found;
}

test('every character of every text and every name is in the fonts, in both weights', () => {
  for (const weight of ['Regular', 'Bold']) {
    const have = new Set([`NotoSans-${weight}`, `NotoSansArabic-${weight}`, `NotoSansCJKsc-${weight}`].flatMap(font => [...charactersOf(`${font}.woff2`)]));
    const wanted = [...LANGUAGES.flatMap(language => Object.values(textsOf(language).texts)), ...Object.values(names).flatMap(Object.values), '’'].join('');
    const missing = [...new Set(wanted)].filter(character => !have.has(character.codePointAt(0)));
    assert.deepEqual(missing, [], weight);
  }
});

test('the hashes and the dice have their letters', () => {
  const have = charactersOf('NotoSansMono-Bold.woff2');
  assert.deepEqual([...'0123456789ABCDEF '].filter(character => !have.has(character.codePointAt(0))), []);
});
