// How long the page takes: node measure.js [RECORD] opens it in Chromium with a record in it, five times, and prints what the
// page says of its time. Without a record: 189 States and 100 repetitions, dice alone.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Chromium } from './test/chromium.js';
import { beginCase, fileOf, granted, Maker, meeting, both } from '../../tests/conformance/maker/maker.js';
import { roster2020, untoc } from './test/kit.js';

function hundredRepetitions() {
  beginCase('hundred-repetitions');
  const maker = new Maker({ states: roster2020(), rules: untoc });
  maker.all(both(62, 63, 64));
  for (const { code } of roster2020().slice(0, 100))
    maker.all(meeting(granted(code, ['other-region'])));
  return Buffer.from(fileOf(maker.record));
}

const folder = mkdtempSync(join(tmpdir(), 'verify-'));
try {
  const bytes = process.argv[2] === undefined ? hundredRepetitions() : readFileSync(process.argv[2]);
  const record = join(folder, 'record.json');
  const page = join(folder, 'page.html');
  writeFileSync(record, bytes);
  writeFileSync(page, spawnSync(process.execPath, [fileURLToPath(new URL('bundle.js', import.meta.url)), '--embed', record], { maxBuffer: 2 ** 30 }).stdout);
  for (let i = 0; i < 5; i++) {
    const browser = await Chromium.start();
    await browser.open(`file://${page}`, "document.querySelector('#report .verdict') !== null");
    const [verdict, told] = await browser.ask("[document.querySelector('#report h2').textContent, [...document.querySelectorAll('dd')].at(-1).textContent]");
    const all = await browser.ask('Math.round(performance.now())');
    console.log(`${bytes.length} bytes: ${verdict}; ${told}; ${all} ms from opening the page to its verdict`);
    browser.end();
  }
} finally {
  rmSync(folder, { recursive: true });
}
