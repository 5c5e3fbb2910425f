// Writes the cases and their index: node make.js.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { cases } from './cases.js';
import { generated } from './generate.js';
import { independent } from './independent.js';

const at = path => new URL(`../${path}`, import.meta.url);
const indexOf = ({ bytes, ...entry }) => entry;
const index = [...independent, ...cases.map(indexOf), ...generated.map(({ build, ...entry }) => entry)];
const text = `[\n${index.map(entry => `  ${JSON.stringify(entry)}`).join(',\n')}\n]\n`;

rmSync(at('cases/'), { recursive: true, force: true });
mkdirSync(at('cases/'));
for (const { file, bytes } of cases)
  writeFileSync(at(file), bytes);
writeFileSync(at('cases.json'), text);
console.log(`${independent.length} independent cases, ${cases.length} of this maker, ${generated.length} made when they are run`);
