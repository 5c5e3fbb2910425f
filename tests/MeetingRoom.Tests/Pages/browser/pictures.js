// Takes a picture of every screen, to be looked at: node pictures.js FOLDER [LANGUAGE] [THEME] [WIDTHxHEIGHT]
import { mkdirSync } from 'node:fs';
import { lastLotOf, revealAt, shows, stateOf } from './meeting.js';
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
} finally {
  pages.end();
  standIn.end();
}
