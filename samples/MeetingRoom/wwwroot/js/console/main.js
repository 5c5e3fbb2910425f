// The operators' console. It never shows a lot that the hall has not seen: it knows none.
import { Client } from '../common/client.js';
import { el } from '../common/dom.js';
import { loadStates } from '../common/states.js';
import { LANGUAGES, languageOf, setLanguage, textsOf } from '../common/texts.js';
import { add } from './add.js';
import { Commands } from './commands.js';
import { desk } from './desk.js';
import { keys } from './keys.js';
import { question } from './question.js';
import { run } from './run.js';
import { forgetSections, section } from './sections.js';
import { setUp } from './set-up.js';
import { signIn } from './sign-in.js';
import { journal, order, things } from './things.js';

const page = { state: null, console: null, states: null, rosterOf: undefined, language: languageOf(new URLSearchParams(location.search).get('lang')), stream: null };
const byId = id => document.getElementById(id);
const commands = new Commands(() => page.state.view, text => { byId('said').textContent = text ?? ''; });

async function show() {
  const { state, console: told } = page;
  if (state === null || told === null)
    return;
  const t = await textsOf(page.language);
  if (page.rosterOf !== state.meeting.hash || page.states === null) {
    page.states = await loadStates();
    page.rosterOf = state.meeting.hash;
  }
  setLanguage(page.language);
  const ctx = { t, language: page.language, states: page.states, state, console: told, commands, send: (what, more) => commands.send(what, more) };
  document.body.classList.remove('signed-out');
  document.title = `${t.say('console.title')} · ${t.say('title')}`;
  byId('order').setAttribute('aria-label', t.say('console.order'));
  byId('things').setAttribute('aria-label', t.say('console.things'));
  head(ctx);
  order(ctx);
  run(ctx);
  desk(ctx);
  add(ctx);
  journal(ctx);
  setUp(ctx);
  things(ctx);
  question(ctx);
  keys(ctx);
  document.documentElement.dataset.v = state.view.v;
}

function head({ t, state, console: told }) {
  section('head', [page.language, state.meeting.date, state.view.kind, told.role, told.clock, told.role === 'operator' ? isHere(told.second) : isHere(told.operator)], () => [
    el('h1', {}, t.say('title'), ' · ', t.date(state.meeting.date)),
    el(`span.kind${state.view.kind === 'rehearsal' ? '.rehearsal' : ''}`, {}, state.view.kind === 'rehearsal' ? t.say('rehearsal.mark') : t.say('console.official')),
    el('span.clock', {}, told.clock ? t.time(told.clock) : ''),
    el('span.muted', {}, t.say(`console.you.${told.role}`), ' · ', t.say(told.role === 'operator' ? (isHere(told.second) ? 'console.second.here' : 'console.second.absent') : (isHere(told.operator) ? 'console.operator.here' : 'console.operator.absent'))),
    el('select', { id: 'language', 'aria-label': t.say('phone.language'), change: ({ target }) => { page.language = target.value; forgetSections(); show(); } },
      Object.entries(LANGUAGES).map(([code, name]) => el('option', { value: code, lang: code, selected: code === page.language }, name))),
    el('button', { type: 'button', id: 'sign-out', click: async () => { await commands.post('/sign-out', '{}'); page.console = null; askConsole(); } }, t.say('sign.out')),
  ]);
}

const isHere = other => other?.seen !== null && other?.seen !== undefined && other.seen < 30;

/** What only the operators are told. */
async function askConsole() {
  let answer;
  try {
    answer = await fetch('/console.json', { cache: 'no-store' });
  } catch {
    return;
  }
  if (answer.status === 401 || answer.status === 403) {
    page.console = null;
    const t = await textsOf(page.language);
    setLanguage(page.language);
    document.querySelector('#ask')?.close();
    signIn(t, commands, askConsole);
    return;
  }
  if (!answer.ok)
    return;
  const told = await answer.json();
  commands.token = told.token ?? commands.token;
  page.console = told;
  if (page.stream === null)
    follow();
  if (page.state === null || (told.v ?? 0) > page.state.view.v)
    await client.refresh(told.v);
  show();
}

/** Any event of the console's stream means that there is something new to ask for. */
function follow() {
  page.stream = new EventSource('/console/events');
  const ask = () => askConsole();
  page.stream.onmessage = ask;
  for (const name of ['view', 'console'])
    page.stream.addEventListener(name, ask);
  addEventListener('pagehide', () => page.stream?.close(), { once: true });
  page.stream.onerror = () => {
    page.stream.close();
    page.stream = null;
    setTimeout(askConsole, 1_000 + 1_000 * Math.random());
  };
}

const client = new Client({ show: state => { page.state = state; show(); } });
client.start();
askConsole();
