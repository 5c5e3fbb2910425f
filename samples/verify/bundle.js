// Makes verify.html, one file that needs nothing else, from the readable sources in src; and checker.js, the same code for the pages
// of samples/MeetingRoom, which run it in a worker.
//   node bundle.js            writes both
//   node bundle.js --check    compares them with what the sources make; exit code 1 when one differs
//   node bundle.js --print    prints it
//   node bundle.js --embed RECORD    prints it with a record in it, which it checks when it is opened
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';

const MARKER = '<script type="application/json" id="embedded-record"></script>';

const at = path => new URL(path, import.meta.url);
const read = path => readFileSync(at(path), 'utf8');

const CHECKER = '../MeetingRoom/wwwroot/checker.js';

async function bundled(entry) {
  const { outputFiles } = await build({
    entryPoints: [entry],
    absWorkingDir: at('.').pathname,
    bundle: true,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    loader: { '.csv': 'text' },
    legalComments: 'inline',
    // Not minified: who distrusts the page can read what runs.
    minify: false,
    write: false,
  });
  return outputFiles[0].text;
}

async function script() {
  const text = await bundled('src/page/main.js');
  if (/<\/script|<!--/i.test(text))
    throw new Error('The script has a text in it that would end its element.');
  return `\n${text}`;
}

async function page() {
  const parts = { style: `\n${read('src/page/page.css')}`, script: await script() };
  const hash = text => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  parts.policy = [
    "default-src 'none'",
    `script-src ${hash(parts.script)}`,
    `style-src ${hash(parts.style)}`,
    'img-src data:',
    // The page's own script once more, from memory, so that checking does not block the page.
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
    // Where the browser knows these two, no text can become markup by any mistake in the script.
    "require-trusted-types-for 'script'",
    'trusted-types verify-worker',
  ].join('; ');
  return read('src/page/page.html').replaceAll(/\{\{(\w+)\}\}/g, (_, name) => parts[name]);
}

const made = await page();
const checker = () => bundled('src/room/worker.js');
switch (process.argv[2]) {
  case undefined:
    writeFileSync(at('verify.html'), made);
    writeFileSync(at(CHECKER), await checker());
    break;
  case '--check':
    for (const [file, text] of [['verify.html', made], [CHECKER, await checker()]]) {
      if (read(file) !== text) {
        console.error(`${file} is not what its sources make: run \`npm run bundle\` in samples/verify and commit the result.`);
        process.exitCode = 1;
      }
    }
    break;
  case '--print':
    process.stdout.write(made);
    break;
  case '--embed': {
    // The bytes themselves, as every one of them counts.
    const record = readFileSync(process.argv[3]).toString('base64');
    process.stdout.write(made.replace(MARKER, () => MARKER.replace('><', `>${record}<`)));
    break;
  }
  default:
    console.error(`unknown option ${process.argv[2]}; expected --check, --print, --embed or none`);
    process.exitCode = 2;
}
