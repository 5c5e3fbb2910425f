// Cards for the desks, four a sheet: the announcement's hash, the address and, once there is one, the code that opens the checker.
import { el, qrCode } from './common/dom.js';
import { languageOf, setLanguage, textsOf } from './common/texts.js';
import { fours } from './projector/words.js';

const EACH = 4;

const asked = new URLSearchParams(location.search);
const state = await (await fetch('/state', { cache: 'no-cache' })).json();
const language = languageOf(asked.get('lang'));
const t = await textsOf(language);
setLanguage(language);
document.title = t.say('console.cards');

const { meeting, show, view } = state;
const hash = meeting.announcementHash ?? meeting.hash;
const code = view.slide === 'check' ? show.qr : null;

const card = () => el('section.card', {},
  el('h2', {}, t.say('title'), ' · ', t.date(meeting.date)),
  view.kind === 'rehearsal' ? el('p.rehearsal', {}, t.say('rehearsal.mark')) : null,
  hash === null ? el('p', {}, t.say('card.no-hash')) : [
    el('p', {}, t.say('card.hash')),
    el('p.hash', { dir: 'ltr' }, fours(hash).match(/.{1,19}(?: |$)/g).map(line => el('span', {}, line.trim())))],
  el('p', {}, t.say('check.network'), ' ', el('b', { dir: 'ltr' }, meeting.address)),
  code === null ? null : qrCode(code, t.say('check.code')),
  el('p.small', {}, t.say('card.short')));

document.getElementById('cards').replaceChildren(
  el('h1', {}, t.say('console.cards')),
  el('p.screen-only', {}, el('button', { type: 'button', click: () => print() }, t.say('card.print'))),
  el('div.sheet', {}, Array.from({ length: EACH }, card)));
document.documentElement.dataset.v = view.v;
