// axe-core finds nothing wrong on any screen, in the languages checked (pages.js); themes and sizes take turns, so that each language meets each of them.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { consoles } from './consoles.js';
import { allLots, lastLotOf, revealAt, shows, stateOf } from './meeting.js';
import { CHECKED, LANGUAGES, Pages } from './pages.js';
import { StandIn } from './stand-in.js';

const axe = readFileSync(new URL('../../../../samples/verify/node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
const SIZES = [[1920, 1080], [1024, 768], [390, 844], [320, 640]];
const SCHEMES = ['light', 'dark'];

let standIn;
let pages;

before(async () => {
  standIn = await new StandIn().start();
  pages = await Pages.start(standIn);
});

after(() => {
  pages?.end();
  standIn?.end();
});

/** What axe finds; and whether the page is wider than its window. */
async function faults(name, isScreen = false) {
  const found = await pages.ask(`(async () => {
    const { violations } = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
    const found = violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => id + ' ' + target + ' ' + failureSummary.slice(0, 160)));
    if (!${isScreen} && document.documentElement.scrollWidth > innerWidth) found.push('sideways ' + document.documentElement.scrollWidth + ' > ' + innerWidth);
    return found;
  })()`);
  return found.map(fault => `${name}: ${fault}`);
}

for (const [turn, language] of [...LANGUAGES.entries()].filter(([, language]) => CHECKED.includes(language))) {
  test(`projector, ${language}`, async () => {
    const found = [];
    const screens = { ...Object.fromEntries(Object.keys(shows).map(name => [name, stateOf(name)])), reveal: revealAt(lastLotOf('FIN')), rehearsal: revealAt(lastLotOf('KEN', 'rehearsal'), { kind: 'rehearsal' }) };
    for (const [t, theme] of ['dark', 'bright'].entries()) {
      await pages.size(...SIZES[(turn + t) % 2]);
      await pages.project(stateOf('opening'), `?lang=${language}&theme=${theme}`);
      await pages.ask(`${axe};0`);
      for (const [i, [name, state]] of Object.entries(screens).entries()) {
        standIn.put({ ...state, view: { ...state.view, v: 1000 + i } });
        await pages.until(`document.documentElement.dataset.v === '${1000 + i}'`);
        found.push(...await faults(`${name} ${theme}`, true));
      }
    }
    assert.deepEqual(found, []);
  });

  test(`phone, ${language}`, async () => {
    const found = [];
    for (const [i, state] of [revealAt(allLots().length), stateOf('opening'), revealAt(40, { kind: 'rehearsal' })].entries()) {
      await pages.size(...SIZES[2 + (turn + i) % 2], true);
      await pages.prefer({ 'prefers-color-scheme': SCHEMES[(turn + i) % 2] });
      standIn.state = state;
      await pages.open(`/?lang=${language}`, 'document.documentElement.dataset.v !== undefined');
      await pages.ask('localStorage.clear()');
      await pages.open(`/?lang=${language}`, "document.getElementById('choose') !== null");
      await pages.ask(`${axe};0`);
      found.push(...await faults('choose'));
      await pages.ask("document.getElementById('choose').focus()");
      await pages.type('GBR');
      await pages.key('Enter');
      await pages.until("document.getElementById('change') !== null");
      found.push(...await faults('yours'));
      await pages.ask("location.hash = '#all'");
      await pages.until("document.getElementById('filter') !== null");
      found.push(...await faults('all'));
    }
    assert.deepEqual(found, []);
  });

  test(`console, ${language}`, async () => {
    const found = [];
    for (const [i, [name, make]] of Object.entries(consoles).entries()) {
      await pages.size(...SIZES[(turn + i) % 4]);
      await pages.prefer({ 'prefers-color-scheme': SCHEMES[(turn + i) % 2] });
      const { state, console: told } = make();
      Object.assign(standIn, { state, console: told });
      await pages.open(`/console?lang=${language}`, `document.documentElement.dataset.v === '${state.view.v}'`);
      await pages.ask(`document.getElementById('set-up-more')?.setAttribute('open', ''); ${axe};0`);
      found.push(...await faults(`${name} ${SIZES[(turn + i) % 4][0]}`));
    }
    standIn.console = null;
    await pages.open(`/console?lang=${language}`, "document.querySelector('.sign-in') !== null");
    await pages.ask(`${axe};0`);
    found.push(...await faults('sign-in'));
    standIn.state = stateOf('check');
    await pages.open(`/desk-cards?lang=${language}`, "document.querySelector('.sheet') !== null");
    await pages.ask(`${axe};0`);
    found.push(...await faults('desk cards'));
    assert.deepEqual(found, []);
  });
}
