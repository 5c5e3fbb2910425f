// The conformance cases, each with the verdict it must get, and the index against what its maker makes.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { generated } from '../../../tests/conformance/maker/generate.js';
import { BadOption, optionsOf } from '../src/check/options.js';
import { verify } from '../src/check/verdict.js';
import { wordsOf } from '../src/record/typing.js';
import { conformance, readConformance } from './kit.js';

const cases = JSON.parse(readConformance('cases.json'));

const bytesOf = ({ file }) => {
  const made = generated.find(other => other.file === file);
  return made === undefined ? readFileSync(new URL(file, conformance)) : new TextEncoder().encode(made.build());
};

/** What a verifier tells of a case, as the index has it. */
function verdictOn(entry) {
  try {
    const { exit, file, findings } = verify(bytesOf(entry), optionsOf(entry.options)).report;
    return { exit, fileState: file, firstFindingEntry: exit === 2 ? null : findings[0]?.entry ?? null };
  } catch (error) {
    if (error instanceof BadOption)
      return { exit: 2, fileState: null, firstFindingEntry: null };
    throw error;
  }
}

for (const entry of cases) {
  test(`${entry.file}${entry.options.map(option => ` ${option.slice(0, 24)}`).join('')}: ${entry.why}`, () => {
    const { exit, fileState, firstFindingEntry } = entry;
    assert.deepEqual(verdictOn(entry), { exit, fileState, firstFindingEntry });
  });
}

test('every file has a case, and every case a file', () => {
  const files = ['independent', 'cases'].flatMap(folder =>
    readdirSync(new URL(`${folder}/`, conformance)).filter(name => name.endsWith('.json')).map(name => `${folder}/${name}`));
  assert.deepEqual([...files, ...generated.map(({ file }) => file)].sort(), cases.map(({ file }) => file).sort());
});

for (const line of readConformance('typed.tsv').trimEnd().split('\n').slice(1)) {
  const [typed, words] = line.split('\t').map(text => JSON.parse(text));
  test(`typed ${JSON.stringify(typed.slice(0, 30))}`, () => assert.equal(wordsOf(typed), words));
}
