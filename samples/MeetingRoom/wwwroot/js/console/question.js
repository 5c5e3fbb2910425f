// O3: the question to the second operator. What will be added stands in a table; what is typed is known only to who is in the hall.
import { el } from '../common/dom.js';
import { button, dialog } from './sections.js';

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

function ask({ t, send }, { id, what, table, question: wanted, expiresIn }) {
  const answer = el('input', { id: 'answer', type: 'text', autocomplete: 'off', spellcheck: 'false', autofocus: true, inputmode: ['lastWord'].includes(wanted) ? null : 'numeric' });
  const left = el('span.muted', { id: 'ask-left' });
  const box = dialog('ask', t.say(`ask.${what}`), el('form', { submit: event => {
    event.preventDefault();
    send('agree', { proposal: id, answer: answer.value.trim() });
  } },
  el('p', {}, t.say(what === 'close' || what === 'contribute' ? 'ask.adds' : 'ask.cannot')),
  el('dl', {}, table.map(([label, value]) => [el('dt', {}, label), el('dd', {}, el('bdi', {}, String(value)))])),
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
