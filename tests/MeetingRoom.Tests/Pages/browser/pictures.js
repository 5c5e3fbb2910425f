// Takes a picture of every screen, to be looked at: node pictures.js FOLDER [LANGUAGE] [THEME] [WIDTHxHEIGHT] [ONLY]
// With ONLY as `pages`: of the phone's, the console's and the desk card's pages instead of the projector's.
import { mkdirSync } from 'node:fs';
import { consoles } from './consoles.js';
import { allLots, lastLotOf, revealAt, shows, stateOf } from './meeting.js';
import { Pages } from './pages.js';
import { StandIn } from './stand-in.js';

const [folder = '/tmp/room', language = 'en', theme = 'dark', size = '1280x720', only = ''] = process.argv.slice(2);
const [width, height] = size.split('x').map(Number);
mkdirSync(folder, { recursive: true });
const standIn = await new StandIn().start();
const pages = await Pages.start(standIn);
try {
  await pages.size(width, height);
  await pages.prefer({ 'prefers-reduced-motion': 'reduce' });
  await (only === 'pages' ? otherPages() : slides());
} finally {
  pages.end();
  standIn.end();
}

async function slides() {
  const screens = {
    ...Object.fromEntries(Object.keys(shows).map(name => [name, stateOf(name)])),
    'reveal-before': { ...revealAt(lastLotOf('FIN') - 20), ...revealAt(0, { state: 'FIN' }) },
    reveal: revealAt(lastLotOf('FIN')),
    'reveal-paused': revealAt(lastLotOf('CIV'), { paused: true }),
    'reveal-long': revealAt(lastLotOf('GBR')),
    'reveal-rehearsal': revealAt(lastLotOf('KEN', 'rehearsal'), { kind: 'rehearsal' }),
  };
  for (const [name, state] of Object.entries(screens).filter(([name]) => name.includes(only))) {
    standIn.pairing = null;
    await pages.project(state, `?lang=${language}&theme=${theme}`);
    await pages.picture(`${folder}/${name}.png`);
  }
}

async function otherPages() {
  await pages.prefer({ 'prefers-reduced-motion': 'reduce', 'prefers-color-scheme': theme === 'dark' ? 'dark' : 'light' });
  const phone = async (name, state, code, hash = '') => {
    standIn.state = state;
    await pages.open(`/?lang=${language}${hash}`, 'document.documentElement.dataset.v !== undefined');
    await pages.ask(code === null ? "localStorage.removeItem('state')" : `localStorage.setItem('state', '${code}')`);
    await pages.open(`/?lang=${language}${hash}`, 'document.documentElement.dataset.v !== undefined');
    await pages.picture(`${folder}/phone-${name}.png`);
  };
  await phone('choose', stateOf('opening'), null);
  await phone('waiting', revealAt(20), 'GBR');
  await phone('drawn', revealAt(allLots().length), 'FIN');
  await phone('all', revealAt(60), 'FIN', '#all');
  for (const [name, make] of Object.entries(consoles)) {
    const { state, console: told } = make();
    Object.assign(standIn, { state, console: told });
    await pages.open(`/console?lang=${language}`, `document.documentElement.dataset.v === '${state.view.v}'`);
    await pages.picture(`${folder}/console-${name}.png`);
  }
  const { state, console: told } = consoles.opening();
  Object.assign(standIn, { state, console: told });
  await pages.open(`/console?lang=${language}`, "document.getElementById('set-up-more') !== null");
  await pages.ask("document.getElementById('set-up-more').open = true; document.getElementById('set-up-more').scrollIntoView()");
  await pages.picture(`${folder}/console-set-up.png`);
  standIn.state = stateOf('check');
  await pages.open(`/desk-cards?lang=${language}`, "document.querySelector('.sheet') !== null");
  await pages.picture(`${folder}/desk-cards.png`);
}
