// The index of the records that an independent implementation made: their exit codes came with them (expected.tsv); the
// first entry with a finding was read off each by hand.
import { readFileSync } from 'node:fs';

const FIRST = {
  '27d': 2, '34': 3, '36b': 1, '39a': 8, '41c': 5, '43b': 1, '47a': 4, '49b': 4, '52a': 4, '54b': 4, '56b': 4, '61b': 10, '64c': 4, '64f': 4, '67c': 0,
  '71b': 0, '90': 1, '94a': 4, '102e': 1, '102k': 1,
};

const lines = readFileSync(new URL('../independent/expected.tsv', import.meta.url), 'utf8').trimEnd().split('\n').slice(1);

export const independent = lines.map(line => {
  const [name, options, code, why] = line.split('\t');
  const exit = Number(code);
  return {
    file: `independent/${name}`,
    options: options === '' ? [] : options.split(' '),
    exit,
    firstFindingEntry: FIRST[name.slice(0, name.indexOf('-'))] ?? null,
    fileState: exit === 2 ? null : exit === 3 || name.startsWith('90-') ? 'other-bytes' : 'as-published',
    why,
  };
});
