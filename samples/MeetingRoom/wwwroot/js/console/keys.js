// One key each for what is needed often. Not while something is typed, and not while a dialog is open.
import { el } from '../common/dom.js';
import { back, objection } from './run.js';
import { button, dialog } from './sections.js';

let now = null;

/** The keys act on what is shown now. */
export function keys(ctx) {
  now = ctx;
}

const IN_REVEAL = ['recorded', 'groups', 'reveal', 'changed'];

const ACTS = {
  ' ': () => document.getElementById('pause')?.click(),
  ArrowRight: () => document.getElementById('next')?.click(),
  ArrowLeft: () => document.getElementById('back')?.click(),
  1: ctx => pace(ctx, 'slow'),
  2: ctx => pace(ctx, 'standard'),
  3: ctx => pace(ctx, 'fast'),
  g: ctx => pace(ctx, 'board'),
  j: () => document.getElementById('jump')?.focus(),
  b: ctx => ['neutral', 'check', 'board', 'test'].includes(ctx.state.view.slide) ? back(ctx) : ctx.send('blank'),
  o: ctx => objection(ctx),
  c: ctx => ctx.state.meeting.hash !== null && ctx.send('slide', { slide: 'check' }),
  '?': ctx => help(ctx),
};

const pace = ({ send, state: { view } }, name) => IN_REVEAL.includes(view.phase) && send('pace', { pace: name });

addEventListener('keydown', event => {
  if (now === null || event.ctrlKey || event.altKey || event.metaKey || event.repeat || document.querySelector('dialog[open]') !== null || document.body.classList.contains('signed-out'))
    return;
  const { target } = event;
  if (target.matches('input, textarea, select'))
    return;
  // The space bar and Enter work a button that has the focus, as everywhere.
  if (event.key === ' ' && target.closest('button, a, summary') !== null)
    return;
  const act = ACTS[event.key.length === 1 ? event.key.toLowerCase() : event.key];
  if (act === undefined)
    return;
  event.preventDefault();
  act(now);
});

function help({ t }) {
  const box = dialog('keys', t.say('keys.title'), el('div.body', {},
    el('dl', {}, [[t.say('key.space'), 'keys.space'], ['→', 'console.next'], ['←', 'console.back'], ['1 2 3', 'keys.pace'], ['G', 'pace.board'], ['J', 'console.jump'], ['B', 'console.blank'], ['O', 'console.objection'], ['C', 'console.check-slide'], ['?', 'keys.title']]
      .map(([key, text]) => [el('dt', {}, el('kbd', {}, key)), el('dd', {}, t.say(text))])),
    el('div.line', {}, button(t.say('close'), () => box.close(), { kind: '.main' }))));
}
