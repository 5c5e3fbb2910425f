// Whole records: those that hold, and each way of tampering with one, with the finding that names it.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { before, test } from 'node:test';
import { utf8 } from '../src/algorithm/hashing.js';
import { checkFiles } from '../src/check/check.js';
import { hashOf } from '../src/record/canonical.js';
import { example, exampleSha256, reference, request, roster2020, untoc } from './kit.js';
import { fileOf, Maker, rehash } from './maker.js';

const checked = (record, commitment = null) =>
  checkFiles({ record: typeof record === 'string' ? utf8(record).buffer : fileOf(record), commitment: commitment && fileOf(commitment) });

const outcomes = report => Object.fromEntries(report.checks.map(({ id, outcome }) => [id, outcome]));

const drand = JSON.parse(reference('drand.json')).rounds.find(({ chain, round }) => chain === 'quicknet' && round === 1000);
const drandRound = { source: 'drand', chain: 'quicknet', round: drand.round, signature: drand.signature, randomness: drand.randomness };

const sevenStates = JSON.parse(example());

/** A record as small as can be, with no round of drand, whose signature takes longest to check. */
async function tinyRecord() {
  const made = await Maker.start({ mechanism: sevenStates.mechanism, states: sevenStates.roster.states });
  await made.groups([2, 2, 3], '2023-08-23');
  await made.reviewers('2023-08-24');
  await made.repetition('2023-10-12', { contributions: [{ source: 'dice', digits: '1'.repeat(50), sides: 6 }] }, [request('HUN', ['other-region'])]);
  return made.record;
}

let states;
let few;
let record;

before(async () => {
  states = roster2020();
  few = states.filter((_, place) => place % 3 === 0);
  record = (await smallRecord()).record;
});

/** Every kind of entry once or more, on every third State of the roster. */
async function smallRecord(options = {}) {
  const mechanism = { ...untoc, groups: { ...untoc.groups, publishedSizes: [] }, repetition: { ...untoc.repetition, ordinaryAllowance: 2 } };
  const ceremony = { contributions: [{ source: 'spoken', text: 'the sea is calm' }, { source: 'dice', digits: '3165'.repeat(13), sides: 6 }, drandRound] };
  const made = await Maker.start({ mechanism, states: few, ceremony, ...options });
  await made.groups([20, 21, 22], '2023-08-23');
  await made.reviewers('2023-08-24');
  await made.repetition('2023-10-12', { seed: 'first meeting' }, [request('CAF', ['same-region']), request('BGD', ['same-region', 'other-region'])]);
  await made.refusal('2023-10-12', request('ZZZ', ['same-region']), 'not-under-review');
  await made.repetition('2023-11-02', { seed: 'second meeting' }, [request('CAF', ['other-region'])]);
  await made.refusal('2023-11-02', request('CAF', ['same-region']), 'allowance-used');
  await made.repetition('2023-12-01', { seed: 'third meeting' }, [request('CAF', ['same-region'], 'exceptional', 'a conflict of interest')]);
  await made.refusal('2023-12-01', request('DZA', ['same-region'], 'exceptional', '  '), 'exceptional-without-grounds');
  const newcomer = states.find(({ code }) => code === 'NGA');
  await made.membership('accession', '2024-01-01', { ceremony: { seed: 'a newcomer' }, state: newcomer, group: 3 },
    [{ state: 'NGA', seat: 'same-region' }, { state: 'NGA', seat: 'other-region' }]);
  const served = [...made.world.reviews.values()].flatMap(({ state, seats }) => state === 'OMN' ? [] : [...seats]
    .filter(([, { principal, additional }]) => principal === 'OMN' || additional === 'OMN').map(([seat]) => ({ state, seat })));
  await made.membership('withdrawal', '2024-02-01', { ceremony: { seed: 'one fewer' }, state: 'OMN' }, served);
  await made.refusal('2024-02-02', request('OMN', ['same-region']), 'review-withdrawn');
  return made;
}

test('the example of the record format is the file that the format says, and holds', async () => {
  assert.equal(createHash('sha256').update(example()).digest('hex'), exampleSha256());
  const report = await checked(example());
  assert.deepEqual(report.findings, []);
  assert.equal(report.verdict, 'holds');
});

test('a record with every kind of entry holds, and every check was made', async () => {
  const report = await checked(record);
  assert.deepEqual(report.findings, []);
  assert.equal(report.verdict, 'holds');
  assert.deepEqual(outcomes(report), {
    file: 'passed', form: 'passed', hashes: 'passed', chain: 'passed', order: 'passed', ceremonies: 'passed', signatures: 'passed',
    requests: 'passed', rules: 'passed', draws: 'passed', commitment: 'not needed',
  });
});

test('a rehearsal holds under its own labels, and says that it is one', async () => {
  const { record: rehearsal } = await smallRecord({ kind: 'rehearsal' });
  const report = await checked(rehearsal);
  assert.equal(report.verdict, 'holds');
  assert.match(report.sentence, /rehearsal/);
  assert.notDeepEqual(rehearsal.entries[1].result, record.entries[1].result);
});

test('a hundred repetitions on the real roster are checked in under two seconds', async () => {
  const made = await Maker.start({ mechanism: untoc, states });
  await made.groups([62, 63, 64], '2020-11-23');
  await made.reviewers('2020-12-14');
  for (let i = 0; i < 100; i++)
    await made.repetition('2021-10-12', { seed: `meeting ${i}` }, [request(states[i].code, ['same-region', 'other-region'])]);
  await checked(made.record);
  const report = await checked(made.record);
  assert.deepEqual(report.findings, []);
  assert.equal(report.verdict, 'holds');
  assert.ok(report.milliseconds < 2000, `${report.milliseconds} ms`);
});

// What is done to a record, where the first finding must then be, and by which check it is found. Each one is done twice:
// with the hashes left as they were, where the chain breaks besides, and with all hashes computed anew.
const TAMPERINGS = {
  'a pairing is flipped': {
    tamper: ({ entries }) => { entries[1].result.reviews[0].seats[0].principal = entries[1].result.reviews[0].seats[0].principal === 'IRQ' ? 'SAU' : 'IRQ'; },
    entry: 2, place: 'AFG/same-region', check: 'draws',
  },
  'a repetition draws somebody else': {
    tamper: ({ entries }) => { const [seat] = entries[2].result.reviews.find(({ state }) => state === 'CAF').seats; seat.principal = ['DZA', 'ETH', 'ZAF'].find(code => code !== seat.principal && code !== entries[1].result.reviews.find(({ state }) => state === 'CAF').seats[0].principal); },
    entry: 3, place: 'CAF/same-region', check: 'draws',
  },
  'a State is put into another group': {
    tamper: ({ entries }) => entries.slice(0, 2).forEach(({ result: { groups } }) => { [groups[0][0], groups[1][0]] = [groups[1][0], groups[0][0]]; groups.forEach(group => group.sort()); }),
    entry: 1, place: null, check: 'draws',
  },
  'the roster is changed after the draw': {
    tamper: ({ roster }) => { roster.states.find(({ code }) => code === 'AND').instruments = ['UNTOC', 'TIP', 'SOM', 'FIREARMS']; },
    entry: 2, place: null, check: 'draws',
  },
  'the seed is changed': {
    tamper: ({ ceremony }) => { ceremony.contributions[0].text = 'the sea is rough'; },
    entry: 1, place: null, check: 'draws',
  },
  'the allowance is exceeded': {
    tamper: ({ entries }) => { entries[6].asked.requests[0].kind = 'ordinary'; },
    entry: 7, place: 'asked.requests[0], CAF', check: 'requests', paragraph: /28 \(d\)/,
  },
  'the grounds are taken away': {
    tamper: ({ entries }) => { entries[6].asked.requests[0].grounds = null; },
    entry: 7, place: 'asked.requests[0], CAF', check: 'requests', paragraph: /28 \(f\)/,
  },
  'a refusal has a reason that does not hold': {
    tamper: ({ entries }) => { entries[7].result.reason = 'allowance-used'; },
    entry: 8, place: 'DZA', check: 'requests',
  },
  'a label is another': {
    tamper: ({ entries }) => { entries[2].label = 'repetition/4'; },
    entry: 3, place: 'label', check: 'order',
  },
  'a rehearsal is passed off as the draw': {
    tamper: record => { record.kind = 'rehearsal'; },
    entry: 1, place: 'label', check: 'order',
  },
  'a date goes back': {
    tamper: ({ entries }) => { entries[4].date = '2023-10-11'; },
    entry: 5, place: 'date', check: 'order',
  },
  'a false drand round': {
    tamper: ({ ceremony }) => { ceremony.contributions[2].round = 1001; },
    entry: null, place: 'ceremony.contributions[2].signature', check: 'signatures',
  },
  'a drand round of another day': {
    tamper: ({ entries }) => { entries[0].date = '2023-08-21'; },
    entry: null, place: 'ceremony.contributions[2].round', check: 'ceremonies',
  },
  'randomness that is not the signature’s': {
    tamper: ({ ceremony }) => { ceremony.contributions[2].randomness = '0'.repeat(64); },
    entry: null, place: 'ceremony.contributions[2].randomness', check: 'ceremonies',
  },
  'entries are reordered': {
    tamper: ({ entries }) => { [entries[3], entries[4]] = [entries[4], entries[3]]; },
    entry: 4, place: 'number', check: 'order',
  },
  'an entry is there twice': {
    tamper: ({ entries }) => { entries.splice(4, 0, structuredClone(entries[3])); },
    entry: 5, place: 'number', check: 'order',
  },
  'an entry is taken out': {
    tamper: ({ entries }) => { entries.splice(3, 1); },
    entry: 4, place: 'number', check: 'order',
  },
  'an entry is forged into the middle': {
    tamper: ({ entries }) => { entries.splice(3, 0, { ...structuredClone(entries[2]), number: 4, label: 'repetition/4' }); },
    entry: 4, place: null, check: 'draws',
  },
  'a member is added': {
    tamper: ({ entries }) => { entries[1].note = 'all is well'; },
    entry: 2, place: 'note', check: 'form',
  },
  'a maximum below what the seats can hold': {
    tamper: ({ mechanism }) => { mechanism.maxReviewingStates = 3; },
    entry: null, place: 'mechanism.maxReviewingStates', check: 'form',
  },
  'an additional State that nobody needs': {
    tamper: ({ entries }) => { entries[1].asked.procedure = 'chain'; const review = entries[1].result.reviews.find(({ state }) => state === 'AND'); review.seats[0].additional = review.seats[0].principal === 'FRA' ? 'AUT' : 'FRA'; },
    entry: 2, place: 'AND/same-region', check: 'rules', paragraph: /28 \(b\)/,
  },
};

for (const [name, { tamper, entry, place, check, paragraph }] of Object.entries(TAMPERINGS)) {
  test(`${name}: found with old hashes and with new ones`, async () => {
    const tampered = structuredClone(record);
    tamper(tampered);
    const old = await checked(tampered);
    assert.equal(old.verdict, 'broken');
    // What changes in the header or an entry is no longer what its hash says.
    assert.equal(outcomes(old).chain, 'failed');

    const forged = await checked(await rehash(tampered));
    assert.equal(forged.verdict, 'broken');
    assert.equal(outcomes(forged).chain, 'passed');
    assert.equal(outcomes(forged).hashes, 'passed');
    assert.equal(outcomes(forged)[check], 'failed', JSON.stringify(forged.findings.slice(0, 3)));
    const found = forged.findings.find(finding => finding.entry === entry && (place === null || finding.place === place));
    assert.ok(found, JSON.stringify(forged.findings.slice(0, 5)));
    if (paragraph)
      assert.match(found.paragraph, paragraph);
  });
}

test('entries cut off the end are not to be seen in the record: the last hash is what was published', async () => {
  const cut = structuredClone(record);
  cut.entries.pop();
  const report = await checked(cut);
  assert.equal(report.verdict, 'holds');
  assert.notEqual(report.account.facts.find(({ term }) => term === 'Last hash').hash, record.entries.at(-1).hash);
  assert.match(report.beyond, /cut off/);
});

test('a procedure that is not part of algorithm v1 is not called checked', async () => {
  const other = structuredClone(record);
  other.entries[1].asked.procedure = 'chain';
  const report = await checked(await rehash(other));
  assert.deepEqual(report.findings, []);
  assert.equal(report.verdict, 'partly');
  assert.match(report.remarks.join(' '), /Entry 2 was not derived again: the procedure “chain”/);
});

test('a seed that was given as a text is no fault, and is said', async () => {
  const { remarks, verdict } = await checked(record);
  assert.equal(verdict, 'holds');
  assert.ok(remarks.includes('The seed of entries 3, 5, 7, 9, 10 was given as a text: nothing shows that it was not chosen.'), remarks.join('\n'));
  assert.ok((await checked(await tinyRecord())).remarks.includes('The seed of the first drawings was given as a text: nothing shows that it was not chosen.'));
});

test('too few dice are no fault, and are said', async () => {
  assert.match((await checked(example())).remarks.join(' '), /dice with 10 bits/);
});

test('any other spelling of a record is a finding', async () => {
  const text = example();
  for (const spelling of [text.trimEnd(), `${text}\n`, ` ${text}`, JSON.stringify(JSON.parse(text), null, 2), text.replace('"kind":', '"kind" :')]) {
    const report = await checked(spelling);
    assert.equal(report.verdict, 'broken');
    assert.deepEqual(report.findings.map(({ paragraph }) => paragraph), ['Record format, section 1: the file']);
  }
});

test('a member that is there twice is a finding', async () => {
  const report = await checked(example().replace('"kind":"official"', '"kind":"rehearsal","kind":"official"'));
  assert.match(report.findings[0].place, /^byte \d+/);
});

test('every changed byte of a record is found', async () => {
  const text = new TextDecoder().decode(fileOf(await tinyRecord()));
  const bytes = utf8(text);
  for (let i = 0; i < bytes.length; i += 5) {
    const changed = bytes.slice();
    changed[i] ^= 1 + (i % 7);
    const report = await checkFiles({ record: changed.buffer, commitment: null });
    assert.ok(report.problem !== undefined || report.verdict === 'broken', `byte ${i}: ${text.slice(i - 20, i + 20)}`);
  }
});

test('a commitment that was kept, and each way of not keeping one', async () => {
  const { mechanism, mechanismSha256, roster, rosterSha256 } = record;
  const commitment = {
    format: 'lotdrawing/commitment/1', kind: 'official', date: '2023-08-01', mechanism, mechanismSha256, roster, rosterSha256,
    sizes: [20, 21, 22], procedure: 'exact',
    ceremony: [{ source: 'spoken' }, { source: 'dice', sides: 6 }, { source: 'drand', chain: 'quicknet', round: 1000 }],
  };
  const committed = await rehash({ ...structuredClone(record), commitment: await hashOf(commitment) });
  const kept = await checked(committed, commitment);
  assert.deepEqual(kept.findings, []);
  assert.equal(outcomes(kept).commitment, 'passed');

  const missing = await checked(committed);
  assert.equal(outcomes(missing).commitment, 'not made');
  assert.equal(missing.verdict, 'holds');
  assert.match(missing.remarks.join(' '), /its file was not given/);

  const changes = {
    date: '2023-08-24', sizes: [22, 21, 20], procedure: 'chain', kind: 'rehearsal',
    ceremony: [{ source: 'spoken' }, { source: 'dice', sides: 6 }, { source: 'drand', chain: 'quicknet', round: 1001 }],
  };
  for (const [member, value] of Object.entries(changes)) {
    const other = { ...commitment, [member]: value };
    const broken = await checked(await rehash({ ...structuredClone(record), commitment: await hashOf(other) }), other);
    assert.equal(broken.verdict, 'broken', member);
    assert.ok(broken.findings.every(({ place }) => place.startsWith(`commitment, ${member}`)), JSON.stringify(broken.findings));
  }
  assert.equal((await checked(record, commitment)).verdict, 'broken');
});

const PROBLEMS = {
  'not JSON': ['no record at all', /not a record/, /not JSON/],
  'not a record': ['{"a":1}', /not a record/, /lotdrawing\/record\/1/],
  'a list': ['[1,2]', /not a record/, /lotdrawing\/record\/1/],
  'a later format': ['{"format":"lotdrawing/record/2"}', /does not know/, /lotdrawing\/record\/2/],
  'a commitment': ['{"format":"lotdrawing/commitment/1"}', /not a record/, /lotdrawing\/commitment\/1/],
  'an opening bracket too many': ['['.repeat(100_000), /not a record/, /not JSON/],
  'nested too deeply': [`{"format":"lotdrawing/record/1","a":${'['.repeat(5000)}${']'.repeat(5000)}}`, /no canonical form/, /32 levels/],
  'a number beyond all numbers': ['{"format":"lotdrawing/record/1","a":1e999}', /no canonical form/, /number/],
};

for (const [name, [text, title, explanation]] of Object.entries(PROBLEMS)) {
  test(`a file that is ${name} is refused in plain words`, async () => {
    const { problem } = await checked(text);
    assert.match(problem.title, title);
    assert.match(problem.text, explanation);
  });
}

test('a record that is nothing but its format says what is missing, and does not fall over', async () => {
  const report = await checked('{"format":"lotdrawing/record/1"}\n');
  assert.equal(report.verdict, 'broken');
  assert.equal(report.account, null);
  assert.ok(report.findings.some(({ place }) => place === 'entries'));
});

// What a forger who computes all hashes anew may word as he likes: free texts, and what no drawing looks at.
const FREE = ['name', 'legalSystems', 'languages', 'document', 'paragraph', 'confirmed', 'requestedBy', 'grounds', 'text', 'digits', 'date'];
const COMPUTED = ['mechanismSha256', 'rosterSha256', 'previous', 'hash'];

test('any part of a record may be anything at all: the check ends, and with a finding wherever it matters', async () => {
  const things = [null, 0, -1, 1.5, '', '__proto__', true, [], {}, [null], { __proto__: null, state: 1 }];
  const original = await tinyRecord();
  for (const [i, path] of [...pathsOf(original)].entries()) {
    const broken = structuredClone(original);
    const parent = path.slice(0, -1).reduce((value, name) => value[name], broken);
    const thing = things[i % things.length];
    const isSame = JSON.stringify(parent[path.at(-1)]) === JSON.stringify(thing);
    parent[path.at(-1)] = thing;
    const report = await checked(await rehashed(broken));
    const matters = !isSame && !COMPUTED.includes(path.at(-1)) && !path.some(name => FREE.includes(name));
    assert.ok(report.problem || report.verdict === 'broken' || !matters, path.join('.'));
  }
});

/** With hashes as far as there is anything to hash. */
async function rehashed(record) {
  try {
    return await rehash(record);
  } catch {
    return record;
  }
}

function* pathsOf(value, path = []) {
  for (const [name, item] of value !== null && typeof value === 'object' ? Object.entries(value) : []) {
    yield [...path, name];
    yield* pathsOf(item, [...path, name]);
  }
}
