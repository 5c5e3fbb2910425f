// The projector's page. What it shows follows from /state alone; without a line it keeps its last picture.
import { Client } from '../common/client.js';
import { loadStates } from '../common/states.js';
import { languageOf, setLanguage, textsOf } from '../common/texts.js';
import { Check } from './check.js';
import { turnOf } from './languages.js';
import { fullScreen, pair } from './pairing.js';
import { Picture } from './picture.js';

const asked = Object.fromEntries(new URLSearchParams(location.search));

const screen = { token: null, isPaired: false, last: null, language: null, reported: '' };
const check = new Check(() => screen.last && show(screen.last, false));

async function show(state, isNext) {
  screen.last = state;
  if (screen.isPaired)
    check.of(state);
  const language = languageFor(state);
  screen.language = language;
  const [t, states] = await Promise.all([textsOf(language), statesOf(state)]);
  // Only the newest is shown, also when a language had to be fetched first.
  if (screen.last !== state)
    return;
  setLanguage(language);
  const reveals = ['reveal', 'board'].includes(state.view.slide);
  if (reveals)
    check.compare(onShow(state));
  // Not before the check has ended; then the picture comes by itself.
  if (reveals && screen.isPaired && check.agrees === null)
    return;
  const isStopped = check.mismatch !== null && reveals;
  // A screen may be asked for the test slide by itself.
  const only = isStopped ? { slide: 'neutral', show: { text: 'moment' } } : asked.slide === 'test' ? { slide: 'test', show: {} } : null;
  picture.show({
    t, states, language, isNext, checked: screen.isPaired ? check.agrees : null,
    state: only === null ? state : { ...state, view: { ...state.view, slide: only.slide }, show: only.show },
    theme: asked.theme ?? state.meeting.screen?.theme ?? 'dark',
    washedOut: state.meeting.screen?.washedOut ?? false,
  });
  report(isStopped);
}

/** The language of the address, or that whose turn it is. */
const languageFor = state => languageOf(asked.lang, [turnOf(state.meeting.screen?.languages ?? [], state, Date.now() / 1000)]);

/** The lots on the picture. */
const onShow = ({ view, show }) => view.slide === 'reveal'
  ? show.seats.flatMap(({ lot, additional }) => [lot, additional]).filter(lot => lot !== null)
  : show.rows.flatMap(({ lots }) => lots);

/** Tells the operators what is shown here. */
async function report(isStopped) {
  if (!screen.isPaired)
    return;
  const body = JSON.stringify({ entry: screen.last.view.entry, shown: isStopped ? (check.mismatch.lot ?? 1) - 1 : screen.last.view.lot, checked: check.agrees === true, mismatch: check.mismatch });
  if (body === screen.reported)
    return;
  screen.reported = body;
  try {
    const answer = await fetch('/report', { method: 'POST', headers: { 'Content-Type': 'application/json', ...screen.token && { 'X-Antiforgery': screen.token } }, body });
    if (!answer.ok)
      screen.reported = '';
  } catch {
    screen.reported = '';
  }
}

let roster = { key: null, states: null };

/** The States, fetched again when the record has changed. */
function statesOf({ meeting }) {
  if (roster.key !== meeting.hash || roster.states === null)
    roster = { key: meeting.hash, states: loadStates() };
  return roster.states;
}

const picture = new Picture(document);
const client = new Client({ show });

addEventListener('resize', () => screen.last && picture.again());
addEventListener('keydown', ({ key, ctrlKey, altKey, metaKey }) => key.toLowerCase() === 'f' && !ctrlKey && !altKey && !metaKey && fullScreen());
addEventListener('dblclick', fullScreen);
setInterval(() => {
  if (screen.last !== null && languageFor(screen.last) !== screen.language)
    show(screen.last, false);
  picture.live();
}, 250);

const language = languageOf(asked.lang, []);
setLanguage(language);
document.documentElement.dataset.theme = asked.theme ?? 'dark';
// Sizes follow from the fonts, so they are there before the first picture; but for the one of words in Chinese, which is large.
await Promise.all([...document.fonts].filter(({ family }) => !family.includes('Words')).map(font => font.load().catch(() => null)));
const paired = await pair(await textsOf(language), document.querySelector('main'));
screen.isPaired = paired !== null;
screen.token = paired?.token ?? null;
client.start();
