// A delegate's phone: what was drawn for one State, and all of it. It only reads, and asks for nothing from anywhere else.
import { Client } from '../common/client.js';
import { el } from '../common/dom.js';
import { loadStates } from '../common/states.js';
import { LANGUAGES, languageOf, setLanguage, textsOf } from '../common/texts.js';
import { allStates } from './all.js';
import { CheckHere } from './check.js';
import { chooseState } from './choose.js';
import { nowOf } from './now.js';
import { settings } from './settings.js';
import { yourState } from './yours.js';

const byId = id => document.getElementById(id);
const page = { state: null, states: null, rosterOf: undefined, lost: null, told: null };
const checkHere = new CheckHere(() => show());

async function show() {
  const { state } = page;
  if (state === null)
    return;
  const language = languageOf(settings.language);
  const t = await textsOf(language);
  if (page.rosterOf !== state.meeting.hash) {
    page.states = await loadStates();
    page.rosterOf = state.meeting.hash;
  }
  setLanguage(language);
  const ctx = { t, language, states: page.states, state, checkHere };
  document.title = t.say('title');
  document.querySelector('.skip').textContent = t.say('phone.skip');
  byId('language').setAttribute('aria-label', t.say('phone.language'));
  byId('language').value = language;
  byId('now').replaceChildren(...nowOf(ctx));
  status(ctx);
  replaceKeepingFocus(byId('main'), [
    state.view.kind === 'rehearsal' ? el('p.rehearsal', {}, t.say('rehearsal.mark')) : null,
    tabs(t),
    ...content(ctx),
  ]);
  document.documentElement.dataset.v = state.view.v;
}

function content(ctx) {
  if (location.hash === '#all')
    return allStates(ctx);
  return settings.state === null || !ctx.states.has(settings.state)
    ? chooseState(ctx, code => { settings.state = code; show(); byId('main').focus(); })
    : yourState(ctx, settings.state, () => { settings.state = null; show(); byId('choose')?.focus(); });
}

const tabs = t => el('nav.tabs', { 'aria-label': t.say('title') },
  [['#yours', 'phone.yours'], ['#all', 'phone.all']].map(([address, key]) =>
    el('a', { href: address, id: `tab${address.slice(1)}`, 'aria-current': (location.hash === '#all') === (address === '#all') ? 'page' : null }, t.say(key))));

/** A strip while there is no connection; else what was just drawn for the State chosen, and nothing of all the others. */
function status({ t, states, language, state }) {
  const place = byId('status');
  const isLost = page.lost !== null;
  place.classList.toggle('lost', isLost);
  place.classList.toggle('visually-hidden', !isLost);
  const code = settings.state;
  const drawn = state.revealed.filter(lot => lot.state === code).map(({ drawn: other }) => states.name(other, language));
  const text = isLost ? t.say('phone.lost', { time: t.time(clock(page.lost)) })
    : code !== null && page.told !== null && drawn.length > page.told ? t.say('phone.drawn', { state: states.name(code, language), drawn: drawn.join(t.say('list.comma')) }) : '';
  page.told = code === null ? null : drawn.length;
  if (place.textContent !== text && (text !== '' || isLost || place.classList.contains('was-lost')))
    place.textContent = text;
  place.classList.toggle('was-lost', isLost);
}

const clock = at => `${new Date(at).getHours()}:${String(new Date(at).getMinutes()).padStart(2, '0')}`;

/** Puts new content in place; what had the focus, by its id, has it afterwards, with the caret where it was. */
function replaceKeepingFocus(place, content) {
  const focused = place.contains(document.activeElement) ? document.activeElement : null;
  const { id, selectionStart = null, selectionEnd = null } = focused ?? {};
  place.replaceChildren(...content.flat().filter(part => part !== null));
  const next = id ? byId(id) : null;
  if (next !== null && next !== document.activeElement) {
    next.focus({ preventScroll: true });
    if (selectionStart !== null)
      next.setSelectionRange(selectionStart, selectionEnd);
  }
}

byId('language').append(...Object.entries(LANGUAGES).map(([code, name]) => el('option', { value: code, lang: code }, name)));
byId('language').addEventListener('change', ({ target }) => { settings.language = target.value; show(); });
addEventListener('hashchange', show);
new Client({
  show: state => { page.state = state; checkHere.forget(state); show(); },
  lost: since => { if (page.lost !== since) { page.lost = since; show(); } },
  needsShow: false,
  spread: 1_000,
}).start();
