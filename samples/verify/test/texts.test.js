// The six languages: the same texts with the same values in each, every text that is named, and none that is not.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, test } from 'node:test';
import { date, dateAndTime, moment } from '../src/texts/dates.js';
import { LANGUAGES, resourceOf } from '../src/texts/languages.js';
import { say, useTexts } from '../src/texts/texts.js';

const english = resourceOf('en').texts;
const valuesOf = text => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
// Which parts of a date a language writes is its own.
const isFormat = key => /^(date|time|moment)/.test(key);

afterEach(() => useTexts(resourceOf('en')));

for (const language of Object.keys(LANGUAGES)) {
  test(`${language} has every text, with the same values in it`, () => {
    const { language: says, status, texts } = resourceOf(language);
    assert.equal(says, language);
    assert.equal(status, ['en', 'fr'].includes(language) ? 'written and read with the code' : 'not yet read by a translator');
    assert.deepEqual(Object.keys(texts), Object.keys(english));
    for (const [key, text] of Object.entries(texts).filter(([key]) => !isFormat(key)))
      assert.deepEqual(valuesOf(text), valuesOf(english[key]), key);
  });
}

const sources = readdirSync(new URL('../src/', import.meta.url), { recursive: true }).filter(name => /\.(js|html)$/.test(name))
  .map(name => readFileSync(new URL(`../src/${name}`, import.meta.url), 'utf8')).join('\n');

test('every text that is named exists', () => {
  const named = [...[...sources.matchAll(/\bsay\('([\w.-]+)'/g)].map(([, key]) => key), ...[...sources.matchAll(/data-text="(\w+)"/g)].map(([, key]) => `page.${key}`)];
  assert.ok(named.length > 150, `${named.length}`);
  assert.deepEqual(named.filter(key => !Object.hasOwn(english, key)), []);
  assert.throws(() => say('page.nowhere'), /page\.nowhere/);
});

test('no text is there that is never said', () => {
  // A key that is put together has a beginning that is written out.
  const written = [...sources.matchAll(/'([\w.-]+)'/g)].map(([, key]) => key);
  const begun = [...sources.matchAll(/(?:say\(|\? |: )`([\w.]+\.)\$\{/g)].map(([, start]) => start);
  const known = new Set([...written, ...[...sources.matchAll(/data-text="(\w+)"/g)].map(([, key]) => `page.${key}`), ...[...sources.matchAll(/named\('(\w+)'\)/g)].map(([, prefix]) => `${prefix}.`)]);
  const isSaid = key => known.has(key) || [...begun, ...known].some(start => start.endsWith('.') && key.startsWith(start));
  assert.deepEqual(Object.keys(english).filter(key => !isSaid(key)), []);
});

test('the page counts nothing that a language would have to inflect', () => {
  // "3 entries follow" has six forms in Arabic; "Entries after it: 3" has one.
  const inflected = Object.entries(english).filter(([key, text]) => key.startsWith('page.') && /\{(count|parts|wholes|quotas|rolls|sides)\} [a-z]{3,}/.test(text));
  assert.deepEqual(inflected.map(([key]) => key), []);
});

// As editorial manuals of the United Nations have them; the Arabic months by both names.
const written = {
  en: ['1 September 2023', '15 September 2023, 11.00.03 a.m. UTC'],
  fr: ['1er septembre 2023', '15 septembre 2023, 11 h 00 min 03 s UTC'],
  es: ['1 de septiembre de 2023', '15 de septiembre de 2023, 11.00.03 horas UTC'],
  ru: ['1 сентября 2023 года', '15 сентября 2023 года, 11 ч. 00 м. 03 с. UTC'],
  zh: ['2023年9月1日', '2023年9月15日上午11时00分03秒（协调世界时）'],
  ar: ['1 أيلول/سبتمبر 2023', '15 أيلول/سبتمبر 2023، الساعة 11:00:03 بالتوقيت العالمي المنسق'],
};

for (const [language, [day, time]] of Object.entries(written)) {
  test(`a date and a time in ${language}`, () => {
    useTexts(resourceOf(language));
    assert.deepEqual([date('2023-09-01'), dateAndTime(Date.UTC(2023, 8, 15, 11, 0, 3) / 1000)], [day, time]);
  });
}

test('a moment in an English finding is as the library writes it', () => assert.equal(moment(Date.UTC(2023, 8, 15, 11, 0, 3) / 1000), '2023-09-15 11:00:03 UTC'));

test('a value in Latin letters is set off in Arabic', () => {
  useTexts(resourceOf('ar'));
  assert.match(say('page.notInRecord', { given: 'ab12' }), /^\u2068ab12\u2069 /);
});
