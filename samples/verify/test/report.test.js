// What the node entry says, and the remarks, which change no verdict.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { optionsOf } from '../src/check/options.js';
import { verify } from '../src/check/verdict.js';
import { conformance, readConformance } from './kit.js';

const path = file => fileURLToPath(new URL(file, conformance));
const here = file => fileURLToPath(new URL(`../${file}`, import.meta.url));
const node = (args, input) => spawnSync(process.execPath, args, { encoding: 'utf8', input });
const remarksOf = (file, ...options) => verify(readFileSync(path(file)), optionsOf(options)).report.remarks.map(({ entry, kind }) => `${entry} ${kind}`);

const hashOf = entry => JSON.parse(readConformance('independent/01-base.json')).entries[entry - 1].hash;
const base = 'independent/01-base.json';

test('without a time before its round nothing shows that a drawing was fixed before', () => {
  const both = ['5 not-shown-before', '9 not-shown-before'];
  assert.deepEqual(remarksOf(base), both);
  assert.deepEqual(remarksOf(base, '--hash', `${hashOf(7)}@2023-09-15T11:00:02Z`), both.slice(0, 1));
  assert.deepEqual(remarksOf(base, '--hash', `${hashOf(7)}@2023-09-15T11:00:03Z`), both);
  assert.deepEqual(remarksOf(base, '--hash', hashOf(7)), both);
  assert.deepEqual(remarksOf(base, '--hash', `${hashOf(6)}@2023-09-15T10:00Z`), both);
  assert.deepEqual(remarksOf(base, '--hash', `${hashOf(7)}@2023-09-15T10:00Z`, '--hash', `${hashOf(3)}@2023-08-23T15:59Z`), []);
});

for (const [file, remarks] of Object.entries({
  'independent/62a-undrawn.json': ['7 annulment'],
  'independent/62b-undrawn.json': ['7 annulment', '7 could-be-known'],
  'independent/62c-undrawn.json': ['8 annulment', '8 could-be-known'],
  'cases/announcement-alone.json': ['1 open'],
  'cases/by-decision.json': ['3 hall', '4 by-decision'],
  'cases/amend-name.json': ['3 hall', '4 amendment'],
  'cases/annul-drawn.json': ['3 hall', '6 hall', '7 annulment', '10 hall'],
}))
  test(`remarks on ${file}`, () => assert.deepEqual(remarksOf(file).filter(remark => !/^5 not/.test(remark)), remarks));

test('the node entry gives the verdict as JSON and as an exit code', () => {
  const { status, stdout } = node([here('check.js'), path(base), '--hash', hashOf(6), '--format', 'json']);
  assert.equal(status, 0);
  const report = JSON.parse(stdout);
  assert.deepEqual(Object.keys(report), ['schema', 'verdict', 'file', 'exit', 'upToEntry', 'findings', 'remarks', 'hashes']);
  assert.deepEqual([report.verdict, report.file, report.upToEntry, report.hashes], ['holds', 'as-published', 9, [{ given: hashOf(6), entry: 6 }]]);
});

test('findings beyond a hundred are counted', () => {
  const record = JSON.parse(readConformance(base));
  record.roster.states[0].languages = Array(300).fill('E');
  const { findings, moreFindings, exit } = verify(new TextEncoder().encode(JSON.stringify(record)), optionsOf([])).report;
  // 299 repeated ids, and the first entry's link to the header.
  assert.deepEqual([findings.length, moreFindings, exit], [100, 200, 1]);
});

test('a list of files gets one verdict a line, whatever is wrong with one', () => {
  const { status, stdout } = node([here('check.js'), '--batch'], `${path(base)}\n/nowhere\n${path(base)}\t--as-of\t2023-09-01\n${path(base)}\t--hash\tx\n`);
  assert.equal(status, 0);
  assert.deepEqual(stdout.trim().split('\n').map(line => JSON.parse(line).exit), [0, 2, 1, 2]);
});

for (const [name, args] of Object.entries({ 'no file': [], 'two files': [base, base], 'an unknown option': [base, '--colour'], 'a missing value': [base, '--hash'], 'a missing file': ['/nowhere'] }))
  test(`${name} is a bad option`, () => {
    const { status, stdout, stderr } = node([here('check.js'), ...args.map(arg => arg === base ? path(arg) : arg)]);
    assert.deepEqual([status, stdout, stderr.trim().split('\n').length], [2, '', 1]);
  });

test('verify.html is what its sources make', () => assert.equal(node([here('bundle.js'), '--check']).status, 0));

test('a record is embedded with its bytes', () => {
  const { status, stdout } = node([here('bundle.js'), '--embed', path('independent/09a-crlf.json')]);
  assert.equal(status, 0);
  const [, base64] = /<script type="application\/json" id="embedded-record">([^<]*)<\/script>/.exec(stdout);
  assert.deepEqual(Buffer.from(base64, 'base64'), readFileSync(path('independent/09a-crlf.json')));
});
