// Runs the cases against any verifier: node run.js COMMAND …, which is called with the file and the options of each case.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = path => fileURLToPath(new URL(path, import.meta.url));
const [command, ...before] = process.argv.slice(2);
if (command === undefined) {
  console.error('usage: node run.js COMMAND …');
  process.exit(2);
}
let failed = 0;
let skipped = 0;
const cases = JSON.parse(readFileSync(here('cases.json'), 'utf8'));
for (const { file, options, exit, why } of cases) {
  if (!existsSync(here(file))) {
    skipped++;
    continue;
  }
  const { status } = spawnSync(command, [...before, here(file), ...options], { stdio: 'ignore' });
  if (status !== exit) {
    failed++;
    console.log(`${file} ${options.join(' ')}: expected ${exit}, found ${status} (${why})`);
  }
}
console.log(`${cases.length - failed - skipped} passed, ${failed} failed, ${skipped} skipped`);
process.exitCode = failed === 0 ? 0 : 1;
