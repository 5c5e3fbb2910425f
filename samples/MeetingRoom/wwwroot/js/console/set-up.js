// O4: what is set before a meeting: the hall, the languages, the look of the screen; and pairing a projector.
import { el } from '../common/dom.js';
import { LANGUAGES } from '../common/texts.js';
import { arc, isTooSmall, SIZES } from './legibility.js';
import { button, choice, chosenOf, field, section } from './sections.js';

export function setUp(ctx) {
  const { t, language, console: told, send } = ctx;
  const now = told.setUp ?? {};
  section('set-up', [language, told.role, now, told.pairing ?? []], () => told.role !== 'operator' ? [] : [
    el('h2', {}, t.say('set-up.title')),
    pairing(ctx),
    el('details', { id: 'set-up-more' }, el('summary', { id: 'set-up-summary' }, t.say('set-up.more')), form(t, now, send)),
  ]);
}

function pairing({ t, console: told, send }) {
  const digits = el('input', { id: 'digits', type: 'text', inputmode: 'numeric', autocomplete: 'off', maxlength: 7, 'data-fresh': true });
  return el('form.line', { submit: event => { event.preventDefault(); send('pair', { digits: digits.value.replace(/\D/g, '') }); } },
    field(t.say('set-up.pair'), digits, '.short'), el('button', { id: 'pair' }, t.say('set-up.pair.enter')),
    el('span.muted', {}, t.say('set-up.pair.waiting', { n: (told.pairing ?? []).length })));
}

function form(t, now, send) {
  const number = (id, value) => {
    const input = el('input', { id, type: 'text', inputmode: 'decimal', autocomplete: 'off' });
    input.value = value ?? '';
    return input;
  };
  const [distance, height, deadline] = [number('distance', now.hall?.distance ?? 30), number('height', now.hall?.height ?? 3), number('deadline', now.deadlineMinutes ?? 30)];
  const row = el('div', { id: 'legibility' });
  const look = () => row.replaceChildren(...legibility(t, numberOf(distance), numberOf(height)));
  for (const input of [distance, height])
    input.addEventListener('input', look);
  look();
  const box = (id, text, isOn) => el('label.check-row', {}, el('input', { type: 'checkbox', id, checked: isOn === true }), el('span', {}, text));
  const languages = el('fieldset', {}, el('legend', {}, t.say('set-up.languages')), el('div.line', {},
    Object.entries(LANGUAGES).map(([code, name]) => el('label.check-row', { lang: code }, el('input', { type: 'checkbox', name: 'languages', value: code, checked: (now.languages ?? ['en']).includes(code) }), el('span', {}, name)))));
  return el('form', { submit: event => {
    event.preventDefault();
    const chosen = [...document.querySelectorAll('input[name="languages"]:checked')].map(({ value }) => value);
    const first = (now.languages ?? []).filter(code => chosen.includes(code));
    send('setUp', {
      hall: { distance: numberOf(distance), height: numberOf(height) },
      languages: [...first, ...chosen.filter(code => !first.includes(code))],
      theme: chosenOf('theme'), washedOut: document.getElementById('washed-out').checked, deadlineMinutes: numberOf(deadline),
      order: chosenOf('reveal-order'), publishRecord: chosenOf('publish'), oneBrowser: document.getElementById('one-browser').checked,
    });
  } },
  el('div.line', {}, field(t.say('set-up.distance'), distance, '.short'), field(t.say('set-up.height'), height, '.short')), row,
  languages,
  el('div.line', {}, choice(t.say('set-up.theme'), 'theme', [['dark', t.say('set-up.dark')], ['bright', t.say('set-up.bright')]], now.theme ?? 'dark'), box('washed-out', t.say('set-up.washed-out'), now.washedOut),
    button(t.say('set-up.test'), () => send('slide', { slide: 'test' }), { id: 'test-slide' })),
  el('div.line', {},
    choice(t.say('set-up.order'), 'reveal-order', [['by-group', t.say('set-up.by-group')], ['by-region', t.say('set-up.by-region')], ['changed', t.say('set-up.changed')]], now.order ?? 'by-group'),
    choice(t.say('set-up.publish'), 'publish', [['after', t.say('set-up.after')], ['at-once', t.say('set-up.at-once')]], now.publishRecord ?? 'after')),
  el('div.line', {}, field(t.say('set-up.deadline'), deadline, '.short'), box('one-browser', t.say('set-up.one-browser'), now.oneBrowser)),
  el('div.line', {}, el('button.main', { id: 'set-up-save' }, t.say('set-up.save'))));
}

const numberOf = input => Number(input.value.replace(',', '.'));

/** What the last row of the hall sees, in minutes of arc. */
function legibility(t, distance, height) {
  if (!(distance > 0) || !(height > 0))
    return [];
  return [
    el('div.scroll', { tabindex: 0, role: 'group', 'aria-label': t.say('set-up.seen') }, el('table.table', {}, el('caption.visually-hidden', {}, t.say('set-up.seen')),
      el('thead', {}, el('tr', {}, el('th', { scope: 'col' }, t.say('set-up.seen')), SIZES.map(size => el('th', { scope: 'col' }, el('bdi', { dir: 'ltr' }, `${size} vh`))))),
      el('tbody', {}, el('tr', {}, el('th', { scope: 'row' }, t.say('set-up.at', { height, distance })), SIZES.map(size => el('td', {}, el('bdi', { dir: 'ltr' }, `${arc(size, height, distance).toFixed(1)}′`))))))),
    isTooSmall(height, distance) ? el('p.note.stop', {}, t.say('set-up.too-small')) : el('p.note', {}, t.say('set-up.enough')),
  ];
}
