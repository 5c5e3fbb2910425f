// A hall for the tests that need the real server: two operators, a projector and a phone in four browsers, and what is done in them by
// keyboard. The server is the one that was built, MEETING_ROOM where that is set; PICTURES is a folder for pictures of the screens.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Pages, until } from './pages.js';

const room = fileURLToPath(new URL('../../../../samples/MeetingRoom/', import.meta.url));
const program = process.env.MEETING_ROOM ?? ['Release', 'Debug'].map(made => `${room}bin/${made}/net10.0/meeting-room.dll`).find(existsSync);
export const skip = program === undefined ? 'the meeting room is not built' : false;
const shots = process.env.PICTURES;

// From the first start alone: they are not printed again.
let phrases;
let folder;
let server;
let output;

/** The pages of the day: the operator's, the second operator's, the projector's and a phone's. */
export const pages = {};

export const address = {};

/** Starts the server, with options of its own besides the usual ones, and four browsers. */
export async function startHall(...options) {
  folder = mkdtempSync(join(tmpdir(), 'meeting-'));
  Object.assign(address, { followers: `http://127.0.0.1:${await freePort()}`, operators: `https://127.0.0.1:${await freePort()}` });
  await startServer(options, /Second /);
  phrases = output;
  for (const name of ['operator', 'second', 'projector', 'phone']) {
    pages[name] = await Pages.start({ url: name === 'phone' ? address.followers : address.operators });
    await pages[name].browser.send('Security.setIgnoreCertificateErrors', { ignore: true });
    await pages[name].prefer({ 'prefers-reduced-motion': 'reduce' });
    await pages[name].size(...{ phone: [390, 844, true], projector: [1280, 720] }[name] ?? [1280, 900]);
  }
}

async function startServer(options, said) {
  output = '';
  server = spawn('dotnet', [program, '--data', folder, '--followers', address.followers, '--operators', address.operators, '--pages', room, '--time-zone', 'UTC', ...options]);
  for (const stream of [server.stdout, server.stderr])
    stream.setEncoding('utf8').on('data', text => { output += text; });
  await until(() => said.test(output) && /Console/.test(output), () => output);
}

/** Kills the server as a power cut would, and starts it again on the same folder. */
export async function restartServer(...options) {
  const ended = new Promise(resolve => server.once('exit', resolve));
  server.kill('SIGKILL');
  await ended;
  await startServer(options, /Console/);
}

export function endHall() {
  Object.values(pages).forEach(page => page.end());
  server?.kill();
  if (folder !== undefined)
    rmSync(folder, { recursive: true, force: true });
}

const phraseOf = role => new RegExp(`${role}\\s+((?:[a-z-]+ ?){5,})`).exec(phrases)[1].trim();

function freePort() {
  return new Promise(resolve => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/** The record as it is on the disk, null before it is begun. */
export const record = () => existsSync(join(folder, 'record.json')) ? JSON.parse(readFileSync(join(folder, 'record.json'), 'utf8')) : null;
export const stateNow = async () => (await fetch(`${address.followers}/state`)).json();
export const slide = name => pages.projector.until(`document.documentElement.dataset.slide === '${name}'`);

/** Goes to what has this id by the Tab key alone. */
export async function tabTo(page, id) {
  await page.until(`document.getElementById('${id}') !== null && !document.getElementById('${id}').disabled`);
  for (let i = 0; i < 120; i++) {
    if (await page.ask(`document.activeElement.id === '${id}'`))
      return;
    await page.key('Tab');
  }
  throw new Error(`${id} cannot be reached by Tab; the console said: ${await page.ask("document.getElementById('said').textContent")}`);
}

export async function press(page, id) {
  await tabTo(page, id);
  await page.key('Enter');
}

export async function fill(page, id, text) {
  await tabTo(page, id);
  await page.ask(`document.activeElement.select()`);
  await page.type(text);
}

async function signIn(page, role, phrase) {
  await page.open('/console?lang=en', "document.getElementById('phrase') !== null");
  await page.until("document.activeElement.id === 'phrase'");
  if (role === 'second') {
    await page.key('Tab', { modifiers: 8 });
    await page.key('ArrowRight');
    await tabTo(page, 'phrase');
  }
  await page.type(phrase);
  await page.key('Enter');
  await page.until("document.getElementById('order')?.childElementCount > 0");
}

/** Both operators sign in, the projector is paired by six digits, and the phone follows Finland. */
export async function openHall() {
  await signIn(pages.operator, 'operator', phraseOf('Operator'));
  // Both are on one machine here: that is allowed by the set-up, as for a rehearsal.
  await press(pages.operator, 'set-up-summary');
  await tabTo(pages.operator, 'one-browser');
  await pages.operator.key(' ');
  await press(pages.operator, 'set-up-save');
  await until(async () => (await pages.operator.ask("fetch('/console.json').then(a => a.json()).then(c => c.setUp.oneBrowser)")) === true);
  await signIn(pages.second, 'second', phraseOf('Second'));
  await pairProjector();
  await pages.phone.open('/?lang=en', "document.getElementById('choose') !== null");
  await pages.phone.ask("document.getElementById('choose').focus()");
  await pages.phone.type('Finland');
  await pages.phone.key('Enter');
  await pages.phone.until("document.querySelector('h1').textContent === 'Finland'");
}

async function pairProjector() {
  await pages.projector.open('/projector', "document.querySelector('.digits') !== null");
  await take('pairing');
  const digits = (await pages.projector.ask("document.querySelector('.digits').textContent")).replace(/\D/g, '');
  await fill(pages.operator, 'digits', digits);
  await press(pages.operator, 'pair');
  await pages.projector.until("document.documentElement.dataset.v !== undefined");
}

/** The operator proposes; the second operator, on another device, types what only the hall knows. */
export async function add(what, answer, fields = {}) {
  await press(pages.operator, `add-${what}`);
  await pages.operator.until("document.getElementById('propose')?.open");
  for (const [name, text] of Object.entries(fields))
    await fill(pages.operator, `add-field-${name}`, text);
  await press(pages.operator, 'propose-send');
  await pages.second.until("document.activeElement.id === 'answer'");
  await take(`question-${what}`, 'second');
  const typed = await answer();
  await pages.second.type(typed);
  await pages.second.key('Enter');
  try {
    await pages.second.until("document.getElementById('ask') === null");
  } catch (error) {
    throw new Error(`${what}, answered ${typed}: ${await pages.second.ask("document.getElementById('said').textContent")}`, { cause: error });
  }
}

export const digitsOnScreen = async () => (await pages.projector.ask("[...document.querySelectorAll('.hash.all > *')].map(e => e.textContent).join('')")).slice(-4);
export const rollsTyped = [];

export async function roll(count) {
  await tabTo(pages.operator, 'roll');
  for (let i = 0; i < count; i++) {
    const value = 1 + (i * 7 + rollsTyped.length * 3) % 6;
    rollsTyped.push(value);
    await pages.operator.key(String(value));
    const n = rollsTyped.length;
    await until(async () => (await stateNow()).show.items?.some(({ rolls }) => rolls?.length === n));
  }
}

export async function take(name, page = 'projector') {
  if (shots !== undefined)
    await pages[page].picture(`${shots}/day-${name}.png`);
}

/** The end of the hash, as it is read off the projector. */
export async function digitsOfHash() {
  await pages.projector.until("document.querySelector('.hash.all') !== null");
  return digitsOnScreen();
}
