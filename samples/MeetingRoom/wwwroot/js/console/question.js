// O3: the question to the second operator. What will be added stands in a table; what is typed is known only to who is in the hall.
import { el } from '../common/dom.js';
import { nameOf, regionOf } from '../projector/words.js';
import { button, dialog } from './sections.js';

const plain = (ctx, value) => value;

const states = (ctx, codes) => codes.split(/,\s*/).map((code, i) => [i === 0 ? '' : ctx.t.say('list.comma'), nameOf(ctx, code)]);

// A value that has words of its own in each language, by its key.
const VALUES = {
  date: ({ t }, value) => t.date(value),
  kind: ({ t }, value) => t.say(`record.${value}`),
  round: ({ t }, value) => /^\d\d:\d\d/.test(value) ? t.time(value) : value,
  regionalGroup: regionOf,
  state: states,
  request: (ctx, value) => {
    const [code, ...seats] = value.split(' ');
    return [nameOf(ctx, code), ' · ', seats.map(seat => ctx.t.has(`seat.short.${seat}`) ? ctx.t.say(`seat.short.${seat}`) : seat).join(' ')];
  },
  instruments: ({ t }, value) => t.list(value.split(/[,\s]+/).map(code => t.has(`instrument.${code}`) ? t.say(`instrument.${code}`) : code)),
  takesEffect: ({ t }, value) => t.say(`takes-effect.${value}`),
};

let shown = null;
let timer = null;

export function question(ctx) {
  const { console: { role, proposal } } = ctx;
  const open = role === 'second' ? proposal ?? null : null;
  if ((open?.id ?? null) === shown)
    return;
  shown = open?.id ?? null;
  clearInterval(timer);
  document.getElementById('ask')?.close();
  if (open !== null)
    ask(ctx, open);
}

function ask(ctx, { id, what, table, question: wanted, expiresIn }) {
  const { t, send } = ctx;
  const answer = el('input', { id: 'answer', type: 'text', autocomplete: 'off', spellcheck: 'false', autofocus: true, inputmode: ['lastWord'].includes(wanted) ? null : 'numeric' });
  const left = el('span.muted', { id: 'ask-left' });
  const box = dialog('ask', t.say(`ask.${what}`), el('form', { submit: event => {
    event.preventDefault();
    send('agree', { proposal: id, answer: answer.value.trim() });
  } },
  el('p', {}, t.say(what === 'close' || what === 'contribute' ? 'ask.adds' : 'ask.cannot')),
  el('dl', {}, table.map(([key, value]) => [el('dt', {}, t.has(`table.${key}`) ? t.say(`table.${key}`) : key), el('dd', {}, el('bdi', {}, (VALUES[key] ?? plain)(ctx, String(value))))])),
  el('div.field.wide', {}, el('label', { for: 'answer' }, t.say(`ask.question.${wanted}`)), answer),
  el('div.line', {}, left, button(t.say('ask.not-yet'), () => send('decline', { proposal: id }), { id: 'not-yet' }), el('button.main', { id: 'agree' }, t.say('ask.agree')))));
  // Esc does not answer: the question stays until it is answered or has expired.
  box.addEventListener('cancel', event => event.preventDefault());
  box.addEventListener('keydown', event => event.key === 'Escape' && event.preventDefault());
  answer.focus();
  const ends = performance.now() + 1000 * expiresIn;
  const count = () => { left.textContent = t.duration(Math.max(0, Math.round((ends - performance.now()) / 1000))); };
  count();
  timer = setInterval(count, 1_000);
}
