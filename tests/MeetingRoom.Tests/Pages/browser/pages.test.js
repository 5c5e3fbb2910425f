// What a page promises: the same picture after a reload, nothing that moves where motion is not wanted, its last picture without a line,
// the check before the first lot, keys, and colours that are told apart.
import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { consoleAt, consoles } from './consoles.js';
import { allLots, lastLotOf, meetingAt, recordOf, revealAt, shows, stateOf } from './meeting.js';
import { Pages, until } from './pages.js';
import { contrast, pixels } from './pixels.js';
import { StandIn } from './stand-in.js';

let standIn;
let pages;

before(async () => {
  standIn = await new StandIn().start();
  pages = await Pages.start(standIn);
  await pages.size(1280, 720);
});

afterEach(async () => {
  await pages.prefer({});
  await pages.size(1280, 720);
  Object.assign(standIn, { pairing: null, console: null, preview: null, record: recordOf(), commands: [], looked: [], reports: [], isDown: false });
});

after(() => {
  pages?.end();
  standIn?.end();
});

const show = async (state, details) => {
  await pages.followed();
  standIn.put(state, details);
  await pages.until(`document.documentElement.dataset.v === '${state.view.v}'`);
};

test('a reload shows the same picture, byte for byte', async () => {
  await pages.prefer({ 'prefers-reduced-motion': 'reduce' });
  const last = lastLotOf('CIV');
  await pages.project(revealAt(last - 3, { v: 1 }));
  for (let i = 2; i >= 0; i--)
    await show(revealAt(last - i, { v: 4 - i }));
  const followed = await pages.picture();
  await pages.reload("document.documentElement.dataset.v === '4'");
  assert.ok(followed.equals(await pages.picture()));
  // Any slide, arrived at from another.
  for (const [i, name] of Object.keys(shows).filter(name => name !== 'round').entries()) {
    await show(stateOf(name, { v: 100 + i }));
    const before = await pages.picture();
    await pages.reload(`document.documentElement.dataset.v === '${100 + i}'`);
    assert.ok(before.equals(await pages.picture()), name);
  }
});

test('with reduced motion a new lot does not move', async () => {
  await pages.prefer({ 'prefers-reduced-motion': 'reduce' });
  await pages.project(revealAt(0, { v: 1 }));
  await show(revealAt(1, { v: 2 }));
  assert.equal(await pages.ask("document.querySelectorAll('.fresh').length"), 1);
  assert.equal(await pages.ask('document.getAnimations().length'), 0);
  const first = await pages.picture();
  assert.ok(first.equals(await pages.picture()));
});

test('a movement lasts half a second at most, moves one lot, and never hides it', async () => {
  await pages.project(revealAt(0, { v: 1 }));
  await show(revealAt(1, { v: 2 }));
  const animations = await pages.ask("document.getAnimations().map(a => [a.effect.getComputedTiming().duration, a.effect.target.closest('.fresh') !== null, a.effect.getKeyframes().map(k => Object.keys(k).filter(p => !['offset', 'easing', 'composite', 'computedOffset'].includes(p)).join()).join()])");
  assert.ok(animations.length > 0);
  for (const [duration, isFresh, properties] of animations)
    assert.deepEqual([duration <= 500, isFresh, properties.replaceAll(',', '').replaceAll('translate', '')], [true, true, '']);
});

test('nothing on the picture but the lot changes when a name appears', async () => {
  await pages.prefer({ 'prefers-reduced-motion': 'reduce' });
  const places = () => pages.ask("[...document.querySelectorAll('h1, .from, .rail, header span, footer span')].map(e => { const { x, y } = e.getBoundingClientRect(); return [Math.round(x), Math.round(y)].join(); }).join(' ')");
  const state = allLots().find(({ state: code, kind }, i, lots) => kind === 'principal' && lots.filter(lot => lot.state === code).length === 2).state;
  const last = lastLotOf(state);
  await pages.project(revealAt(last - 2, { v: 1, state }));
  // The position beside the pot is a text of another length, so the heading's own places are compared.
  const before = await places();
  await show(revealAt(last - 1, { v: 2 }));
  await show(revealAt(last, { v: 3 }));
  assert.equal(await places(), before);
});

test('without a line the projector keeps its last picture, and catches up', async () => {
  await pages.prefer({ 'prefers-reduced-motion': 'reduce' });
  await pages.project(revealAt(20, { v: 20 }));
  const before = await pages.picture();
  standIn.cut(true);
  await new Promise(resolve => setTimeout(resolve, 1500));
  assert.ok(before.equals(await pages.picture()));
  standIn.state = revealAt(50, { v: 50 });
  standIn.cut(false);
  await pages.until("document.documentElement.dataset.v === '50'");
});

test('events out of order, twice and lost end in the picture of /state', async () => {
  await pages.project(revealAt(10, { v: 10 }));
  const event = n => { const { view, show: shown, revealed } = revealAt(n, { v: n }); return { view, show: shown, lots: revealed.filter(({ state }) => state === shown.state) }; };
  standIn.state = revealAt(16, { v: 16 });
  for (const n of [12, 11, 13, 13, 16, 15])
    standIn.send(event(n));
  await pages.until("document.documentElement.dataset.v === '16'");
  assert.equal(await pages.ask("document.querySelector('h1').textContent"), await pages.ask(`import('/js/common/states.js').then(m => m.loadStates()).then(s => s.name('${revealAt(16).show.state}', 'en'))`));
});

test('a paired projector checks the record before lot 1 and reports what it shows', async () => {
  standIn.pairing = { paired: true, token: 't' };
  await pages.project(stateOf('recorded', { v: 1 }));
  await show(revealAt(1, { v: 2 }));
  await pages.until("document.getElementById('checked').textContent !== ''");
  assert.match(await pages.ask("document.getElementById('checked').textContent"), /two programs/);
  await until(() => standIn.reports.at(-1)?.shown === 1);
  assert.deepEqual(standIn.reports.at(-1), { entry: 4, shown: 1, checked: true, mismatch: null });
});

test('a lot that the record does not give stops the reveal and is reported', async () => {
  standIn.pairing = { paired: true, token: 't' };
  await pages.project(stateOf('recorded', { v: 1 }));
  await show(revealAt(1, { v: 2 }));
  const wrong = structuredClone(revealAt(2, { v: 3 }));
  const lot = wrong.show.seats.flatMap(({ lot: principal, additional }) => [principal, additional]).find(one => one?.n === 2);
  lot.drawn = lot.drawn === 'ISL' ? 'NOR' : 'ISL';
  await show(wrong);
  assert.match(await pages.ask("document.querySelector('main').innerText"), /One moment/);
  assert.ok(!(await pages.ask('document.body.innerText')).includes('Iceland'));
  await until(() => standIn.reports.at(-1)?.mismatch);
  const { mismatch, checked, shown } = standIn.reports.at(-1);
  assert.deepEqual([mismatch.lot, checked, shown], [2, false, 1]);
  assert.match(mismatch.record, /ISL|NOR/);
  assert.match(mismatch.derived, new RegExp(allLots()[1].drawn));
});

test('a record that was changed after it was made stops the reveal before its first lot', async () => {
  standIn.pairing = { paired: true, token: 't' };
  const record = JSON.parse(recordOf());
  const seat = record.entries[3].result.reviews[0].seats[0];
  seat.principal = seat.principal === 'IND' ? 'IRN' : 'IND';
  standIn.record = Buffer.from(JSON.stringify(record));
  await pages.project(stateOf('recorded', { v: 1 }));
  await show(revealAt(1, { v: 2 }));
  assert.match(await pages.ask("document.querySelector('main').innerText"), /One moment/);
  await until(() => standIn.reports.at(-1)?.mismatch);
  assert.equal(standIn.reports.at(-1).checked, false);
});

test('a screen that waits to be paired shows six digits and a button for the full screen', async () => {
  standIn.pairing = { paired: false };
  standIn.state = stateOf('opening', { v: 7 });
  await pages.open('/projector', "document.querySelector('.digits') !== null");
  assert.equal(await pages.ask("document.querySelector('.digits').textContent"), '482 913');
  assert.equal(await pages.ask("document.querySelectorAll('button').length"), 1);
  standIn.pairing = { paired: true, token: 't' };
  await pages.until("document.documentElement.dataset.v === '7'");
});

test('a drawing is shown by regional group, and what changed as such', async () => {
  const by = section => {
    const state = revealAt(lastLotOf('FIN'), { v: 1 });
    Object.assign(state.show, { section, next: [] });
    return state;
  };
  const title = "[document.getElementById('left').textContent, document.getElementById('next').textContent]";
  await pages.project(by({ section: 5, kind: 'region', group: null, region: 'western-european-and-other' }));
  assert.deepEqual(await pages.ask(title), ['Western European and other States', 'The last State of this regional group']);
  await pages.project(by({ section: 1, kind: 'changed', group: null, region: null }));
  assert.deepEqual(await pages.ask(title), ['Changed today', 'The last State']);
  await pages.project(by({ section: 1, kind: 'group', group: 2, region: null }));
  assert.deepEqual(await pages.ask(title), ['Group 2 of 3', 'The last State of this group']);
});

test('the console opens the parts of a drawing by their names and shows all of the one on the screen', async () => {
  const { state, console: told } = consoles.reveal();
  const sections = ['african', 'asia-pacific'].map((region, i) => ({ section: i + 1, kind: 'region', group: null, region, size: 50 }));
  state.meeting = { ...state.meeting, sections };
  state.show = { ...state.show, section: sections[1] };
  Object.assign(standIn, { state, console: told });
  await pages.open('/console?lang=en', "document.getElementById('open-2') !== null");
  assert.equal(await pages.ask("document.getElementById('open-2').textContent"), 'Open: Asia-Pacific States');
  await pages.ask("document.getElementById('open-2').click()");
  await settled(1);
  await pages.ask("document.getElementById('whole-group').click(); [...document.querySelectorAll('#sure button')].at(-1).click()");
  await settled(2);
  assert.deepEqual(sent(), [{ do: 'openGroup', group: 2 }, { do: 'showGroup', group: 2 }]);
});

test('more requests than a page holds have pages, which the console turns', async () => {
  await pages.project(stateOf('requests-pages', { v: 1 }));
  assert.deepEqual(await pages.ask("[document.getElementById('left').textContent, ...[...document.querySelectorAll('li b')].map(e => e.textContent)]"), ['Requests · Page 2 of 2', 'Italy', 'Japan']);
  Object.assign(standIn, { state: stateOf('requests-pages', { v: 2 }), console: consoleAt(stateOf('requests-pages', { v: 2 })) });
  await pages.open('/console?lang=en', "document.getElementById('page-before') !== null");
  assert.equal(await pages.ask("document.getElementById('page-next').disabled"), true);
  await pages.ask("document.getElementById('page-before').click()");
  await settled(1);
  assert.deepEqual(sent(), [{ do: 'slide', slide: 'requests', page: 1 }]);
});

test('several languages take turns, a State each, and never while one is looked at', async () => {
  const screen = { languages: ['en', 'ar'], theme: 'dark', washedOut: false };
  const shown = () => pages.ask('document.documentElement.lang');
  const [first, second] = meetingAt('official').groups[0].order;
  await pages.project(revealAt(lastLotOf(first), { v: 1, screen }));
  const languages = [await shown()];
  await show(revealAt(lastLotOf(second) - 1, { v: 2, screen, state: second }));
  languages.push(await shown());
  await show(revealAt(lastLotOf(second), { v: 3, screen }));
  languages.push(await shown());
  assert.deepEqual(languages, ['en', 'ar', 'ar']);
  await pages.project(revealAt(lastLotOf(second), { v: 4, screen }), '?lang=fr');
  assert.equal(await shown(), 'fr');
  // A slide that stands changes by the clock, which is moved on here.
  await pages.project(stateOf('opening', { v: 5, screen }));
  const before = await shown();
  await pages.ask('{ const then = Date.now; Date.now = () => then() + 15_000; 0 }');
  await pages.until(`document.documentElement.lang !== '${before}'`);
});

test('the test slide shows on the screen that asks for it the sizes of letters as they are used', async () => {
  await pages.project(revealAt(5, { v: 1 }), '?slide=test');
  assert.equal(await pages.ask('document.documentElement.dataset.slide'), 'test');
  assert.deepEqual(await pages.ask("[...document.querySelectorAll('.sizes p')].map(e => Math.round(1000 * parseFloat(getComputedStyle(e).fontSize) / innerHeight) / 10)"), [12, 8, 6.6, 4.2]);
  assert.ok(await pages.ask("[...document.querySelectorAll('.corner')].every(e => { const { left, top, right, bottom } = e.getBoundingClientRect(); return (left === 0 || right === innerWidth) && (top === 0 || bottom === innerHeight); })"));
});

test('the countdown to a round follows the hall’s clock', async () => {
  standIn.time = '2023-09-15T10:59:00Z';
  const state = stateOf('round', { v: 1 });
  Object.assign(state.show.items[2], { round: 657413, dueAt: '2023-09-15T11:00:03Z', due: { date: '2023-09-15', time: '11:00' }, deadline: { date: '2023-09-15', time: '11:30' } });
  await pages.project(state);
  await pages.until("/^(1:0|0:[1-5])/.test(document.querySelector('.countdown').textContent)");
  assert.match(await pages.ask("document.querySelector('main').innerText"), /Longest wait until 11\.30\u00A0a\.m\./);
  await pages.project(stateOf('overdue', { v: 2 }));
  assert.equal(await pages.ask("document.querySelector('.countdown')"), null);
  assert.match(await pages.ask("document.querySelector('main').innerText"), /did not come in time/);
});

test('a rehearsal is stamped on every slide', async () => {
  await pages.project(stateOf('opening', { v: 1, kind: 'rehearsal' }));
  for (const [i, name] of Object.keys(shows).entries()) {
    await show(stateOf(name, { v: 2 + i, kind: 'rehearsal' }));
    assert.match(await pages.ask("getComputedStyle(document.body).backgroundImage"), /svg/, name);
    if (name !== 'blank')
      assert.equal(await pages.ask("document.getElementById('middle').checkVisibility({ visibilityProperty: true }) && document.getElementById('middle').textContent"), 'REHEARSAL · not the results', name);
  }
});

test('lot, newest roll and refusals are told apart without colour', async () => {
  await pages.project(revealAt(lastLotOf('FIN')));
  const [cell, rail] = await pages.ask("[document.querySelector('.rail i'), document.querySelector('.rail')].map(e => e.getBoundingClientRect().height)");
  assert.ok(cell > 1.5 * rail, 'the lot is the tall cell');
  const shapes = await pages.ask("[...document.querySelectorAll('.shape')].map(e => getComputedStyle(e).borderRadius + getComputedStyle(e).rotate)");
  assert.equal(new Set(shapes).size, 2);
  await show(stateOf('dice', { v: 5000 }));
  assert.match(await pages.ask("getComputedStyle(document.querySelector('.rolls b')).textDecorationLine"), /underline/);
});

// The eye as it may be, and a picture that a beamer makes grey.
for (const type of ['none', 'protanopia', 'deuteranopia', 'tritanopia', 'achromatopsia']) {
  for (const theme of ['dark', 'bright'])
    test(`lot, pot and newest roll stand out from the paper, ${theme}, ${type}`, async () => {
      const middle = selector => pages.ask(`(() => { const { x, y, width, height } = document.querySelector('${selector}').getBoundingClientRect(); return [x + width / 2, y + height / 2]; })()`);
      const look = async () => {
        await pages.browser.send('Emulation.setEmulatedVisionDeficiency', { type });
        const picture = pixels(await pages.picture());
        await pages.browser.send('Emulation.setEmulatedVisionDeficiency', { type: 'none' });
        return picture;
      };
      await pages.project(revealAt(lastLotOf('FIN')), `?theme=${theme}`);
      const [lot, shape, cell] = [await middle('.rail i'), await middle('.own .shape'), await pages.ask("(() => { const { x, y, height } = document.querySelector('.rail').getBoundingClientRect(); return [x + 3, y + height / 2]; })()")];
      const reveal = await look();
      const paper = reveal.at(2, 2);
      assert.deepEqual([lot, shape, cell].map(place => contrast(reveal.at(...place), paper) >= 3), [true, true, true]);
      assert.ok(contrast(reveal.at(...lot), reveal.at(...cell)) >= 1.5, 'the lot is not as bright as the cells beside it');
      await pages.project(stateOf('dice', { v: 5000 }), `?theme=${theme}`);
      const { x, y, width, height } = await pages.ask("document.querySelector('.rolls b').getBoundingClientRect().toJSON()");
      const dice = await look();
      const brightest = Math.max(...Array.from({ length: Math.floor(width) }, (_, i) => contrast(dice.at(x + i, y + height / 2), paper)));
      assert.ok(brightest >= 3, `newest roll ${brightest}`);
    });
}

test('with forced colours the lot, the pot and the shapes are still painted', async () => {
  await pages.prefer({ 'forced-colors': 'active', 'prefers-reduced-motion': 'reduce' });
  await pages.project(revealAt(lastLotOf('FIN')));
  const places = await pages.ask("['.rail i', '.own .shape', '.another .shape'].map(s => document.querySelector(s).getBoundingClientRect()).map(({ x, y, width, height }) => [x + width / 2, y + height / 2])");
  const picture = pixels(await pages.picture());
  assert.deepEqual(places.map(place => contrast(picture.at(...place), picture.at(2, 2)) >= 3), [true, true, true]);
});

test('a page has one live region, and it is polite', async () => {
  const regions = () => pages.ask("[...document.querySelectorAll('[aria-live], [role=status], [role=alert], [role=log], output')].map(e => e.getAttribute('aria-live'))");
  standIn.state = revealAt(20, { v: 20 });
  await pages.open('/?lang=en', "document.documentElement.dataset.v === '20'");
  assert.deepEqual(await regions(), ['polite']);
  await openConsole('reveal');
  assert.deepEqual(await regions(), ['polite']);
  // The hall listens to the chair, not to the beamer.
  await pages.project(revealAt(20, { v: 21 }));
  assert.deepEqual(await regions(), []);
});

test('at 200 per cent and on 320 pixels nothing scrolls sideways', async () => {
  const wide = () => pages.ask("[...document.body.querySelectorAll(':not(option, .visually-hidden, .skip, dialog:not([open]) *)')].filter(e => e.checkVisibility() && !e.closest('.scroll, .visually-hidden') && e.getBoundingClientRect().width > 1 && (e.getBoundingClientRect().right > innerWidth + 1 || e.getBoundingClientRect().left < -1)).map(e => e.outerHTML.slice(0, 90))");
  for (const language of ['en', 'ar', 'ru']) {
    await pages.size(320, 640, true);
    standIn.state = revealAt(allLots().length, { v: 9 });
    await pages.open(`/?lang=${language}`, "document.documentElement.dataset.v === '9'");
    await pages.ask("localStorage.setItem('state', 'GBR')");
    await pages.open(`/?lang=${language}`, "document.getElementById('change') !== null");
    assert.deepEqual(await wide(), [], `phone, ${language}`);
    await pages.ask('localStorage.clear()');
    // A window of 1280 pixels that is enlarged twice, and one enlarged four times.
    for (const width of [640, 320]) {
      await pages.size(width, 450);
      for (const name of ['reveal', 'requests', 'dice']) {
        await openConsole(name, language);
        await pages.ask("document.getElementById('set-up-more')?.setAttribute('open', '')");
        assert.deepEqual(await wide(), [], `console ${name}, ${language}, ${width}`);
      }
    }
  }
});

test('the phone says so only after ten seconds without a connection', async () => {
  standIn.state = revealAt(20, { v: 20 });
  await pages.open('/?lang=en', "document.documentElement.dataset.v === '20'");
  // The page's clock stands still but where it is moved on here; an event says when the server was heard last.
  await pages.ask("window.ahead = 0; const now = Date.now(); Date.now = () => now + ahead; 0");
  await show(revealAt(21, { v: 21 }));
  standIn.cut(true);
  const look = 'new Promise(resolve => setTimeout(resolve, 1100))';
  await pages.ask(`ahead = 8000; ${look}`);
  assert.equal(await pages.ask("document.getElementById('status').textContent"), '');
  await pages.ask('ahead = 13000; 0');
  await pages.until("document.getElementById('status').textContent.startsWith('No connection since')");
  standIn.state = revealAt(30, { v: 30 });
  standIn.cut(false);
  await pages.until("document.documentElement.dataset.v === '30' && document.getElementById('status').textContent === ''");
});

test('a phone keeps what is typed and the focus while lots come in, and announces its own State alone', async () => {
  await pages.size(320, 640, true);
  standIn.state = revealAt(0, { v: 1 });
  await pages.open('/?lang=en', "document.documentElement.dataset.v === '1'");
  await pages.ask('localStorage.clear()');
  await pages.open('/?lang=en', "document.getElementById('choose') !== null");
  await pages.ask("document.getElementById('choose').focus()");
  await pages.type('Afgh');
  await show(revealAt(1, { v: 2 }));
  assert.deepEqual(await pages.ask("[document.activeElement.id, document.activeElement.value]"), ['choose', 'Afgh']);
  await pages.key('Enter');
  await pages.until("document.querySelector('h1').textContent === 'Afghanistan'");
  await show(revealAt(2, { v: 3 }));
  const mine = allLots()[1].state === 'AFG';
  assert.equal(await pages.ask("document.getElementById('status').textContent.startsWith('Afghanistan')"), mine);
  const said = await pages.ask("document.getElementById('status').textContent");
  await show(revealAt(lastLotOf('AFG') + 2, { v: 4 }));
  assert.notEqual(said, '');
  assert.ok(!(await pages.ask("document.getElementById('status').textContent")).includes('Angola'));
});

test('the record is checked on the phone', async () => {
  standIn.state = revealAt(allLots().length, { v: 9 });
  await pages.open('/?lang=en', "document.documentElement.dataset.v === '9'");
  await pages.ask("localStorage.setItem('state', 'FIN')");
  await pages.open('/?lang=en', "document.getElementById('check-here') !== null");
  await pages.ask("document.getElementById('check-here').focus()");
  await pages.key('Enter');
  await pages.until("document.getElementById('found') !== null");
  assert.match(await pages.ask("document.getElementById('found').textContent"), /every lot agrees/);
  standIn.record = Buffer.from('{}');
  await pages.key('Enter');
  await pages.until("/does not hold/.test(document.getElementById('found').textContent)");
});

test('a phone follows the reveal without a question, and asks once where a lot was lost, however many come', async () => {
  const lots = 40;
  const ask = async () => {
    standIn.state = revealAt(0, { v: 1 });
    await pages.open('/?lang=en', "document.documentElement.dataset.v === '1'");
    await pages.followed();
    standIn.asked = 0;
  };
  const last = `document.documentElement.dataset.v === '${lots + 1}'`;
  await ask();
  for (let n = 1; n <= lots; n++)
    standIn.put(revealAt(n, { v: n + 1 }));
  await pages.until(last);
  assert.equal(standIn.asked, 0);
  await ask();
  for (let n = 1; n <= lots; n++) {
    if (n === 20)
      standIn.state = revealAt(n, { v: n + 1 });
    else
      standIn.put(revealAt(n, { v: n + 1 }));
  }
  await pages.until(last);
  // A phone waits a second at most before it asks.
  await pages.ask("new Promise(resolve => setTimeout(resolve, 1100)).then(() => fetch('/names.json')).then(() => true)");
  assert.equal(standIn.asked, 1);
});

const openConsole = async (name, language = 'en') => {
  const { state, console: told } = consoles[name]();
  Object.assign(standIn, { state, console: told });
  await pages.open(`/console?lang=${language}`, `document.documentElement.dataset.v === '${state.view.v}' && document.getElementById('said') !== null`);
  await pages.ask("document.getElementById('main').focus(); 0");
};

const sent = () => standIn.commands.map(({ id, expects, ...command }) => command);

const settled = count => until(() => standIn.commands.length >= count, () => `${count} commands, but ${JSON.stringify(sent())}`);

test('each key of the console does what its button does, and names its target', async () => {
  await openConsole('reveal');
  const { lot } = standIn.state.view;
  for (const [i, key] of [' ', 'ArrowRight', 'ArrowLeft', '1', '2', '3', 'g', 'b', 'c'].entries()) {
    await pages.key(key);
    await settled(i + 1);
  }
  assert.deepEqual(sent(), [{ do: 'pause' }, { do: 'show', lot: lot + 1 }, { do: 'show', lot: lot - 1 }, { do: 'pace', pace: 'slow' }, { do: 'pace', pace: 'standard' }, { do: 'pace', pace: 'fast' }, { do: 'pace', pace: 'board' }, { do: 'blank' }, { do: 'slide', slide: 'check' }]);
  // Each expects what the one before came to: the version that the page shows, or the answer to its own last command.
  assert.deepEqual(standIn.commands.map(({ id, expects }) => /^[0-9a-f-]{36}$/.test(id) && expects - standIn.state.view.v), [0, 1, 1, 1, 1, 1, 1, 1, 1]);
  assert.equal(new Set(standIn.commands.map(({ id }) => id)).size, 9);
});

test('keys do nothing while something is typed', async () => {
  await openConsole('reveal');
  await pages.key('j');
  await pages.until("document.activeElement.id === 'jump'");
  await pages.type('fin');
  await pages.key('b');
  await pages.key('Enter');
  await settled(1);
  assert.equal(sent().filter(({ do: what }) => what !== 'jump').length, 0);
});

test('an objection pauses first, and is noted with its State', async () => {
  await openConsole('reveal');
  await pages.key('o');
  await pages.until("document.getElementById('object') !== null");
  await settled(1);
  assert.deepEqual(sent(), [{ do: 'pause' }]);
  await pages.type('peru');
  await pages.key('Tab');
  await pages.type('The list was not read.');
  await pages.key('Tab');
  await pages.key('Tab');
  await pages.key('Enter');
  await settled(2);
  assert.deepEqual(sent()[1], { do: 'objection', state: 'PER', text: 'The list was not read.' });
});

test('rolls are typed as digits, and anything else does nothing', async () => {
  await openConsole('dice');
  await pages.ask("document.getElementById('roll').focus()");
  for (const key of ['3', '7', 'x', '0', '6'])
    await pages.key(key);
  await settled(2);
  await pages.key('Backspace');
  await settled(3);
  assert.deepEqual(sent(), [{ do: 'roll', value: 3 }, { do: 'roll', value: 6 }, { do: 'strikeRoll' }]);
});

test('a request is entered without a mouse, and what would become of it is said', async () => {
  standIn.preview = { granted: true, reason: null, reasonText: null, left: 3, replaces: { state: 'NZL', with: 'DNK' }, pot: 28 };
  await openConsole('requests');
  await pages.ask("document.getElementById('request-state').focus()");
  await pages.type('Suomi');
  await pages.until("document.getElementById('request-found').textContent.includes('No State')");
  await pages.ask("document.getElementById('request-state').select()");
  await pages.type('Finlandia');
  await pages.until("document.getElementById('request-found').textContent.includes('Finland (FIN)')");
  await pages.key('Tab');
  await pages.key(' ');
  await pages.until("!document.getElementById('request-preview').hidden");
  assert.match(await pages.ask("document.getElementById('request-preview').textContent"), /Would be granted\. Ordinary requests left after it: 3\. Replaces New Zealand with Denmark\. States in the pot: 28\./);
  await pages.ask("document.getElementById('request-enter').focus()");
  await pages.key('Enter');
  await settled(1);
  assert.deepEqual(sent(), [{ do: 'request', state: 'FIN', seats: 'own', kind: 'ordinary', grounds: null, askedBy: 'FIN' }]);
});

test('the question to the second operator takes the focus, is not left by Escape, and sends what was typed', async () => {
  await openConsole('question');
  await pages.until("document.activeElement.id === 'answer'");
  await pages.key('Escape');
  assert.equal(await pages.ask("document.getElementById('ask').open"), true);
  assert.ok(!(await pages.ask("document.getElementById('ask').innerText")).includes('6351'));
  await pages.type('6515');
  await pages.key('Enter');
  await settled(1);
  assert.deepEqual(sent(), [{ do: 'agree', proposal: 'p1', answer: '6515' }]);
});

test('what the second operator is asked about is said in the language of the console', async () => {
  for (const [language, wanted] of Object.entries({
    en: ['Record', 'official', 'Entry', '4', 'Date', '14 December 2026', 'States', '189', 'Request', 'Finland · own regional group', 'State', 'New Zealand', 'Party to', 'the Convention and the Trafficking in Persons Protocol', 'Regional group', 'African States', 'Words', 'trust grows where …', 'Dice', '6 3 6 3 …', 'Public random number, due', '10.20 a.m.', 'Takes effect', 'after the drawing'],
    zh: ['记录', '正式', '条目', '4', '日期', '2026年12月14日', '国家数', '189', '请求', '芬兰 · 本区域组', '国家', '新西兰', '加入的文书', '《公约》和《贩运人口议定书》', '区域组', '非洲国家', '词句', 'trust grows where …', '骰子', '6 3 6 3 …', '公共随机数，预定时间', '上午10时20分', '生效', '抽签之后'],
  })) {
    await openConsole('question', language);
    await pages.until("document.querySelector('#ask dl') !== null");
    assert.deepEqual(await pages.ask("[...document.querySelectorAll('#ask dt, #ask dd')].map(e => e.textContent)"), wanted);
  }
});

test('an accession is looked at before it is proposed, by the code of its State', async () => {
  standIn.preview = { possible: true, hindrances: [], drawn: 2, seats: [], takesEffect: 'afterDrawing' };
  const state = stateOf('closing', { v: 9 });
  Object.assign(standIn, { state, console: consoleAt(state, { can: ['accede'] }) });
  await pages.open('/console?lang=en', "document.getElementById('add-accede') !== null");
  await pages.ask("document.getElementById('add-accede').click()");
  const type = async (field, text) => { await pages.ask(`document.getElementById('add-field-${field}').focus()`); await pages.type(text); };
  await type('code', 'som');
  await type('regionalGroup', 'african');
  await type('instruments', 'UNTOC, tip');
  await type('group', '3');
  await pages.until("document.getElementById('propose-preview').textContent.startsWith('Possible')");
  assert.equal(await pages.ask("document.getElementById('propose-preview').textContent"), 'Possible. Seats to be drawn: 2. Takes effect: after the drawing');
  assert.deepEqual(standIn.looked.at(-1), { what: 'accede', state: 'SOM', regionalGroup: 'african', instruments: 'UNTOC,TIP', group: '3', plan: 'words,dice 6x50' });
  await pages.ask("document.getElementById('propose-send').click()");
  await settled(2);
  assert.deepEqual(sent(), [{ do: 'slide', slide: 'opening' }, { do: 'propose', what: 'accede', state: 'SOM', regionalGroup: 'african', instruments: ['UNTOC', 'TIP'], group: 3, plan: 'words,dice 6x50' }]);
});

test('the operator is asked nothing', async () => {
  await openConsole('waiting');
  assert.equal(await pages.ask("document.getElementById('ask')"), null);
  assert.match(await pages.ask("document.getElementById('add').innerText"), /Waiting for the second operator/);
});

test('a command that came too late is said and changes nothing', async () => {
  await openConsole('reveal');
  standIn.answer = () => ({ status: 409, body: { v: 999, message: 'The other operator paused meanwhile. Nothing was done.' } });
  await pages.key(' ');
  await pages.until("document.getElementById('said').textContent.includes('Nothing was done')");
  standIn.answer = () => ({ status: 200, body: { v: 1 } });
});
