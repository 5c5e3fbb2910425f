// A whole day against the real server, in four browsers and without a mouse: two operators, a projector and a phone. The announcement,
// words and dice, the drawing, the groups, the lots, an objection, a meeting with a request granted and one refused, an annulment, the end.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Pages, until } from './pages.js';

const room = fileURLToPath(new URL('../../../../samples/MeetingRoom/', import.meta.url));
const program = process.env.MEETING_ROOM ?? ['Release', 'Debug'].map(made => `${room}bin/${made}/net10.0/meeting-room.dll`).find(existsSync);
const skip = program === undefined ? 'the meeting room is not built' : false;
const shots = process.env.PICTURES;

let folder;
let server;
let output = '';
const pages = {};
const address = {};

before(async () => {
  if (skip)
    return;
  folder = mkdtempSync(join(tmpdir(), 'meeting-'));
  Object.assign(address, { followers: `http://127.0.0.1:${await freePort()}`, operators: `https://127.0.0.1:${await freePort()}` });
  server = spawn('dotnet', [program, '--data', folder, '--followers', address.followers, '--operators', address.operators, '--pages', room, '--clock', '2026-12-14T09:00:00Z', '--time-zone', 'UTC']);
  for (const stream of [server.stdout, server.stderr])
    stream.setEncoding('utf8').on('data', text => { output += text; });
  await until(() => /Second /.test(output) && /Console/.test(output), () => output);
  for (const name of ['operator', 'second', 'projector', 'phone']) {
    pages[name] = await Pages.start({ url: name === 'phone' ? address.followers : address.operators });
    await pages[name].browser.send('Security.setIgnoreCertificateErrors', { ignore: true });
    await pages[name].prefer({ 'prefers-reduced-motion': 'reduce' });
    await pages[name].size(...{ phone: [390, 844, true], projector: [1280, 720] }[name] ?? [1280, 900]);
  }
});

after(() => {
  Object.values(pages).forEach(page => page.end());
  server?.kill();
  if (folder !== undefined)
    rmSync(folder, { recursive: true, force: true });
});

function freePort() {
  return new Promise(resolve => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

const record = () => JSON.parse(readFileSync(join(folder, 'record.json'), 'utf8'));
const stateNow = async () => (await fetch(`${address.followers}/state`)).json();
const slide = name => pages.projector.until(`document.documentElement.dataset.slide === '${name}'`);

/** Goes to what has this id by the Tab key alone. */
async function tabTo(page, id) {
  await page.until(`document.getElementById('${id}') !== null && !document.getElementById('${id}').disabled`);
  for (let i = 0; i < 120; i++) {
    if (await page.ask(`document.activeElement.id === '${id}'`))
      return;
    await page.key('Tab');
  }
  throw new Error(`${id} cannot be reached by Tab; the console said: ${await page.ask("document.getElementById('said').textContent")}`);
}

async function press(page, id) {
  await tabTo(page, id);
  await page.key('Enter');
}

async function fill(page, id, text) {
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

/** The operator proposes; the second operator, on another device, types what only the hall knows. */
async function add(what, answer, fields = {}) {
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

const digitsOnScreen = async () => (await pages.projector.ask("[...document.querySelectorAll('.hash.all > *')].map(e => e.textContent).join('')")).slice(-4);
const rollsTyped = [];

async function roll(count) {
  await tabTo(pages.operator, 'roll');
  for (let i = 0; i < count; i++) {
    const value = 1 + (i * 7 + rollsTyped.length * 3) % 6;
    rollsTyped.push(value);
    await pages.operator.key(String(value));
    const n = rollsTyped.length;
    await until(async () => (await stateNow()).show.items?.some(({ rolls }) => rolls?.length === n));
  }
}

async function take(name, page = 'projector') {
  if (shots !== undefined)
    await pages[page].picture(`${shots}/day-${name}.png`);
}

test('a whole day without a mouse', { skip, timeout: 600_000 }, async t => {
  const phraseOf = role => new RegExp(`${role}\\s+((?:[a-z-]+ ?){5,})`).exec(output)[1].trim();

  await t.test('both operators sign in, and the projector is paired by six digits', async () => {
    await signIn(pages.operator, 'operator', phraseOf('Operator'));
    // Both are on one machine here: that is allowed by the set-up, as for a rehearsal.
    await press(pages.operator, 'set-up-summary');
    await tabTo(pages.operator, 'one-browser');
    await pages.operator.key(' ');
    await press(pages.operator, 'set-up-save');
    await until(async () => (await pages.operator.ask("fetch('/console.json').then(a => a.json()).then(c => c.setUp.oneBrowser)")) === true);
    await signIn(pages.second, 'second', phraseOf('Second'));
    await pages.projector.open('/projector', "document.querySelector('.digits') !== null");
    await take('pairing');
    const digits = (await pages.projector.ask("document.querySelector('.digits').textContent")).replace(/\D/g, '');
    await fill(pages.operator, 'digits', digits);
    await press(pages.operator, 'pair');
    await slide('opening');
    await pages.phone.open('/?lang=en', "document.getElementById('choose') !== null");
    await pages.phone.ask("document.getElementById('choose').focus()");
    await pages.phone.type('Finland');
    await pages.phone.key('Enter');
    await pages.phone.until("document.querySelector('h1').textContent === 'Finland'");
  });

  await t.test('the record is begun, announced and read out', async () => {
    await add('begin', async () => {
      await pages.projector.until("document.querySelector('.hash.all') !== null");
      return digitsOnScreen();
    }, { plan: 'words,dice 6x50' });
    await until(() => existsSync(join(folder, 'record.json')) && record().entries.length === 1);
    await take('opening');
  });

  await t.test('words and dice, each its own entry', async () => {
    await press(pages.operator, 'show-seed');
    await slide('seed');
    await fill(pages.operator, 'words-by', 'the Chair');
    await fill(pages.operator, 'words-text', 'Trust grows where everyone can check.');
    await press(pages.operator, 'words-enter');
    await pages.projector.until("document.querySelector('main').innerText.includes('trust grows where everyone can check')");
    await add('contribute', () => 'check');
    await until(() => record().entries.length === 2);
    await roll(50);
    await take('dice');
    await pages.operator.key('Backspace');
    rollsTyped.pop();
    await until(async () => (await stateNow()).show.items.at(-1).rolls.length === 49);
    await roll(1);
    await add('contribute', () => rollsTyped.slice(-4).join(' '));
    await until(() => record().entries.length === 3);
    assert.deepEqual(record().entries[2].contributions[0].rolls, rollsTyped);
  });

  await t.test('the drawing is recorded, and the projector checks it before the first lot', async () => {
    await add('draw', digitsOfHash);
    await until(() => record().entries.length === 4);
    await slide('recorded');
    await pages.projector.until("document.querySelector('main').innerText.includes('Checked by two programs')");
    await take('recorded');
  });

  await t.test('groups and lots, at the pace, lot by lot, and back', async () => {
    await pages.operator.ask("document.activeElement.blur(); document.getElementById('main').focus()");
    await pages.operator.key(' ');
    await slide('groups');
    await take('groups');
    await press(pages.operator, 'all-groups');
    await until(async () => { const { view, show } = await stateNow(); return view.slide !== 'groups' || show.done; });
    await pages.operator.ask("document.activeElement.blur()");
    const step = async (key, lot) => {
      // A key names the lot after the one that the console shows, so the console has to be up to date.
      await pages.operator.until(`document.documentElement.dataset.v === '${(await stateNow()).view.v}'`);
      await pages.operator.key(key);
      await until(async () => (await stateNow()).view.lot === lot);
    };
    for (let lot = 1; lot <= 6; lot++)
      await step('ArrowRight', lot);
    await step('ArrowLeft', 5);
    await step('ArrowRight', 6);
    await slide('reveal');
    await pages.projector.until(`document.documentElement.dataset.v === '${(await stateNow()).view.v}'`);
    await take('reveal');
  });

  await t.test('an objection pauses, the chair rules, and it goes on', async () => {
    await pages.operator.key('o');
    await pages.operator.until("document.getElementById('objection-state') !== null");
    await pages.operator.ask("document.getElementById('objection-state').focus()");
    await pages.operator.type('Peru');
    await pages.operator.key('Tab');
    await pages.operator.type('The hash was not read out.');
    await pages.operator.key('Tab');
    await pages.operator.key('Tab');
    await pages.operator.key('Enter');
    await pages.operator.until("document.getElementById('ruling') !== null");
    await fill(pages.operator, 'ruling', 'It is read out now.');
    await pages.operator.key('Enter');
    await pages.operator.until("document.getElementById('ruling') === null");
    await take('objection', 'operator');
  });

  await t.test('all of it is shown, and the phone has its State', async () => {
    for (const group of [1, 2, 3]) {
      await until(async () => {
        const { show, view } = await stateNow();
        if (view.slide === 'reveal' && show.group === group)
          return true;
        await pages.operator.ask("document.activeElement.blur()");
        await press(pages.operator, `open-${group}`);
        await new Promise(resolve => setTimeout(resolve, 300));
        return false;
      });
      await pages.operator.until(`document.getElementById('whole-group')?.textContent.includes('${group}')`);
      await press(pages.operator, 'whole-group');
      await pages.operator.until("document.getElementById('sure')?.open");
      await pages.operator.key('Tab');
      await pages.operator.ask("[...document.querySelectorAll('#sure button')].at(-1).focus()");
      await pages.operator.key('Enter');
      await until(async () => { const { revealed, meeting } = await stateNow(); return revealed.some(lot => lot.group === group) && (group < 3 || revealed.length === meeting.totals.lots); });
    }
    await pages.phone.until("document.querySelectorAll('.reviewer').length === 2");
    const finland = record().entries[3].result.reviews.find(({ state }) => state === 'FIN');
    const names = await (await fetch(`${address.followers}/names.json`)).json();
    for (const { principal } of finland.seats)
      assert.ok((await pages.phone.ask('document.body.innerText')).includes(names[principal].en.replaceAll("'", '’')), principal);
    await take('phone', 'phone');
  });

  await t.test('a meeting: one request granted, one refused, one struck', async () => {
    await press(pages.operator, 'open-requests');
    await slide('requests');
    const enter = async (state, seats) => {
      await fill(pages.operator, 'request-state', state);
      await pages.operator.key('Tab');
      await pages.operator.key(' ');
      for (let i = 0; i < ['own', 'another', 'both'].indexOf(seats); i++)
        await pages.operator.key('ArrowRight');
      await pages.operator.until("!document.getElementById('request-preview').hidden");
      const count = (await stateNow()).show.rows.length;
      await press(pages.operator, 'request-enter');
      await until(async () => (await stateNow()).show.rows.length === count + 1);
    };
    await enter('Finlande', 'own');
    await take('request-desk', 'operator');
    await enter('FIN', 'own');
    await enter('Kenya', 'another');
    await press(pages.operator, 'strike-3');
    await until(async () => (await stateNow()).show.rows[2].status === 'struck');
    await add('closeRequests', () => '1/1', { plan: 'dice 6x50' });
    await until(() => record().entries.length === 5);
    assert.deepEqual(record().entries[4].what.decisions.map(({ refused }) => refused?.reason ?? null), [null, 'asked-twice']);
    await pages.projector.until("document.querySelector('main').innerText.includes('asked already at this meeting')");
    await take('requests');
  });

  await t.test('the announcement is annulled, and the hall sees it', async () => {
    await add('annul', () => '5', { entry: '5', decidedBy: 'the Chair', reason: 'the list was closed too early' });
    await until(() => record().entries.length === 6);
    await slide('annulled');
    await take('annulled');
  });

  await t.test('the meeting is closed', async () => {
    await add('close', digitsOfHash);
    await slide('closing');
    await take('closing');
    assert.equal(await pages.projector.ask("[...document.querySelectorAll('.hash.all > *')].map(e => e.textContent).join('').toLowerCase()"), record().entries.at(-1).hash);
  });
});

/** The end of the hash, as it is read off the projector. */
async function digitsOfHash() {
  await pages.projector.until("document.querySelector('.hash.all') !== null");
  return digitsOnScreen();
}
