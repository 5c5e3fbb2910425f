// Nothing overflows: every one of the 189 States with the lots that were really drawn for it, in the languages checked (pages.js), on six sizes of picture.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { allLots, groupsAt, boardAt, boardPages, lastLotOf, names, revealAt, shows, states, stateOf } from './meeting.js';
import { CHECKED, LANGUAGES, Pages } from './pages.js';
import { StandIn } from './stand-in.js';

const SIZES = [[1920, 1080], [1280, 720], [1280, 800], [3840, 2160], [1024, 768], [1400, 1050]];

let standIn;
let pages;

before(async () => {
  standIn = await new StandIn().start();
  pages = await Pages.start(standIn);
  await pages.prefer({ 'prefers-reduced-motion': 'reduce' });
});

after(() => {
  pages?.end();
  standIn?.end();
});

// Puts each state into the page's own picture, and says which elements leave the picture, cover one another or are too small.
const measure = (listed, language) => `(async () => {
  const { Picture } = await import('/js/projector/picture.js');
  const { textsOf, setLanguage } = await import('/js/common/texts.js');
  const { loadStates } = await import('/js/common/states.js');
  const t = await textsOf('${language}'), states = await loadStates(), picture = new Picture(document);
  setLanguage('${language}');
  const faults = [];
  const listed = ${JSON.stringify(listed)};
  const vh = innerHeight / 100;
  for (const [name, state] of listed) {
    picture.show({ t, states, language: '${language}', isNext: false, checked: true, theme: 'dark', washedOut: false, state });
    await document.fonts.ready;
    const main = document.querySelector('main');
    const fault = (what, e) => faults.push(name + ': ' + what + ' ' + (e.className || e.tagName) + ' ' + e.textContent.slice(0, 40));
    for (const e of document.querySelectorAll('header > *, footer > *, main *')) {
      if (!e.checkVisibility() || e.closest('.visually-hidden, svg')) continue;
      const box = e.getBoundingClientRect();
      if (box.width === 0 || box.height === 0) continue;
      const hasText = [...e.childNodes].some(n => n.nodeType === Node.TEXT_NODE && n.textContent.trim());
      if (box.left < -1 || box.right > innerWidth + 1 || box.bottom > innerHeight + 1) fault('leaves the picture', e);
      if (hasText && main.contains(e)) {
        const range = document.createRange();
        range.selectNodeContents(e);
        const text = range.getBoundingClientRect(), frame = main.getBoundingClientRect();
        // The box of a letter is larger than the letter: what hangs below the line is a quarter of its size at most.
        const size = parseFloat(getComputedStyle(e).fontSize);
        if (text.bottom - .3 * size > frame.bottom || text.right > frame.right + 1 || text.left < frame.left - 1) fault('leaves its frame', e);
        if (size < ${4.2} * vh - .6) fault('is too small: ' + (size / vh).toFixed(2) + ' vh', e);
      }
    }
    const seat = document.querySelector('.seats');
    if (seat) {
      const under = document.querySelector('.review').getBoundingClientRect().bottom;
      for (const e of document.querySelectorAll('.seat')) {
        const parts = [...e.children].map(c => c.getBoundingClientRect());
        if (parts[0].top < under - 1) fault('covers the State', e);
        parts.forEach((part, i) => i > 0 && part.top < parts[i - 1].bottom - 1 && fault('covers what is above', e.children[i]));
      }
      for (const e of document.querySelectorAll('.name, .more')) if (parseFloat(getComputedStyle(e).fontSize) < (name.startsWith('longest') ? 5 : 6.6) * vh - .6) fault('name too small', e);
    }
  }
  return faults;
})()`;

const reveals = states.states.map(({ code }) => [`reveal ${code}`, trimmed(revealAt(lastLotOf(code)))]);
const others = [
  ...Object.keys(shows).map(name => [name, trimmed(stateOf(name))]),
  ...Array.from({ length: boardPages }, (_, i) => [`board ${i + 1}`, trimmed(stateOf('board', { show: boardAt(i + 1) }))]),
  ...groupsAt('african', 1).regions.map(region => [`groups ${region}`, trimmed(stateOf('groups', { show: groupsAt(region, 1) }))]),
  // The longest names of all at once, which no drawing here has: they may be smaller, and are not cut off.
  ...['GBR', 'VCT', 'FSM', 'PRK', 'BOL'].map(code => [`longest ${code}`, longest(code)]),
];

/** The State with the longest names of all in its seats, each with an additional one. */
function longest(code) {
  const state = trimmed(revealAt(lastLotOf(code)));
  const lot = (seat, kind, drawn, more) => ({ n: 1, group: 1, state: code, seat, kind, drawn, pot: 159, position: 101, with: null, for: [], ...more });
  state.show.seats = state.show.seats.map((seat, i) => ({ ...seat, pot: 159, lot: lot(seat.seat, 'principal', ['VCT', 'GBR'][i]), additional: lot(seat.seat, 'additional', ['LAO', 'MKD'][i], { for: ['TIP', 'FIREARMS'], with: 'VCT' }) }));
  return state;
}

function trimmed(state) {
  return { ...state, revealed: [] };
}

for (const [width, height] of SIZES) {
  for (const language of CHECKED) {
    test(`${width} × ${height}, ${language}`, async () => {
      await pages.size(width, height);
      await pages.project(stateOf('moment'), `?lang=${language}`);
      const faults = await pages.ask(measure([...reveals, ...others], language));
      assert.deepEqual(faults, []);
    });
  }
}

test('every State and every lot has a name in every language', () => {
  for (const code of new Set(allLots().flatMap(({ state, drawn }) => [state, drawn])))
    assert.deepEqual(LANGUAGES.filter(language => !names[code]?.[language]), [], code);
});
