// The cases, each with the verdict it must get. The numbers in front of names are those of the sections in README.md.
import {
  accession, amendment, base, beginCase, both, dice, drandItem, fileOf, granted, Maker, mechanism, meeting, refused, rehashed, round, row,
  seat, seven, signatureOf, source, spoken, wide, withdrawal, words,
} from './maker.js';

export const cases = [];

/**
 * Adds a case.
 * @param {string} name of its file
 * @param {number} exit the code it must get
 * @param {number|null} entry the first with a finding, 0 for the header; null when there is none
 * @param {string} why
 * @param {() => Maker|object|string|Uint8Array} build what makes it: a record, or the bytes of a file
 * @param {{options?: string[], state?: string}} more
 */
function add(name, exit, entry, why, build, { options = [], state } = {}) {
  beginCase(name);
  const made = named(name, build);
  const record = made instanceof Maker ? made.record : made;
  const bytes = typeof record === 'string' || record instanceof Uint8Array ? record : fileOf(record);
  cases.push({
    file: `cases/${name}.json`, options, exit, firstFindingEntry: entry, fileState: state ?? (exit === 2 ? null : exit === 3 ? 'other-bytes' : 'as-published'), why, bytes,
  });
}

function named(name, build) {
  try {
    return build();
  } catch (error) {
    throw new Error(`${name} cannot be made`, { cause: error });
  }
}

const none = (name, why, build, options) => add(name, 2, null, why, build, { options });
const holds = (name, why, build, more) => add(name, 0, null, why, build, more);
const breaks = (name, entry, why, build, more) => add(name, 1, entry, why, build, more);

const m = otherwise => new Maker(otherwise);
const changed = change => () => {
  const record = base();
  return rehashed(change(record) ?? record);
};
/** A change of the base record whose hashes are not made anew. */
const unhashed = change => () => {
  const record = base();
  return change(record) ?? record;
};
const inText = change => () => change(fileOf(base()));
const hashIn = entry => base().entries[entry - 1].hash;
const cut = (record, length) => { record.entries.length = length; };

// 1. The file

breaks('cut-5-hash-of-6', null, 'cut after 5, hash of 6 given', changed(record => cut(record, 5)), { options: ['--hash', hashIn(6)] });
holds('announcement-alone', 'the first announcement alone: open', changed(record => cut(record, 1)));
holds('cut-5', 'cut after 5, no hash given', changed(record => cut(record, 5)));
holds('hash-64', 'hash of 6, 64 digits', base, { options: ['--hash', hashIn(6)] });
holds('hash-32', 'hash of 6, its first 32 digits', base, { options: ['--hash', hashIn(6).slice(0, 32)] });
holds('hash-33', 'hash of 6, its first 33 digits', base, { options: ['--hash', hashIn(6).slice(0, 33)] });
holds('hash-capitals-and-spaces', 'hash of 6 in capitals and groups of four', base, { options: ['--hash', hashIn(6).toUpperCase().replace(/.{4}/g, '$& ')] });
breaks('hash-of-the-header', null, 'the hash of the record without entries is no entry', base, { options: ['--hash', base().entries[0].previous] });
breaks('hash-tail', null, 'the last 32 digits of a hash', base, { options: ['--hash', hashIn(6).slice(32)] });
breaks('two-hashes', null, 'a hash that is in it and one that is not', base, { options: ['--hash', hashIn(6), '--hash', 'ab'.repeat(32)] });
for (const [name, given] of Object.entries({
  '31-digits': hashIn(6).slice(0, 31), '65-digits': `${hashIn(6)}0`, 'not-hexadecimal': `g${hashIn(6).slice(1)}`, 'empty': '',
  'hyphens': hashIn(6).replace(/.{4}(?=.)/g, '$&-'), 'time-without-z': `${hashIn(6)}@2023-09-15T10:00`, 'time-25': `${hashIn(6)}@2023-09-15T25:00Z`,
  'time-no-date': `${hashIn(6)}@2023-02-29T10:00Z`, 'time-empty': `${hashIn(6)}@`,
}))
  none(`bad-hash-${name}`, `bad option --hash ${JSON.stringify(given.slice(64) || given.slice(0, 12))}`, base, ['--hash', given]);
none('bad-as-of', 'bad option --as-of', base, ['--as-of', '2026-02-29']);
none('bad-round', 'bad option --round', base, ['--round', '1000=abc']);
holds('time-before-round', 'hash of 7 with a time a second before the round of 8: no remark on 9', base, { options: ['--hash', `${hashIn(7)}@2023-09-15T11:00:02Z`] });
holds('time-minutes', 'a time without seconds', base, { options: ['--hash', `${hashIn(7)}@2023-09-15T11:00Z`] });

add('no-bls', 3, null, 'without BLS and without the signatures fetched', base, { options: ['--no-bls'], state: 'as-published' });
const fetched = [1000, 657413].flatMap(number => ['--round', `${number}=${signatureOf(number)}`]);
holds('no-bls-fetched', 'without BLS, signatures fetched and equal', base, { options: ['--no-bls', ...fetched] });
add('no-bls-one-fetched', 3, null, 'without BLS, one of two signatures fetched', base, { options: ['--no-bls', ...fetched.slice(0, 2)], state: 'as-published' });
breaks('no-bls-other-fetched', 4, 'without BLS, another signature fetched', base, { options: ['--no-bls', '--round', `1000=${signatureOf(123)}`, ...fetched.slice(2)] });
holds('bls-other-fetched', 'with BLS a signature fetched is not looked at', base, { options: ['--round', `1000=${signatureOf(123)}`] });
const madeUp = '8'.padEnd(96, '0');
breaks('signature-made-up', 4, 'a signature made up', changed(record => { record.entries[3].contributions[0].signature = madeUp; cut(record, 4); }));
add('signature-made-up-no-bls', 3, null, 'a signature made up, without BLS', changed(record => { record.entries[3].contributions[0].signature = madeUp; cut(record, 4); }),
  { options: ['--no-bls'], state: 'as-published' });
breaks('signature-of-another-round', 4, 'the signature of another round', changed(record => { record.entries[3].contributions[0].signature = signatureOf(123); cut(record, 4); }));

add('line-ends-within', 3, null, 'a line feed after a comma', inText(text => text.replace(',"kind"', ',\n"kind"')));
add('escape-capital', 3, null, 'an escape with capital digits', inText(text => text.replace('é', '\\u00E9')));
add('escape-solidus', 3, null, 'an escaped solidus', inText(text => text.replace('lotdrawing/', 'lotdrawing\\/')));
add('escape-letter', 3, null, 'a letter as an escape in a member\'s name', inText(text => text.replace('"kind"', '"\\u006bind"')));
add('spaces-and-tabs', 3, null, 'spaces and tabs', inText(text => text.replace(':', ' :\t')));
none('byte-order-mark-twice', 'two byte order marks', inText(text => `\ufeff\ufeff${text}`));
none('not-utf-8', 'Latin-1', inText(text => Buffer.from(text, 'latin1')));
none('overlong-utf-8', 'a slash in two bytes', inText(text => Buffer.concat([Buffer.from(text.slice(0, 30)), Buffer.from([0xc0, 0xaf]), Buffer.from(text.slice(30))])));
none('no-break-space-between', 'a no-break space between tokens', inText(text => text.replace(':', ':\u00a0')));
none('empty', 'an empty file', () => '');
none('not-json', 'no JSON', () => 'Entry 1\n');
none('null', 'null', () => 'null\n');
none('list', 'a list', () => '[]\n');
none('cut-off', 'the file cut off', inText(text => text.slice(0, -100)));
none('text-behind', 'something behind the record', inText(text => `${text}{}\n`));
none('trailing-comma', 'a comma before a closing bracket', inText(text => text.replace(']}', ',]}')));
none('comment', 'a comment', inText(text => `/* */${text}`));
none('control-in-text', 'a line feed within a text', inText(text => text.replace('Angola', 'Ang\nola')));
none('bad-escape', 'an escape that JSON has not', inText(text => text.replace('Angola', '\\x41ngola')));
none('lone-surrogate', 'half of a surrogate pair', inText(text => text.replace('Angola', '\\ud800ngola')));
none('surrogates-swapped', 'the halves of a surrogate pair in the wrong order', inText(text => text.replace('Angola', '\\udc00\\ud800')));
add('surrogate-pair', 3, null, 'a surrogate pair as escapes, chain of the character', () => {
  const text = fileOf(rehashed((record => { record.roster.states[0].name = 'Angola 𐐀'; cut(record, 1); return record; })(base())));
  return text.replace('𐐀', '\\ud801\\udc00');
});
none('member-twice', 'two members of one name', inText(text => text.replace('"kind":"official"', '"kind":"official","kind":"official"')));
none('member-twice-escaped', 'two members of one name, one with an escape', inText(text => text.replace('"kind":"official"', '"kind":"official","k\\u0069nd":"official"')));
none('nesting', 'brackets without end', () => `${'['.repeat(100_000)}\n`);
for (const [name, number] of Object.entries({
  'point-zero': '1.0', 'exponent': '1e0', 'minus-zero': '-0', 'minus': '-1', 'leading-zero': '01', 'plus': '+1', 'too-large': '2147483648', 'huge': '1'.repeat(400),
}))
  none(`number-${name}`, `${number.slice(0, 12)} for a number`, inText(text => text.replace('"number":1,', `"number":${number},`)));
none('number-as-text', 'text for a number', unhashed(record => { record.entries[0].number = '1'; }));
none('boolean-as-text', 'text for true', unhashed(record => { record.mechanism.groups.source.confirmed = 'true'; }));
none('member-more', 'a member more', unhashed(record => { record.comment = 'x'; }));
none('member-more-known', 'a member more, of a name known elsewhere', unhashed(record => { record.entries[0].reason = 'x'; }));
none('member-proto', 'a member __proto__', inText(text => text.replace('{"algorithm"', '{"__proto__":{},"algorithm"')));
none('member-less', 'a member less', unhashed(record => { delete record.kind; }));
none('null-left-out', 'a member that is null left out', unhashed(record => { delete record.mechanism.distinctRegions; }));
none('format-3', 'another format', unhashed(record => { record.format = 'lotdrawing/record/3'; }));
none('format-1', 'a record of format 1', () => '{"format":"lotdrawing/record/1","kind":"official","mechanismSha256":"00","entries":[{"asked":{"sizes":[1.5]}}]}\n');
none('algorithm-v2', 'another algorithm', unhashed(record => { record.algorithm = 'v2'; }));
none('chain-default', 'another drand chain', unhashed(record => { record.entries[0].plan[2].chain = 'default'; }));
none('kind', 'a kind of record that there is not', unhashed(record => { record.kind = 'trial'; }));

// 2. The chain

breaks('bit-of-a-name', 1, 'a letter of a name, chain not hashed anew', unhashed(record => { record.roster.states[0].name = 'Angolb'; }));
breaks('bit-of-a-roll', 3, 'a roll, chain not hashed anew', unhashed(record => { record.entries[2].contributions[0].rolls[0] = 1; }));
breaks('hash-of-the-last', 9, 'the last hash', unhashed(record => { record.entries[8].hash = '0'.repeat(64); }));
breaks('entry-left-out', 3, 'an entry left out, numbers and hashes as they were', unhashed(record => { record.entries.splice(2, 1); }));
breaks('number', 3, 'another number', changed(record => { record.entries[2].number = 4; }));
breaks('number-0', 1, 'the number 0', changed(record => { record.entries[0].number = 0; }));
breaks('date-before', 3, 'a date before the entry before', changed(record => { record.entries[2].date = '2023-08-22'; }));
breaks('as-of', 6, 'dates after the one given', base, { options: ['--as-of', '2023-09-14'] });
holds('as-of-same-day', 'the date given is that of the last entry', base, { options: ['--as-of', '2023-09-15'] });
holds('far-date', 'a date in 2199', () => m({ date: '2199-12-31' }).announce(both(2, 2, 3)));
holds('first-date', 'the first date', () => m({ date: '2000-01-01' }).announce(both(2, 2, 3)));
holds('leap-day', '2000-02-29 and 2024-02-29', () => m({ date: '2000-02-29' }).announce(both(2, 2, 3)).on('2024-02-29').contribute(words('море')).edit(record => { record.entries.pop(); }));
for (const [name, date] of Object.entries({
  '29-february': '2026-02-29', '2100-02-29': '2100-02-29', 'year-0': '0000-01-01', 'year-1': '0001-01-01', '1999': '1999-12-31', 'month-13': '2026-13-01', 'day-31': '2026-04-31', 'day-0': '2026-04-00',
  'short': '2026-4-01', 'with-time': '2026-04-01T00:00', 'space': ' 2026-04-01', 'arabic-digits': '٢٠٢٦-04-01',
}))
  none(`date-${name}`, `the date ${date}`, changed(record => { record.entries[0].date = date; }));
none('hash-capitals', 'a hash in capitals', unhashed(record => { record.entries[0].hash = record.entries[0].hash.toUpperCase(); }));

// 3. Codes, ids, texts

const inRoster = change => changed(record => change(record.roster.states[0], record));
for (const [name, code] of Object.entries({ 'lowercase': 'fra', 'slash': 'A/B', 'one-letter': 'A', 'nine': 'ABCDEFGHI', 'accent': 'ÀB', 'empty': '' }))
  none(`code-${name}`, `the code ${code}`, inRoster(state => { state.code = code; }));
for (const [name, id] of Object.entries({ 'hyphen-first': '-a', 'underscore': 'a_b', '33': 'a'.repeat(33), 'space': 'a b', 'empty': '', 'line-feed': 'a\n' }))
  none(`id-${name}`, `the id ${JSON.stringify(id)}`, inRoster(state => { state.languages = [id]; }));
holds('id-32', 'an id of 32 characters', inRoster((state, record) => { state.languages = ['a'.repeat(32), '0-']; cut(record, 1); }));
for (const [name, text] of Object.entries({
  'empty': '', 'space-first': ' a', 'space-last': 'a ', '2001': 'a'.repeat(2001), 'no-break-space': 'a\u00a0b', 'tab': 'a\tb', 'delete': 'a\u007f', 'soft-hyphen': 'a\u00adb',
  'grapheme-joiner': 'a\u034fb', 'arabic-mark': 'a\u061cb', 'hangul-filler': 'a\u115fb', 'ogham-space': 'a\u1680b', 'khmer': 'a\u17b5b', 'mongolian': 'a\u180eb', 'em-space': 'a\u2003b',
  'zero-width': 'a\u200bb', 'line-separator': 'a\u2028b', 'override': 'a\u202eb', 'narrow-space': 'a\u202fb', 'isolate': 'a\u2066b', 'braille-blank': 'a\u2800b', 'ideographic-space': 'a\u3000b',
  'hangul-filler-2': 'a\u3164b', 'variation': 'a\ufe0fb', 'byte-order-mark': 'a\ufeffb', 'halfwidth-filler': 'a\uffa0b', 'specials': 'a\ufff9b', 'tag': 'a\u{e0041}b', 'variation-2': 'a\u{e0100}b',
}))
  none(`text-${name}`, `a name with ${name}`, inRoster(state => { state.name = text; }));
holds('text-2000', 'a name of 2,000 code units, the last two one character', inRoster((state, record) => { state.name = `${'a'.repeat(1998)}𐐀`; cut(record, 1); }));
none('text-2001-units', 'a name of 2,000 characters and 2,001 code units', inRoster(state => { state.name = `${'a'.repeat(1999)}𐐀`; }));
holds('text-odd', 'a name with what is odd and allowed', inRoster((state, record) => { state.name = 'e\u0301 \u2010 \u2030 \u2070 \ufffd \u{e1000}'; cut(record, 1); }));
holds('paragraph-empty', 'an empty paragraph', changed(record => { record.mechanism.groups.source.paragraph = ''; cut(record, 1); }));
none('document-empty', 'an empty document', changed(record => { record.mechanism.groups.source.document = ''; }));
none('paragraph-space', 'a paragraph of a space', changed(record => { record.mechanism.groups.source.paragraph = ' '; }));
none('grounds-empty', 'empty grounds', changed(record => { record.entries[5].what.decisions[0].request.grounds = ''; }));
none('grounds-invisible', 'grounds U+200B', changed(record => { record.entries[5].what.decisions[0].request.grounds = '\u200b'; }));

// 4. Words

const said = text => () => m().announce(both(2, 2, 3), [spoken, dice()]).contribute(words(text));
for (const [name, text] of Object.entries({
  'naif': 'œuvre naïf l haÿ', 'year': 'año 2026', 'yo': 'ещё', 'more': 'море', '4-th': '4 th', 'digits': '2026 12', 'han': '今夜海面平静', 'arabic': 'الأمم المتحدة 3', 'hamza': 'ؤإآئء', 'thorn': 'ÿ þ',
  '1000': 'a'.repeat(1000), 'one': 'a', 'first-and-last-han': '一龥', 'cyrillic-with-latin-looks': 'сор б',
}))
  holds(`words-${name}`, `the words ${text.slice(0, 20)}`, said(text));
for (const [name, text] of Object.entries({
  'empty': '', 'capital': 'La mer', 'two-spaces': 'la  mer', 'space-last': 'la mer ', 'space-first': ' la mer', 'full-stop': 'la mer.', 'no-break-space': 'la\u00a0mer', 'line-feed': 'la mer\n', 'decomposed': 'e\u0301te\u0301',
  'cyrillic-a': 'l\u0430 mer', 'sor': 'сор', 'latin-looks-alone': 'о', 'two-alphabets': 'la море', 'joined-digits': '4th', 'division': 'a ÷ b', 'multiplication': 'a × b', 'dotless': 'ı', 'ligature': 'ﬁ', 'kelvin': '\u212a', 'o-macron': 'ō', 'ukrainian': 'місто',
  'cyrillic-capital': 'Море', 'tatweel': 'الأم\u0640م', 'fatha': 'م\u064eم', 'farsi-yeh': 'في\u06cc', 'arabic-digit': 'الأمم ٣', 'alef-wasla': '\u0671', 'arabic-above': '\u064b', 'arabic-between': '\u063b',
  'han-space': '今夜 海', 'han-digit': '今夜3', 'han-9fa6': '\u9fa6', 'han-compatibility': '\uf900', 'han-zero': '〇', 'han-below': '\u4dff', 'kana': 'かな', 'fullwidth': 'ａ', 'hyphen': 'a-b', 'apostrophe': "l'été", '1001': 'a'.repeat(1001), 'greek': 'αβ', 'eszett': 'straße',
}))
  none(`no-words-${name}`, `the words ${JSON.stringify(text.slice(0, 20))}`, said(text));

// 5. Plans and contributions

// The round made at a time.
const roundAt = time => (Date.parse(time) / 1000 - 1692803367) / 3 + 1;
const planned = (plan, kind = 'official', date = '2026-03-10') => () => m({ kind, date }).announce(both(2, 2, 3), plan);
breaks('plan-dice-49', 1, 'dice 6 x 49 alone: 2^126.7', planned([dice(6, 49)]));
holds('plan-dice-50', 'dice 6 x 50 alone: 2^129.2', planned([dice(6, 50)]));
holds('plan-dice-20', 'dice 20 x 30: 2^129.6', planned([dice(20, 30)]));
breaks('plan-dice-20-29', 1, 'dice 20 x 29: 2^125.3', planned([dice(20, 29)]));
holds('plan-dice-together', 'dice that are enough only together', planned([dice(6, 25), dice(6, 25)]));
holds('plan-exactly-128', '16 x 32: 2^128 exactly', planned([dice(16, 32)]));
breaks('plan-16-31', 1, '16 x 31: 2^124', planned([dice(16, 31)]));
holds('plan-rehearsal', 'dice 6 x 49 in a rehearsal', planned([dice(6, 49)], 'rehearsal'));
breaks('plan-words-alone', 1, 'words alone', planned([spoken]));
holds('plan-words-rehearsal', 'words alone in a rehearsal', planned([spoken], 'rehearsal'));
holds('plan-round-alone', 'a round alone', planned([drandItem(1000)], 'official', '2023-08-23'));
breaks('plan-dice-before-words', 1, 'dice before words', planned([dice(), spoken]));
breaks('plan-round-before-dice', 1, 'a round before dice', planned([drandItem(1000), dice()], 'official', '2023-08-23'));
breaks('plan-two-rounds', 1, 'two rounds', planned([drandItem(1000), drandItem(1001)], 'official', '2023-08-23'));
none('plan-empty', 'no item', planned([]));
none('plan-21', '21 items', planned([...Array(20).fill(spoken), dice()]));
holds('plan-20', '20 items', planned([...Array(19).fill(spoken), dice()]));
for (const [name, item] of Object.entries({
  'sides-5': dice(5, 60), 'sides-101': dice(101, 60), 'rolls-0': dice(6, 0), 'rolls-1001': dice(6, 1001), 'round-0': drandItem(0), 'round-too-large': { ...drandItem(1), round: 2147483648 }, 'source': { source: 'coin' }, 'with-rolls': { ...spoken, rolls: 3 },
}))
  none(`plan-${name}`, `a plan with ${name}`, planned([dice(), item]));
holds('plan-sides-100', 'dice 100 x 1000', planned([dice(100, 1000)]));
breaks('plan-null', 1, 'null though something is drawn', planned(null));
holds('round-earliest', '14 h before the announcement\'s midnight', planned([dice(), drandItem(roundAt('2024-04-18T10:00Z'))], 'official', '2024-04-19'));
breaks('round-3-s-earlier', 1, 'a round earlier', planned([dice(), drandItem(roundAt('2024-04-18T10:00Z') - 1)], 'official', '2024-04-19'));
holds('round-2-days-ahead', 'a round far ahead', planned([drandItem(2147483647)], 'official', '2024-04-19'));
const late = (number, date) => () => m({ date: '2023-08-20' }).announce(both(2, 2, 3), [drandItem(number)]).on(date).contribute(round(number, madeUp));
add('round-3-s-before-36-h', 3, null, '3 s before 36 h after its entry\'s midnight, without BLS', late(roundAt('2024-04-19T12:00Z') - 1, '2024-04-18'), { options: ['--no-bls'], state: 'as-published' });
breaks('round-at-36-h', 2, 'at 36 h after its entry\'s midnight', late(roundAt('2024-04-19T12:00Z'), '2024-04-18'), { options: ['--no-bls'] });
breaks('round-again', 6, 'the round of entry 1 planned in 6', changed(record => { record.entries[5].plan[1].round = 1000; record.entries[5].date = '2023-09-15'; cut(record, 6); }));
breaks('round-again-same-day', 3, 'a round planned again after the annulment', () =>
  m({ date: '2023-08-23' }).announce(both(2, 2, 3), [drandItem(1000)]).annul(1).announce(both(2, 2, 3), [drandItem(1000)]));

const open = (...plan) => m().announce(both(2, 2, 3), plan);
holds('contributions-one-by-one', 'one entry each', () => open(spoken, dice()).contribute(words('море')));
holds('contributions-words-together', 'two words in one entry', () => open(spoken, spoken, dice()).contribute(words('море'), words('mer')));
breaks('contributions-dice-and-round', 2, 'dice and round in one entry', () => {
  const maker = m({ date: '2023-08-23' }).announce(both(2, 2, 3), [dice(), drandItem(1000)]);
  return maker.contribute(maker.roll(), round(1000));
});
breaks('contributions-order', 2, 'another order than planned', () => {
  const maker = open(spoken, dice());
  return maker.contribute(maker.roll(), words('море'));
});
breaks('contributions-too-few', 3, 'drawn with one too few', () => open(spoken, dice()).contribute(words('море')).draw({ groups: [[], [], []], reviews: [] }));
breaks('contributions-too-many', 2, 'one too many', () => {
  const maker = open(dice());
  return maker.contribute(maker.roll(), maker.roll());
});
breaks('contributions-after-all', 3, 'one after the last', () => {
  const maker = open(dice());
  return maker.contribute(maker.roll()).contribute(maker.roll());
});
breaks('contributions-none-open', 1, 'contributions with none open', () => m().contribute(words('море')));
none('contributions-empty', 'an entry without contributions', () => open(dice()).contribute());
none('contributions-21', '21 contributions', () => open(dice()).contribute(...Array(21).fill(words('море'))));
for (const [name, rolls] of Object.entries({ 49: 49, 51: 51, none: 0 }))
  breaks(`rolls-${name}`, 2, `${rolls} rolls where 50 are planned`, () => {
    const maker = open(dice());
    return maker.contribute(maker.roll(6, rolls));
  });
breaks('rolls-other-sides', 2, 'eight sides where six are planned', () => open(dice()).contribute({ source: 'dice', sides: 8, rolls: Array.from({ length: 50 }, (_, i) => i % 6 + 1) }));
breaks('rolls-seven', 2, 'a 7 with six sides', () => {
  const maker = open(dice());
  return maker.contribute({ ...maker.roll(), rolls: [7, ...maker.roll().rolls.slice(1)] });
});
none('rolls-zero', 'a roll of 0', () => open(dice()).contribute({ source: 'dice', sides: 6, rolls: Array(50).fill(0) }));
none('rolls-text', 'rolls as text', () => open(dice()).contribute({ source: 'dice', sides: 6, rolls: '3165' }));
none('contributed-sides-5', 'contributed dice of five sides', () => open(dice()).contribute({ source: 'dice', sides: 5, rolls: [1] }));
none('contributed-round-0', 'the round 0 contributed', () => open(dice()).contribute(round(0, madeUp)));
none('signature-95', '95 digits', () => open(dice()).contribute(round(1, madeUp.slice(1))));
none('signature-capitals', 'a signature in capitals', () => open(dice()).contribute(round(1, 'A'.repeat(96))));
holds('rolls-ten', 'ten sides with a 10', () => open(dice(10, 40)).contribute({ source: 'dice', sides: 10, rolls: Array.from({ length: 40 }, (_, i) => (7 * i) % 10 + 1) }));

const twoRolls = count => () => {
  const maker = m({ kind: 'rehearsal' });
  const same = maker.roll(6, count);
  return maker.announce(both(2, 2, 3), [spoken, dice(6, count)]).contribute(words('море'), same).annul(1)
    .announce(both(2, 2, 3), [spoken, dice(6, count)]).contribute(words('mer'), same);
};
breaks('rolls-again-20', 5, 'the same 20 rolls in two announcements, one of them annulled', twoRolls(20));
holds('rolls-again-19', 'the same 19 rolls', twoRolls(19));
breaks('rolls-twice-in-one', 2, 'the same 25 rolls twice in one plan', () => {
  const maker = open(dice(6, 25), dice(6, 25));
  const same = maker.roll(6, 25);
  return maker.contribute(same, same);
});
breaks('seed-again', 5, 'an equal seed of fewer than 20 rolls', () => {
  const maker = m({ kind: 'rehearsal' });
  const same = [words('море'), maker.roll(6, 5)];
  return maker.announce(both(2, 2, 3), [spoken, dice(6, 5)]).contribute(...same).annul(1).announce(both(2, 2, 3), [spoken, dice(6, 5)]).contribute(...same);
});
holds('words-again', 'the same words, other dice', () => {
  const maker = open(spoken, dice());
  maker.contribute(words('море'), maker.roll()).annul(1).announce(both(2, 2, 3), [spoken, dice()]);
  return maker.contribute(words('море'), maker.roll());
});

// 6. Announcements, one at a time

breaks('two-open', 2, 'two announcements open', () => open(dice()).announce(both(2, 2, 3)));
breaks('drawing-none-open', 1, 'a drawing with none open', () => m().draw({ groups: [] }));
breaks('sizes-for-six', 1, 'sizes 2, 2, 2 for seven States', () => m().announce(both(2, 2, 2)));
breaks('sizes-two', 1, 'two sizes', () => m().announce(both(3, 4)));
breaks('sizes-four', 1, 'four sizes', () => m().announce(both(2, 2, 2, 1)));
breaks('sizes-none', 1, 'no sizes', () => m().announce(both()));
holds('sizes-zero', 'groups of no State', () => m().drawn(0, 7, 0));
holds('sizes-not-published', 'other sizes than those published', () => m({ rules: mechanism({ groups: { count: 3, publishedSizes: [1, 1, 1], source: source() } }) }).drawn());
none('sizes-101', '101 sizes', () => m().announce(both(...Array(101).fill(1))));
breaks('reviewers-first', 1, 'reviewing States before groups', () => m().announce({ kind: 'reviewers' }));
breaks('groups-twice', 4, 'groups twice', () => m().all({ kind: 'groups', sizes: [2, 2, 3] }).announce({ kind: 'groups', sizes: [2, 2, 3] }));
breaks('groups-and-reviewers-after-groups', 4, 'groups and reviewing States after groups', () => m().all({ kind: 'groups', sizes: [2, 2, 3] }).announce(both(2, 2, 3)));
breaks('reviewers-twice', 7, 'reviewing States twice', () => m().all({ kind: 'groups', sizes: [2, 2, 3] }).all({ kind: 'reviewers' }).announce({ kind: 'reviewers' }));
breaks('both-twice', 4, 'groups and reviewing States twice', () => m().drawn().announce({ kind: 'reviewers' }));
holds('groups-annulled', 'groups, annulled, groups again', () => m().all({ kind: 'groups', sizes: [2, 2, 3] }).annul(1).all({ kind: 'groups', sizes: [3, 2, 2] }));
holds('three-days', 'groups, an accession, reviewing States', () =>
  m().all({ kind: 'groups', sizes: [2, 2, 3] }).announce(accession(row('ROU', 'eastern-european'), 2), null).all({ kind: 'reviewers' }));
breaks('accession-between-with-plan', 4, 'the same with a plan for the accession', () =>
  m().all({ kind: 'groups', sizes: [2, 2, 3] }).announce(accession(row('ROU', 'eastern-european'), 2)));
holds('accession-before-groups', 'an accession before groups', () => m().announce(accession(row('ROU', 'eastern-european')), null).all(both(3, 2, 3)));
breaks('accession-before-groups-with-group', 1, 'an accession with a group before there are any', () => m().announce(accession(row('ROU', 'eastern-european'), 1), null));
holds('label-rehearsal', 'a rehearsal, drawn as one', () => m({ kind: 'rehearsal' }).drawn());
breaks('label-official', 3, 'a rehearsal with the results of an official drawing', () => m().drawn().edit(record => { record.kind = 'rehearsal'; }));
breaks('kind-official', 3, 'an official record with the results of a rehearsal', () => m({ kind: 'rehearsal' }).drawn().edit(record => { record.kind = 'official'; }));

// 7. Results

breaks('another-principal', 3, 'another State as principal', () => m({ states: wide() }).drawn(6, 7, 7).edit(record => {
  const review = record.entries[2].result.reviews[0];
  review.seats[0].principal = record.roster.states.map(({ code }) => code).find(code => code[0] === 'A' && code !== review.state && code !== review.seats[0].principal);
}));
const drawnThen = change => () => m().drawn().edit(record => change(record.entries[2].result));
breaks('review-left-out', 3, 'a review left out', drawnThen(result => { result.reviews.pop(); }));
breaks('review-twice', 3, 'a review twice', drawnThen(result => { result.reviews.push(result.reviews[6]); }));
breaks('reviews-order', 3, 'reviews in another order', drawnThen(result => { result.reviews.reverse(); }));
breaks('reviews-none', 3, 'no reviews', drawnThen(result => { result.reviews = []; }));
none('review-without-seats', 'a review with no seats', drawnThen(result => { result.reviews[0].seats = []; }));
breaks('seats-order', 3, 'seats in another order', drawnThen(result => { result.reviews[0].seats.reverse(); }));
breaks('seat-left-out', 3, 'a seat left out', drawnThen(result => { result.reviews[0].seats.pop(); }));
breaks('seat-unknown', 3, 'a seat that there is not', drawnThen(result => { result.reviews[0].seats[0].seat = 'elsewhere'; }));
breaks('group-of-a-review', 3, 'another group in a review', drawnThen(result => { result.reviews[0].group = result.reviews[0].group % 3 + 1; }));
none('group-0', 'the group 0', drawnThen(result => { result.reviews[0].group = 0; }));
breaks('group-more', 3, 'an empty group at the end', drawnThen(result => { result.groups.push([]); }));
breaks('groups-swapped', 3, 'two groups swapped', drawnThen(result => { result.groups.reverse(); }));
breaks('group-order', 3, 'a group in another order', drawnThen(result => { result.groups[2].reverse(); }));
breaks('groups-left-out', 3, 'reviews without groups', drawnThen(result => { delete result.groups; }));
breaks('reviews-left-out', 3, 'groups without reviews', drawnThen(result => { delete result.reviews; }));
none('result-empty', 'an empty result', drawnThen(result => { delete result.reviews; delete result.groups; }));
none('result-more', 'a member more in a result', drawnThen(result => { result.kind = 'x'; }));
breaks('additional-missing', 3, 'an additional State left out', drawnThen(result => {
  result.reviews.flatMap(({ seats }) => seats).find(({ additional }) => additional !== null).additional = null;
}));
breaks('code-unknown', 3, 'a code that there is not', drawnThen(result => { result.reviews[0].seats[0].principal = 'XXX'; }));

// 8. The header

const header = change => () => m().announce(both(2, 2, 3)).edit(change);
const inMechanism = change => header(record => change(record.mechanism, record));
breaks('roster-order', 0, 'roster not in order', header(record => { record.roster.states.reverse(); }));
breaks('roster-twice', 0, 'one code twice', header(record => { record.roster.states[1].code = 'AGO'; }));
breaks('roster-region', 0, 'an unknown regional group', header(record => { record.roster.states[0].regionalGroup = 'asian'; }));
breaks('roster-instrument', 0, 'an unknown instrument', header(record => { record.roster.states[0].instruments = ['UNCAC']; }));
breaks('roster-instrument-twice', 0, 'an instrument twice', header(record => { record.roster.states[0].instruments = ['UNTOC', 'UNTOC']; }));
breaks('roster-language-twice', 0, 'a language twice', header(record => { record.roster.states[0].languages = ['E', 'E']; }));
breaks('roster-system-twice', 0, 'a legal system twice', header(record => { record.roster.states[0].legalSystems = ['civil', 'civil']; }));
holds('roster-lists-empty', 'no languages and legal systems', header(record => { record.roster.states[0].languages = []; record.roster.states[0].legalSystems = []; }));
none('roster-no-instrument', 'a State without an instrument', header(record => { record.roster.states[0].instruments = []; }));
none('roster-empty', 'no States', header(record => { record.roster.states = []; }));
holds('roster-code-order', 'codes in the order of code units', () => m({ states: [row('A0'), row('A00'), row('A1'), row('AA'), row('B0', 'eastern-european')] }).announce(both(2, 2, 1)));
breaks('mechanism-instrument-twice', 0, 'an instrument of the mechanism twice', inMechanism(rules => { rules.instruments.push('TIP'); }));
breaks('mechanism-region-twice', 0, 'a regional group twice', inMechanism(rules => { rules.regionalGroups.push('african'); }));
breaks('mechanism-seat-twice', 0, 'a seat twice', inMechanism(rules => { rules.seats[1].id = 'same-region'; }));
breaks('mechanism-published', 0, 'two published sizes for three groups', inMechanism(rules => { rules.groups.publishedSizes = [3, 4]; }));
breaks('mechanism-most-3', 0, 'at most three reviewing States, where the seats can hold four', inMechanism(rules => { rules.maxReviewingStates = 3; }));
holds('mechanism-most-2', 'at most two, without additional States', inMechanism(rules => { rules.maxReviewingStates = 2; rules.instrumentsCovered = null; }));
breaks('mechanism-most-1', 0, 'at most one, without additional States', inMechanism(rules => { rules.maxReviewingStates = 1; rules.instrumentsCovered = null; }));
breaks('mechanism-load', 0, 'a minimum above the maximum', inMechanism(rules => { rules.load = { min: 3, max: 2 }; }));
breaks('preference-seat', 0, 'a preference for a seat that there is not', inMechanism(rules => { rules.preferences = [{ kind: 'language', seats: ['x'], source: source() }]; }));
breaks('preference-twice', 0, 'a seat twice in one preference', inMechanism(rules => { rules.preferences = [{ kind: 'language', seats: ['same-region', 'same-region'], source: source() }]; }));
holds('preferences', 'preferences, for all seats and in any order', inMechanism(rules => { rules.preferences = [{ kind: 'language', seats: [], source: source('') }, { kind: 'legal-system', seats: ['other-region', 'same-region'], source: source() }]; }));
none('preferences-65', '65 preferences', inMechanism(rules => { rules.preferences = Array(65).fill({ kind: 'language', seats: [], source: source() }); }));
holds('preferences-64', '64 preferences', inMechanism(rules => { rules.preferences = Array(64).fill({ kind: 'language', seats: [], source: source() }); }));
none('instruments-9', 'nine instruments', inMechanism(rules => { rules.instruments = Array.from({ length: 9 }, (_, i) => `I${i}`); }));
none('instruments-0', 'no instrument', inMechanism(rules => { rules.instruments = []; }));
none('seats-0', 'no seat', inMechanism(rules => { rules.seats = []; }));
none('seats-65', '65 seats', inMechanism(rules => { rules.seats = Array.from({ length: 65 }, (_, i) => seat(`s${i}`, 'any-region')); }));
holds('seats-64', '64 seats', inMechanism(rules => { rules.seats = Array.from({ length: 64 }, (_, i) => seat(`s${i}`, 'any-region')); rules.maxReviewingStates = 128; }));
none('groups-0', 'no groups', inMechanism(rules => { rules.groups.count = 0; }));
none('regions-101', '101 regional groups', inMechanism(rules => { rules.regionalGroups = [...rules.regionalGroups, ...Array.from({ length: 99 }, (_, i) => `r${i}`)]; }));
holds('regions-100', '100 regional groups, most without a State', () => m({ rules: mechanism({ regionalGroups: [...mechanism().regionalGroups, ...Array.from({ length: 98 }, (_, i) => `a${i}`)] }) }).drawn());
const pair = (reviewer, underReview) => ({ reviewer, underReview, source: source() });
breaks('barred-order', 0, 'barred pairs not in order', inMechanism(rules => { rules.barredPairs = [pair('POL', 'ALB'), pair('AGO', 'BEN')]; }));
breaks('barred-order-second', 0, 'barred pairs of one State not in order', inMechanism(rules => { rules.barredPairs = [pair('AGO', 'KEN'), pair('AGO', 'BEN')]; }));
breaks('barred-twice', 0, 'a barred pair twice', inMechanism(rules => { rules.barredPairs = [pair('AGO', 'BEN'), pair('AGO', 'BEN')]; }));
holds('barred-unknown', 'barred pairs of codes in no roster, and of one with itself', () => m({ rules: mechanism({ barredPairs: [pair('AAA', 'BBB'), pair('AGO', 'AGO'), pair('AGO', 'XXX'), pair('XXX', 'AGO')] }) }).drawn());
none('barred-code', 'a barred pair with no code', inMechanism(rules => { rules.barredPairs = [pair('fra', 'AGO')]; }));

// 9. Rules of drawing

const seats3 = [seat('own', 'same-region'), seat('other', 'other-region'), seat('any', 'any-region')];
const all = rules => m({ states: wide(), rules: mechanism(rules) }).drawn(6, 7, 7);
const repeat = (maker, ...requests) => maker.all(meeting(...requests.map(([state, seats]) => granted(state, seats))));
holds('any-region', 'three seats, one of them any-region, drawn and repeated', () =>
  repeat(all({ seats: seats3, maxReviewingStates: 6 }), ['AAB', ['any']], ['EEC', ['own', 'other', 'any']]));
holds('mutual-allowed', 'mutual reviews allowed', () => repeat(all({ noMutualReviews: null }), ['AAB', ['same-region']], ['AAA', ['same-region', 'other-region']]));
holds('distinct-regions', 'three regional groups, all reviewers of different ones', () => {
  const states = [...wide(6), ...Array.from({ length: 6 }, (_, i) => row(`LA${'ABCDEF'[i]}`, 'latin'))];
  const maker = m({ states, rules: mechanism({ regionalGroups: ['african', 'eastern-european', 'latin'], distinctRegions: source(), seats: seats3, maxReviewingStates: 6, instrumentsCovered: null, noMutualReviews: null }) });
  return repeat(maker.drawn(6, 6, 6), ['AAA', ['any']], ['LAB', ['own', 'other']], ['EEC', ['other', 'any']]);
});
holds('distinct-regions-additional', 'different regional groups and additional States', () => {
  const states = ['A', 'B', 'C', 'D'].flatMap((letter, region) => Array.from({ length: 5 }, (_, i) =>
    row(`${letter}${letter}${i}`, `region-${region}`, i < 3 ? ['UNTOC', 'TIP'] : ['UNTOC', 'TIP', 'SOM', 'FIREARMS'])));
  return m({ states, rules: mechanism({ regionalGroups: ['region-0', 'region-1', 'region-2', 'region-3'], distinctRegions: source(), seats: [seat('any', 'any-region')], maxReviewingStates: 2 }) }).drawn(6, 7, 7);
});
holds('party-to', 'reviewing States of an instrument that is not under review', () => {
  const states = wide().map((state, i) => i % 3 === 0 ? { ...state, instruments: [...state.instruments, 'UNCAC'] } : state);
  return repeat(m({ states, rules: mechanism({ reviewersPartyTo: 'UNCAC', reviewersPartyToSource: source() }) }).drawn(6, 7, 7), ['AAB', ['same-region', 'other-region']]);
});
breaks('party-to-ignored', 3, 'drawn as if that instrument did not matter', () => {
  const states = wide().map((state, i) => i % 3 === 0 ? { ...state, instruments: [...state.instruments, 'UNCAC'] } : state);
  const free = m({ states: wide() }).drawn(6, 7, 7).record;
  const maker = m({ states, rules: mechanism({ reviewersPartyTo: 'UNCAC' }) }).announce(both(6, 7, 7));
  maker.record.entries[1] = free.entries[1];
  return maker.edit(() => {}).draw(free.entries[2].result);
});
const many = Array.from({ length: 19 }, (_, i) => wide()[i + 1].code).map(code => pair(code, 'AAA')).filter(({ reviewer }) => !['AAH', 'EEH'].includes(reviewer));
holds('barred', 'barred pairs followed, in a drawing and a repetition', () => repeat(all({ barredPairs: [...many, pair('EEI', 'AAB')].sort((a, b) => a.reviewer < b.reviewer ? -1 : a.reviewer > b.reviewer ? 1 : a.underReview < b.underReview ? -1 : 1), repetition: { ...mechanism().repetition, replacedStateLeavesPot: false } }), ['AAA', ['same-region']]));
breaks('barred-ignored', 3, 'drawn as if no State were barred', () => m({ states: wide() }).drawn(6, 7, 7).edit(record => { record.mechanism.barredPairs = many; }));
holds('barred-to-empty', 'a barred pair that empties the pot of a repetition', () =>
  m({ states: wide(3), rules: mechanism({ instrumentsCovered: null }) }).drawn(2, 2, 2).announce(amendment({ mechanism: mechanism({ instrumentsCovered: null, barredPairs: [pair('AAB', 'AAA'), pair('AAC', 'AAA')] }) }), null)
    .announce(meeting(refused('pot-empty', 'AAA', ['same-region'])), null));
holds('leaves-pot-not', 'replaced States that stay in the pot', () =>
  repeat(all({ repetition: { ...mechanism().repetition, replacedStateLeavesPot: false } }), ['AAA', ['same-region', 'other-region']], ['EEB', ['other-region']]));
holds('leaves-pot', 'replaced States that leave the pot', () => repeat(all({}), ['AAA', ['same-region', 'other-region']], ['EEB', ['other-region']]));
breaks('leaves-pot-ignored', 6, 'drawn as if the replaced State had stayed', () => {
  const rules = { repetition: { ...mechanism().repetition, replacedStateLeavesPot: false } };
  const maker = repeat(all(rules), ['AAA', ['same-region', 'other-region']], ['EEB', ['same-region', 'other-region']], ['AAC', ['same-region', 'other-region']]);
  return maker.edit(record => { record.mechanism.repetition.replacedStateLeavesPot = true; });
});
holds('requests-not-in-order', 'requests not in order of codes are drawn in it', () => repeat(all({}), ['EEB', ['other-region']], ['AAC', ['same-region']], ['AAA', ['other-region']]));
const mixed = () => wide().map((state, i) => i % 2 === 0 ? state : { ...state, instruments: i % 4 === 1 ? ['UNTOC', 'TIP'] : ['UNTOC', 'SOM'] });
holds('additional', 'many additional States', () => repeat(m({ states: mixed() }).drawn(6, 7, 7), ['AAA', ['same-region', 'other-region']], ['EEC', ['other-region']]));
holds('additional-as-load', 'additional States count as load', () => repeat(m({ states: mixed(), rules: mechanism({ load: { min: 0, max: 7 } }) }).drawn(6, 7, 7), ['EEC', ['other-region']]));
holds('load-bounds', 'loads of 1 to 4', () => m({ states: wide(), rules: mechanism({ load: { min: 1, max: 4 } }) }).drawn(6, 7, 7));
breaks('load-ignored', 3, 'drawn as if loads had no bounds', () => m({ states: wide() }).drawn(6, 7, 7).edit(record => { record.mechanism.load = { min: 1, max: 3 }; }));
holds('minimum-first-only', 'a minimum that an accession need not meet', () => m({ states: wide(), rules: mechanism({ load: { min: 1, max: null } }) }).drawn(6, 7, 7).all(accession(row('EEK', 'eastern-european'), 1)));
holds('minimum-withdrawal', 'a minimum that a repetition need not meet', () => repeat(m({ states: wide(), rules: mechanism({ load: { min: 1, max: null } }) }).drawn(6, 7, 7), ...['AAA', 'AAB', 'AAC', 'AAD'].map(code => [code, ['same-region', 'other-region']])));
breaks('no-pot', 3, 'a regional group of one State: no principal of its own', () => m({ states: seven().filter(({ regionalGroup, code }) => regionalGroup === 'african' || code === 'POL') }).announce(both(2, 2, 1)).contribute(m().roll()).draw({ groups: [[], [], []], reviews: [] }));
holds('one-component-each', 'other-region seats alone: links by mutual reviews', () => repeat(all({ seats: [seat('other', 'other-region')], maxReviewingStates: 2 }), ['AAA', ['other']], ['EEA', ['other']]));
holds('links-through-additional', 'links through additional pots alone', () => {
  // Principals of everybody are the two that are party to little; additional States come from the others.
  const states = [...Array.from({ length: 5 }, (_, i) => row(`AA${i}`, 'african', i < 2 ? ['UNTOC'] : ['UNTOC', 'TIP'])), ...Array.from({ length: 5 }, (_, i) => row(`EE${i}`, 'eastern-european', i < 3 ? ['UNTOC', 'TIP'] : ['UNTOC']))];
  return repeat(m({ states, rules: mechanism({ repetition: { ...mechanism().repetition, replacedStateLeavesPot: false } }) }).drawn(3, 3, 4), ['AA3', ['other-region']], ['EE3', ['other-region']]);
});
holds('one-state', 'one State, one instrument, no seats but its own kind', () => m({ states: [row('AA'), row('BB')], rules: mechanism({ noMutualReviews: null, seats: [seat('own', 'same-region')], groups: { count: 1, publishedSizes: [], source: source() } }) }).all(both(2)));

// 10. Meetings

const drawn = (allowance = 1) => m({ states: wide(), rules: mechanism({ repetition: { ...mechanism().repetition, ordinaryAllowance: allowance } }) }).drawn(6, 7, 7);
const own = ['same-region'];
const others = ['other-region'];
breaks('meeting-before-reviewers', 4, 'a meeting before reviewing States', () => m().all({ kind: 'groups', sizes: [2, 2, 3] }).announce(meeting(granted('HUN', own))));
breaks('repetition-with-groups', 6, 'a repetition with groups', () => drawn().all(meeting(granted('AAA', own))).edit(record => { record.entries[5].result.groups = []; }));
none('meeting-empty', 'a meeting without decisions', () => drawn().announce(meeting()));
breaks('request-unknown', 4, 'a request for a code never in the roster', () => drawn().announce(meeting(granted('ICL', own))));
breaks('request-unknown-refused', 4, 'the same refused review-withdrawn', () => drawn().announce(meeting(refused('review-withdrawn', 'ICL', own)), null));
breaks('request-annulled-accession', 7, 'a request for a code of an annulled accession', () =>
  drawn().announce(accession(row('EEK', 'eastern-european'), 1)).annul(4).announce(amendment({ state: row('AAA') }), null).announce(meeting(refused('review-withdrawn', 'EEK', own)), null));
breaks('request-seat', 4, 'a seat that there is not', () => drawn().announce(meeting(granted('AAA', ['additional']))));
breaks('request-seat-twice', 4, 'a seat twice', () => drawn().announce(meeting(granted('AAA', ['same-region', 'same-region']))));
breaks('request-seats-order', 4, 'seats not in the mechanism\'s order', () => drawn().announce(meeting(granted('AAA', ['other-region', 'same-region']))));
none('request-no-seat', 'no seat', () => drawn().announce(meeting(granted('AAA', []))));
none('request-kind', 'a kind of request that there is not', () => drawn().announce(meeting(granted('AAA', own, { kind: 'urgent' }))));
none('reason-unknown', 'a reason that there is not', () => drawn().announce(meeting(refused('too-late', 'AAA', own)), null));
holds('requested-by-another', 'requested by another', () => drawn().all(meeting(granted('AAA', own, { requestedBy: 'the delegation of Angola' }))));
holds('withdrawn', 'review-withdrawn', () => drawn().all(withdrawal('EEB')).announce(meeting(refused('review-withdrawn', 'EEB', own)), null));
breaks('withdrawn-other-reason', 7, 'withdrawn, refused allowance-used', () => drawn(0).all(withdrawal('EEB')).announce(meeting(refused('allowance-used', 'EEB', own)), null));
breaks('withdrawn-granted', 7, 'withdrawn, granted', () => drawn().all(withdrawal('EEB')).announce(meeting(granted('EEB', own))));
breaks('withdrawn-by-decision', 7, 'withdrawn, refused by decision', () => drawn().all(withdrawal('EEB')).announce(meeting(refused('by-decision', 'EEB', own, {}, 'a reason')), null));
const exceptional = (grounds = 'new facts') => ({ kind: 'exceptional', grounds });
holds('exceptional-without-grounds', 'exceptional, grounds null', () => drawn().announce(meeting(refused('exceptional-without-grounds', 'AAA', own, exceptional(null))), null));
breaks('exceptional-without-grounds-granted', 4, 'the same granted', () => drawn().announce(meeting(granted('AAA', own, exceptional(null)))));
holds('ordinary-with-grounds', 'an ordinary request with grounds', () => drawn().all(meeting(granted('AAA', own, { grounds: 'a wish' }))));
const noExceptions = () => m({ states: wide(), rules: mechanism({ repetition: { ...mechanism().repetition, exceptionalSource: null } }) }).drawn(6, 7, 7);
holds('exceptional-not-provided', 'exceptional where none are provided', () => noExceptions().announce(meeting(refused('exceptional-not-provided', 'AAA', own, exceptional())), null));
holds('exceptional-not-provided-first', 'not provided comes before without grounds', () => noExceptions().announce(meeting(refused('exceptional-not-provided', 'AAA', own, exceptional(null))), null));
breaks('exceptional-not-provided-granted', 4, 'granted where none are provided', () => noExceptions().announce(meeting(granted('AAA', own, exceptional()))));
holds('exceptional-beyond-allowance', 'exceptional beyond the allowance', () => drawn(0).all(meeting(refused('allowance-used', 'AAA', own), granted('AAA', own, exceptional()))));
holds('exceptional-not-counted', 'an exceptional one leaves the allowance', () => drawn(1).all(meeting(granted('AAA', own, exceptional()), granted('AAA', others))));
holds('allowance-behind', 'allowance-used behind the grant', () => drawn().all(meeting(granted('AAA', own), refused('allowance-used', 'AAA', others))));
breaks('allowance-before', 4, 'allowance-used before the grant', () => drawn().announce(meeting(refused('allowance-used', 'AAA', others), granted('AAA', own))));
breaks('allowance-exceeded', 4, 'two ordinary ones granted of one', () => drawn().announce(meeting(granted('AAA', own), granted('AAA', others))));
holds('allowance-over-meetings', 'the allowance over two meetings', () => drawn(2).all(meeting(granted('AAA', own))).all(meeting(granted('AAA', own), refused('allowance-used', 'AAA', others))));
breaks('allowance-over-meetings-exceeded', 7, 'granted beyond it in the next meeting', () => drawn().all(meeting(granted('AAA', own))).announce(meeting(granted('AAA', own))));
holds('allowance-annulled', 'an annulled meeting gives the allowance back', () => drawn().all(meeting(granted('AAA', own))).annul(4).all(meeting(granted('AAA', others))));
holds('allowance-amended', 'an amended allowance', () => {
  const maker = drawn().all(meeting(granted('AAA', own)));
  return maker.announce(amendment({ mechanism: { ...maker.record.mechanism, repetition: { ...maker.record.mechanism.repetition, ordinaryAllowance: 2 } } }), null).all(meeting(granted('AAA', own)));
});
holds('allowance-after-accession', 'the allowance of a State that withdrew and acceded again', () =>
  drawn().all(meeting(granted('EEB', own))).all(withdrawal('EEB')).all(accession(row('EEB', 'eastern-european'), 2)).announce(meeting(refused('allowance-used', 'EEB', own)), null));
holds('asked-twice', 'asked twice with an allowance of two', () => drawn(2).all(meeting(granted('AAA', own), refused('asked-twice', 'AAA', ['same-region', 'other-region']))));
breaks('asked-twice-with-allowance-used', 4, 'asked-twice where allowance-used comes first', () => drawn().announce(meeting(granted('AAA', own), refused('asked-twice', 'AAA', own))));
holds('asked-twice-allowance-used', 'allowance-used where both hold', () => drawn().all(meeting(granted('AAA', own), refused('allowance-used', 'AAA', own))));
breaks('asked-twice-granted', 4, 'one seat granted twice', () => drawn(2).announce(meeting(granted('AAA', own), granted('AAA', own))));
holds('asked-after-refusal', 'asked again after a refusal by decision', () => drawn().all(meeting(refused('by-decision', 'AAA', own, {}, 'the Bureau'), granted('AAA', own))));
const tiny = () => m({ states: wide(3), rules: mechanism({ instrumentsCovered: null, noMutualReviews: null, repetition: { ...mechanism().repetition, ordinaryAllowance: 9 }, seats: [seat('one', 'same-region'), seat('two', 'same-region')] }) }).drawn(2, 2, 2);
holds('pot-empty', 'both of a regional group review: the pot of one seat is empty', () => tiny().announce(meeting(refused('pot-empty', 'AAA', ['one'])), null));
holds('pot-not-empty-both', 'with both seats emptied the other can change', () => tiny().all(meeting(granted('AAA', ['one', 'two']))));
holds('pot-empty-though-granted-before', 'its own seats alone are emptied, not those granted before', () => tiny().announce(meeting(refused('pot-empty', 'AAA', ['one']), refused('pot-empty', 'AAA', ['two'])), null));
breaks('pot-empty-granted', 4, 'granted though the pot is empty', () => tiny().announce(meeting(granted('AAA', ['one']))));
breaks('pot-empty-claimed', 4, 'pot-empty though it is not', () => drawn().announce(meeting(refused('pot-empty', 'AAA', own)), null));
holds('pot-of-additional-empty', 'the one State that covers what is missing leaves the pots', () => {
  const states = [row('AA', 'african', ['UNTOC', 'TIP']), row('AB', 'african', ['UNTOC', 'TIP']), row('AC', 'african', ['UNTOC']), row('AD', 'african', ['UNTOC'])];
  return m({ states, rules: mechanism({ noMutualReviews: null, seats: [seat('own', 'same-region')] }) }).drawn(1, 1, 2)
    .announce(meeting(refused('pot-empty', 'AA', ['own'])), null);
});
holds('by-decision', 'by decision with a text', () => drawn().announce(meeting(refused('by-decision', 'AAA', own, {}, 'The Conference, decision 12/3: not exceptional.')), null));
breaks('by-decision-no-text', 4, 'by decision without a text', () => drawn().announce(meeting(refused('by-decision', 'AAA', own)), null));
breaks('by-decision-instead', 4, 'by decision where a rule refuses', () => drawn(0).announce(meeting(refused('by-decision', 'AAA', own, {}, 'no')), null));
breaks('reason-with-text', 4, 'a rule\'s reason with a text', () => drawn(0).announce(meeting(refused('allowance-used', 'AAA', own, {}, 'no')), null));
holds('refusals-alone', 'refusals alone', () => drawn(0).announce(meeting(refused('allowance-used', 'AAA', own), refused('allowance-used', 'AAB', own)), null));
breaks('refusals-alone-plan', 4, 'refusals alone with a plan', () => drawn(0).announce(meeting(refused('allowance-used', 'AAA', own))));
breaks('grants-without-plan', 4, 'a grant without a plan', () => drawn().announce(meeting(granted('AAA', own)), null));

// 11. Accessions and withdrawals

const rou = row('EEK', 'eastern-european');
holds('accession-new', 'a new State', () => drawn().all(accession(rou, 3)));
for (const group of [4, null])
  breaks(`accession-group-${group}`, 4, `a new State in group ${group}`, () => drawn().announce(accession(rou, group)));
none('accession-group-0', 'a new State in group 0', () => drawn().announce(accession(rou, 0)));
breaks('accession-without-plan', 4, 'a new State without a plan', () => drawn().announce(accession(rou, 3), null));
breaks('accession-region', 4, 'a row with an unknown regional group', () => drawn().announce(accession(row('EEK', 'asian'), 3)));
breaks('accession-instrument-twice', 4, 'a row with an instrument twice', () => drawn().announce(accession(row('EEK', 'eastern-european', ['UNTOC', 'UNTOC']), 3)));
breaks('accession-nothing-new', 4, 'a State party with nothing new', () => drawn().announce(accession(row('AAA')), null));
const withLess = () => wide().map((state, i) => i === 1 ? { ...state, instruments: ['UNTOC', 'TIP'] } : i % 3 === 2 ? { ...state, instruments: ['UNTOC', 'TIP', 'SOM'] } : state);
const less = () => m({ states: withLess() }).drawn(6, 7, 7);
breaks('accession-less', 4, 'with one instrument more and one less', () => less().announce(accession(row('AAB', 'african', ['UNTOC', 'SOM'])), null));
breaks('accession-other-region', 4, 'in another regional group', () => less().announce(accession(row('AAB', 'eastern-european'))));
breaks('accession-with-group', 4, 'of a State party with a group', () => less().announce(accession(row('AAB'), 1)));
holds('accession-of-party', 'with more instruments, before reviewing States', () => m({ states: withLess() }).announce(accession(row('AAB')), null).drawn(6, 7, 7));
// Every other State is party to all but FIREARMS, two are party to all.
const needy = covering => {
  const states = wide().map((state, i) => i === 0 ? { ...state, instruments: ['UNTOC'] } : covering.includes(state.code) ? state : { ...state, instruments: ['UNTOC', 'TIP', 'SOM'] });
  return m({ states }).drawn(6, 7, 7);
};
holds('accession-additional', 'additional States for both seats', () => needy(['AAC', 'AAD', 'AAE', 'AAF', 'EEC', 'EED', 'EEE', 'EEF']).all(accession(row('AAA'))));
holds('accession-whole-seat', 'no State covers all that is missing for the principal: the whole seat is drawn', () => {
  const states = wide().map((state, i) => ({ ...state, instruments: i % 10 < 6 ? ['UNTOC'] : i % 10 < 8 ? ['UNTOC', 'SOM'] : ['UNTOC', 'FIREARMS'] }));
  return m({ states, rules: mechanism({ noMutualReviews: null }) }).drawn(6, 7, 7).all(accession(row('AAA', 'african', ['UNTOC', 'SOM', 'FIREARMS'])));
});
breaks('accession-additional-without-plan', 4, 'the same without a plan', () => needy(['AAC', 'AAD', 'AAE', 'AAF', 'EEC', 'EED', 'EEE', 'EEF']).announce(accession(row('AAA')), null));
holds('accession-none-needed', 'all principals are party to what is new', () => m({ states: wide().map((state, i) => i === 0 ? { ...state, instruments: ['UNTOC'] } : state) }).drawn(6, 7, 7).announce(accession(row('AAA')), null));
breaks('accession-none-needed-plan', 4, 'the same with a plan', () => m({ states: wide().map((state, i) => i === 0 ? { ...state, instruments: ['UNTOC'] } : state) }).drawn(6, 7, 7).announce(accession(row('AAA'))));
holds('accession-not-covered', 'where instruments need not be covered nothing is drawn', () => m({ states: withLess(), rules: mechanism({ instrumentsCovered: null }) }).drawn(6, 7, 7).announce(accession(row('AAB')), null));
holds('accession-additional-suffices', 'the additional State there is party to what is new', () => {
  // AAA is party to TIP; most are not, and those that are, are party to all: so its additional States cover what is new.
  const states = wide().map((state, i) => i === 0 ? { ...state, instruments: ['UNTOC', 'TIP'] } : i % 10 > 7 ? state : { ...state, instruments: ['UNTOC'] });
  return m({ states, rules: mechanism({ noMutualReviews: null }) }).drawn(6, 7, 7).announce(accession(row('AAA', 'african', ['UNTOC', 'TIP', 'SOM'])), null);
});
holds('accession-additional-replaced', 'the additional State there does not suffice', () => {
  const states = wide().map((state, i) => i === 0 || i % 10 > 4 ? { ...state, instruments: ['UNTOC', 'TIP'] } : i % 10 > 2 ? state : { ...state, instruments: ['UNTOC'] });
  return m({ states, rules: mechanism({ noMutualReviews: null }) }).drawn(6, 7, 7).all(accession(row('AAA', 'african', ['UNTOC', 'TIP', 'SOM'])));
});
holds('accession-of-principal', 'a principal accedes: the additional State stays', () => m({ states: mixed() }).drawn(6, 7, 7).needed(accession(row('AAB'))));
holds('withdrawal', 'a State that reviews', () => drawn().all(withdrawal('EEB')));
holds('withdrawal-of-additional', 'a State that serves as additional', () => {
  const maker = m({ states: mixed() }).drawn(6, 7, 7);
  const serving = maker.record.entries[2].result.reviews.flatMap(({ seats }) => seats).find(({ additional }) => additional !== null).additional;
  return maker.all(withdrawal(serving));
});
holds('withdrawal-idle', 'a State that reviews no other', () => {
  const maker = m({ states: wide() }).drawn(6, 7, 7);
  const serving = new Set(maker.record.entries[2].result.reviews.flatMap(({ seats }) => seats.flatMap(({ principal, additional }) => [principal, additional])));
  return maker.announce(withdrawal(wide().map(({ code }) => code).find(code => !serving.has(code))), null);
});
breaks('withdrawal-without-plan', 4, 'a State that reviews, without a plan', () => {
  const maker = drawn();
  return maker.announce(withdrawal(maker.record.entries[2].result.reviews[0].seats[0].principal), null);
});
breaks('withdrawal-unknown', 1, 'a code not in the roster', () => m().announce(withdrawal('ICL'), null));
breaks('withdrawal-twice', 2, 'a State withdrawn before', () => m().announce(withdrawal('KEN'), null).announce(withdrawal('KEN'), null));
holds('withdrawal-before', 'before groups', () => m({ states: wide() }).announce(withdrawal('AAC'), null).drawn(6, 7, 6));
holds('withdrawal-between', 'between groups and reviewing States', () => m({ states: wide() }).all({ kind: 'groups', sizes: [6, 7, 7] }).announce(withdrawal('AAC'), null).all({ kind: 'reviewers' }));
breaks('withdrawal-of-the-last', 2, 'the last State', () => m({ states: [row('AA'), row('BB')] }).announce(withdrawal('AA'), null).announce(withdrawal('BB'), null));
holds('accession-again', 'withdrawn, then acceding again in another group', () => drawn().all(withdrawal('EEB')).all(accession(row('EEB', 'eastern-european'), 1)));
breaks('accession-again-without-group', 7, 'acceding again without a group', () => drawn().all(withdrawal('EEB')).announce(accession(row('EEB', 'eastern-european'))));

// 12. Amendments

const amend = (what, plan = null) => () => drawn().announce(amendment(what), plan);
holds('amend-name', 'a name', amend({ state: row('AAA', 'african', undefined, { name: 'Another' }) }));
holds('amend-region', 'another regional group', () => drawn().announce(amendment({ state: row('AAA', 'eastern-european') }), null).all(meeting(granted('AAA', own), granted('EEB', others))));
holds('amend-fewer', 'fewer instruments', () => drawn().announce(amendment({ state: row('AAA', 'african', ['UNTOC']) }), null).all(meeting(granted('AAB', own))));
breaks('amend-more', 4, 'one instrument more, reviewing States drawn', () => less().announce(amendment({ state: row('AAB') }), null));
holds('amend-more-before', 'one more before', () => m({ states: withLess() }).announce(amendment({ state: row('AAB') }), null));
breaks('amend-unknown', 4, 'a code not in the roster', amend({ state: row('EEK', 'eastern-european') }));
breaks('amend-neither', 4, 'neither a State nor a mechanism', amend({}));
breaks('amend-both', 4, 'both', amend({ state: row('AAA'), mechanism: mechanism() }));
breaks('amend-plan', 4, 'with a plan', amend({ state: row('AAA') }, [dice()]));
breaks('amend-row', 4, 'a row with an unknown instrument', amend({ state: row('AAA', 'african', ['UNCAC']) }));
const rules = otherwise => ({ mechanism: mechanism(otherwise) });
holds('amend-rule', 'a rule of the mechanism, then a repetition', () => drawn().announce(amendment(rules({ noMutualReviews: null, load: { min: 0, max: 6 } })), null).all(meeting(granted('AAA', own))));
breaks('amend-id', 4, 'another id', amend(rules({ id: 'untoc-2' })));
breaks('amend-instruments', 4, 'other instruments', amend(rules({ instruments: ['UNTOC', 'TIP', 'SOM'] })));
breaks('amend-instruments-order', 4, 'instruments in another order', amend(rules({ instruments: ['TIP', 'UNTOC', 'SOM', 'FIREARMS'] })));
breaks('amend-regions', 4, 'a regional group more', amend(rules({ regionalGroups: [...mechanism().regionalGroups, 'latin'] })));
breaks('amend-groups', 4, 'another number of groups', amend(rules({ groups: { ...mechanism().groups, count: 4 } })));
breaks('amend-groups-source', 4, 'another source of the groups', amend(rules({ groups: { ...mechanism().groups, source: source('29') } })));
breaks('amend-side', 4, 'another side of a seat', amend(rules({ seats: [seat('same-region'), seat('other-region', 'any-region')] })));
breaks('amend-seat-id', 4, 'another id of a seat', amend(rules({ seats: [seat('same-region'), seat('else', 'other-region')] })));
breaks('amend-seats-order', 4, 'seats in another order', amend(rules({ seats: [seat('other-region'), seat('same-region')] })));
holds('amend-seat-source', 'another source of a seat', amend(rules({ seats: [{ ...seat('same-region'), source: source('29') }, seat('other-region')] })));
breaks('amend-mechanism-inside', 4, 'a mechanism that contradicts itself', amend(rules({ load: { min: 2, max: 1 } })));
holds('amend-rows-stay', 'rows are not checked again when the mechanism is amended', () => {
  const states = wide().map((state, i) => i === 0 ? { ...state, instruments: [...state.instruments, 'UNCAC'] } : state);
  return m({ states, rules: mechanism({ reviewersPartyTo: null }) }).edit(record => { record.mechanism.reviewersPartyTo = 'UNCAC'; })
    .announce(amendment(rules({ reviewersPartyTo: null })), null).announce(amendment({ state: row('AAB') }), null).drawn(6, 7, 7);
});
holds('amend-barred', 'barred pairs from now on, reviews in force stay', () => drawn().announce(amendment(rules({ barredPairs: many })), null).all(meeting(granted('AAA', own))));
holds('amend-before-all', 'an amendment first of all', () => m().announce(amendment(rules({ name: 'Another name' })), null).drawn());
holds('amend-annulled', 'an amendment annulled', () => drawn().announce(amendment({ state: row('AAA', 'eastern-european') }), null).annul(4).all(meeting(granted('AAA', own))));

// 13. Annulments

holds('annul-drawn', 'the newest drawn, then announced anew', () => drawn().all(meeting(granted('AAA', own))).annul(4).all(meeting(granted('AAB', own))));
holds('annul-open', 'the open one', () => drawn().announce(meeting(granted('AAA', own))).annul(4));
breaks('annul-older', 7, 'an older one while a newer is in effect', () => drawn().all(meeting(granted('AAA', own))).annul(1));
holds('annul-one-by-one', 'the newest, then the one before', () => drawn().all(meeting(granted('AAA', own))).annul(4).annul(1).drawn(6, 7, 7));
breaks('annul-drawing', 7, 'the number of a drawing', () => drawn().all(meeting(granted('AAA', own))).annul(6));
breaks('annul-twice', 8, 'twice', () => drawn().all(meeting(granted('AAA', own))).annul(4).annul(4));
breaks('annul-in-effect-while-open', 5, 'one in effect while another is open', () => drawn().announce(meeting(granted('AAA', own))).annul(1));
breaks('annul-nothing', 1, 'nothing to annul', () => m().annul(1));
breaks('annul-0', 4, 'the entry 0', () => drawn().annul(0));
holds('annul-refusals', 'an announcement of refusals alone, then the drawing before it', () => drawn(0).announce(meeting(refused('allowance-used', 'AAA', own)), null).annul(4).annul(1));
breaks('annul-behind-refusals', 5, 'the drawing first', () => drawn(0).announce(meeting(refused('allowance-used', 'AAA', own)), null).annul(1));
holds('annul-withdrawal', 'a withdrawal annulled, a request granted', () => drawn().all(withdrawal('EEB')).annul(4).all(meeting(granted('EEB', own))));
holds('annul-accession', 'an accession annulled, then another of the same code', () => drawn().all(accession(rou, 1)).annul(4).all(accession(rou, 2)));
holds('annul-accession-of-party', 'an accession of a State party annulled, then a repetition', () => needy(['AAC', 'AAD', 'AAE', 'AAF', 'EEC', 'EED', 'EEE', 'EEF']).all(accession(row('AAA'))).annul(4).all(meeting(granted('AAA', own))));
breaks('seed-of-annulled', 9, 'the rolls of an annulled drawing again', () => {
  const maker = drawn().all(meeting(granted('AAA', own))).annul(4);
  const rolls = maker.record.entries[4].contributions[0];
  return maker.announce(meeting(granted('AAA', own))).contribute(rolls);
});

// 14. Loads v1

const uncac = (otherwise = {}) => mechanism({ instrumentsCovered: null, seats: [seat('own', 'same-region'), seat('any', 'any-region')], load: { min: 1, max: 3 }, ...otherwise });
const loads = (otherwise, states = wide()) => m({ algorithm: 'loads-v1', states, rules: uncac(otherwise) });
holds('loads', 'drawn, then a repetition by v1', () => loads().drawn(6, 7, 7).all(meeting(granted('AAA', ['own']))));
holds('loads-two-days', 'groups by v1, reviewing States by loads v1', () => loads().all({ kind: 'groups', sizes: [6, 7, 7] }).all({ kind: 'reviewers' }));
holds('loads-rehearsal', 'a rehearsal', () => m({ algorithm: 'loads-v1', kind: 'rehearsal', states: wide(), rules: uncac() }).drawn(6, 7, 7));
holds('loads-other', 'own and other region', () => loads({ seats: [seat('own', 'same-region'), seat('other', 'other-region')] }).drawn(6, 7, 7));
holds('loads-exactly-two', 'exactly two each, seats from all', () => loads({ seats: [seat('one', 'any-region'), seat('two', 'any-region')], load: { min: 2, max: 2 } }).drawn(6, 7, 7));
holds('loads-own-alone', 'one seat, of the own region', () => loads({ seats: [seat('own', 'same-region')], load: { min: 1, max: 1 } }).drawn(6, 7, 7));
holds('loads-other-alone', 'two seats of other regions', () => loads({ seats: [seat('one', 'other-region'), seat('two', 'other-region')], load: { min: 0, max: 5 } }).drawn(6, 7, 7));
holds('loads-minimum-tight', 'as many lots as the minima ask for', () => loads({ load: { min: 2, max: 4 } }).drawn(6, 7, 7));
holds('loads-later', 'an accession and a withdrawal by v1', () => loads({ load: { min: 1, max: 5 } }).drawn(6, 7, 7).all(accession(rou, 1)).all(withdrawal('AAC')));
breaks('loads-as-v1', 3, 'its result under v1', () => loads().drawn(6, 7, 7).edit(record => { record.algorithm = 'v1'; }));
breaks('v1-as-loads', 3, 'a result of v1 under loads v1', () => m({ states: wide(), rules: uncac() }).drawn(6, 7, 7).edit(record => { record.algorithm = 'loads-v1'; }));
for (const [name, otherwise] of Object.entries({
  'instruments-covered': { instrumentsCovered: source(), maxReviewingStates: 4 }, 'distinct-regions': { distinctRegions: source() }, 'party-to': { reviewersPartyTo: 'UNTOC' },
  'barred': { barredPairs: [pair('AAA', 'AAB')] }, 'barred-unknown': { barredPairs: [pair('XXX', 'YYY')] }, 'mutual': { noMutualReviews: null }, 'no-maximum': { load: { min: 1, max: null } }, 'maximum-0': { load: { min: 0, max: 0 } }, 'maximum-51': { load: { min: 0, max: 51 } },
  'two-own': { seats: [seat('one', 'same-region'), seat('two', 'same-region')] },
})) {
  breaks(`loads-${name}`, 1, `not of its kind: ${name}`, () => loads(otherwise).announce(both(6, 7, 7)));
  holds(`loads-groups-${name}`, `groups alone: ${name}`, () => loads(otherwise).all({ kind: 'groups', sizes: [6, 7, 7] }));
}
holds('loads-maximum-50', '20 States, at most 50 reviews each: 1,000', () => loads({ load: { min: 0, max: 50 } }).drawn(6, 7, 7));
breaks('loads-maximum-by-accession', 2, 'a State more makes it 1,050', () => loads({ load: { min: 0, max: 50 } }).announce(accession(rou), null).announce(both(7, 7, 7)));
holds('loads-amended-to-kind', 'a mechanism amended to its kind', () => loads({ noMutualReviews: null }).announce(amendment({ mechanism: uncac() }), null).drawn(6, 7, 7));
holds('loads-amended-from-kind', 'amended later, then a repetition', () => loads().drawn(6, 7, 7).announce(amendment({ mechanism: uncac({ noMutualReviews: null, barredPairs: [pair('AAB', 'AAA')] }) }), null).all(meeting(granted('AAA', ['own']))));
breaks('loads-only-each-other', 3, 'two States that could only review each other', () =>
  loads({ seats: [seat('own', 'same-region')], load: { min: 0, max: 2 } }, [row('AA'), row('BB'), ...wide(4).slice(4)]).announce(both(2, 2, 2)).contribute(m().roll()).draw({ groups: [[], [], []], reviews: [] }));
breaks('loads-void-without-a-word', 3, 'one State a region and other regions: a round takes no word and is void', () =>
  loads({ seats: [seat('one', 'other-region')], load: { min: 1, max: 1 } }, [row('AA'), row('EE', 'eastern-european')]).announce(both(1, 1, 0)).contribute(m().roll()).draw({ groups: [['AA'], ['EE'], []], reviews: [] }));
breaks('loads-no-region', 3, 'a seat with no regional group to draw from', () =>
  loads({ seats: [seat('one', 'other-region')], load: { min: 0, max: 2 } }, wide().slice(0, 5)).announce(both(1, 2, 2)).contribute(m().roll()).draw({ groups: [[], [], []], reviews: [] }));
breaks('loads-too-little-room', 3, 'bounds that leave no room', () =>
  loads({ load: { min: 0, max: 1 } }).announce(both(6, 7, 7)).contribute(m().roll()).draw({ groups: [[], [], []], reviews: [] }));
