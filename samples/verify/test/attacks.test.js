// What the maker of a record could choose after the seed is known, or claim without its being derived: each is in vain. The same
// list as the library's, tests/LotDrawing.Tests/Verification/AttackTests.cs.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { optionsOf } from '../src/check/options.js';
import { verify } from '../src/check/verdict.js';
import { canonical } from '../src/text/canonical.js';
import { base, fileOf, rehashed } from '../../../tests/conformance/maker/maker.js';

const WORDS = 'la mer est calme cette nuit d été';

const verdictOn = (text, ...options) => verify(new TextEncoder().encode(text), optionsOf(options)).report;

/** The verdict on the base record changed, all hashes made anew. */
function attacked(change, ...options) {
  const record = base();
  change(record, record.entries);
  record.entries.forEach((entry, i) => { entry.number = i + 1; });
  return verdictOn(fileOf(rehashed(record)), ...options);
}

function assertFound({ exit, findings }, entry, kind) {
  assert.equal(exit, 1);
  assert.deepEqual([findings[0].entry, findings[0].kind], [entry, kind]);
}

// Twenty-two spellings that look or sound the same, each of which would be another seed.
const SPELLINGS = [
  ['double space', ' ', '  '], ['no-break space', ' ', '\u00a0'], ['narrow no-break space', ' ', '\u202f'], ['thin space', ' ', '\u2009'],
  ['ideographic space', ' ', '\u3000'], ['zero-width space', 'mer', 'm\u200ber'], ['soft hyphen', 'mer', 'm\u00ader'], ['joiner', 'mer', 'm\u200der'],
  ['non-joiner', 'mer', 'm\u200cer'], ['word joiner', 'mer', 'm\u2060er'], ['left-to-right mark', 'mer', 'mer\u200e'], ['byte order mark', 'la', '\ufeffla'],
  ['variation selector', 'mer', 'mer\ufe0f'], ['capital', 'la', 'La'], ['full stop', 'été', 'été.'], ['space behind', 'été', 'été '], ['line feed behind', 'été', 'été\n'],
  ['decomposed accent', 'été', 'e\u0301te\u0301'], ['Cyrillic letter', 'calme', 'c\u0430lme'], ['Greek letter', 'nuit', 'nu\u03b9t'], ['ligature', 'la', '\ufb02a'],
  ['full-width letter', 'mer', '\uff4der'],
];

for (const [name, from, to] of SPELLINGS)
  test(`words cannot be spelt so that it is not seen: ${name}`, () => {
    assert.equal(attacked(({ entries }) => {
      assert.equal(entries[1].contributions[0].text, WORDS);
      entries[1].contributions[0].text = WORDS.replaceAll(from, to);
    }).exit, 2);
  });

test('however many refusals are invented before a meeting, its result is the same', () => {
  for (let more = 1; more <= 12; more++) {
    const { exit } = attacked((record, entries) => {
      const refusal = structuredClone(entries[5]);
      refusal.plan = null;
      refusal.what.decisions = [{
        request: { state: 'GHA', seats: ['other-region'], requestedBy: 'GHA', kind: 'ordinary', grounds: null },
        refused: { reason: 'by-decision', text: 'The Bureau: not shown' },
      }];
      entries.splice(5, 0, ...Array.from({ length: more }, () => structuredClone(refusal)));
    });
    // Labels hold no number of decisions or of entries.
    assert.equal(exit, 0, `${more} refusals`);
  }
});

for (const count of [49, 50, 51, 60, 80])
  test(`${count} rolls of a die when 50 were announced`, () => {
    const report = attacked((_, entries) => {
      const { rolls } = entries[2].contributions[0];
      entries[2].contributions[0].rolls = Array.from({ length: count }, (_, i) => rolls[i % 50]);
    });
    if (count === 50)
      assert.equal(report.exit, 0);
    else
      assertFound(report, 3, 'contributions');
  });

test('a meeting cut in two needs a second seed, which is announced before it is known', () => {
  // Both halves from the one ceremony: its round was planned before; and a plan without the round has no room for it.
  const twice = (_, entries) => entries.push(...structuredClone(entries.slice(5)));
  assertFound(attacked(twice), 10, 'plan');
  assertFound(attacked((record, entries) => {
    twice(record, entries);
    for (const entry of entries.filter(({ plan }) => plan?.length === 2))
      entry.plan.pop();
  }), 8, 'contributions');
});

for (const round of [657412, 657414, 1000])
  test(`round ${round}, when 657413 was announced`, () =>
    assertFound(attacked((_, entries) => { entries[7].contributions[0].round = round; }, '--no-bls'), 8, 'contributions'));

test('another procedure has no name', () => {
  assert.equal(attacked(record => { record.algorithm = 'chain'; }).exit, 2);
  assert.equal(attacked((_, entries) => { entries[4].result.procedure = 'chain'; }).exit, 2);
});

test('regional groups without a State choose nothing, and 3,334 are refused', () => {
  const more = count => ({ mechanism }) => mechanism.regionalGroups.push(...Array.from({ length: count }, (_, i) => `a${i}`));
  assert.equal(attacked(more(90)).exit, 0);
  assert.equal(attacked(more(3334)).exit, 2);
});

test('no refusal says that no valid drawing exists', () =>
  assert.equal(attacked((_, entries) => { entries[5].what.decisions[1].refused.reason = 'no-valid-drawing'; }).exit, 2));

test('a refusal that no rule gives is found', () => {
  for (const reason of ['asked-twice', 'pot-empty', 'exceptional-not-provided', 'review-withdrawn'])
    assertFound(attacked((_, entries) => { entries[5].what.decisions[0].refused = { reason, text: null }; }), 6, 'decision');
});

test('a signature that was made up does not hold, and one unchecked is said to be', () => {
  const madeUp = (_, entries) => { entries[7].contributions[0].signature = '8'.padEnd(96, '0'); };
  assertFound(attacked(madeUp), 8, 'signature');
  assert.deepEqual([verdictOn(fileOf(base()), '--no-bls').verdict, verdictOn(fileOf(base()), '--no-bls').exit], ['as-far-as-derived', 3]);
});

test('a line feed changed in the mail is told apart from other contents', () => {
  const { verdict, file, exit } = verdictOn(`${canonical(base())}\r\n`);
  assert.deepEqual([verdict, file, exit], ['holds', 'other-bytes', 3]);
});

test('a record whose end is cut off does not have the published hash', () => {
  const published = base().entries[8].hash;
  const cut = (_, entries) => entries.splice(5);
  assert.deepEqual([attacked(cut).exit, attacked(cut).upToEntry], [0, 5]);
  const { exit, hashes } = attacked(cut, '--hash', published);
  assert.deepEqual([exit, hashes], [1, [{ given: published, entry: null }]]);
});

test('a second record that holds does not have the hash of the first', () => {
  const published = base().entries[0].hash;
  const other = record => { record.mechanism.name = 'another'; };
  assert.deepEqual([attacked(other).exit, attacked(other, '--hash', published).exit], [0, 1]);
});
