// The desk of the phase: requests (O2), or the words, the dice and the round.
import { el } from '../common/dom.js';
import { requestDesk } from './request-desk.js';
import { button, field, section } from './sections.js';

export function desk(ctx) {
  const { language, state: { view, show }, console: told } = ctx;
  const isSeed = view.phase === 'seed' || (told.can ?? []).includes('contribute');
  if (view.phase === 'requests' && !isSeed)
    requestDesk(ctx);
  else
    section('desk', [language, isSeed, isSeed ? [view.slide === 'seed' ? show : null, told.heard] : null], () => isSeed ? seedDesk(ctx) : []);
}

function seedDesk(ctx) {
  const { t, state: { view, show }, send } = ctx;
  if (view.slide !== 'seed')
    return [el('h2', {}, t.say('seed.title')), el('div.line', {}, button(t.say('desk.show-seed'), () => send('slide', { slide: 'seed' }), { id: 'show-seed' }))];
  const item = show.items[show.current];
  return [el('h2', {}, t.say('seed.title')), show.complete || item === undefined ? el('p', {}, t.say('seed.complete')) : desks[item.kind](ctx, item)];
}

const desks = {
  words({ t, send, console: told }, item) {
    const by = el('input', { id: 'words-by', type: 'text', autocomplete: 'off' });
    const text = el('input', { id: 'words-text', type: 'text', autocomplete: 'off', spellcheck: 'false', maxlength: 1000 });
    by.value = item.by ?? '';
    return [
      el('form.line', { submit: event => { event.preventDefault(); send('words', { by: by.value.trim() || null, text: text.value }); } },
        field(t.say('desk.words.by'), by), field(t.say('desk.words.text'), text), el('button.main', { id: 'words-enter' }, t.say('desk.words.enter'))),
      item.words ? el('p.note', {}, t.parts('desk.heard', { heard: item.heard ?? told.heard?.typed ?? '', recorded: el('b', {}, item.words) })) : null,
    ];
  },

  dice({ t, send }, item) {
    const { rolls, needed, sides } = item;
    const enter = value => {
      if (Number.isInteger(value) && value >= 1 && value <= sides)
        send('roll', { value });
      else
        beep();
    };
    const roll = el('input', { id: 'roll', type: 'text', inputmode: 'numeric', autocomplete: 'off', 'data-fresh': true, 'aria-describedby': 'roll-hint', keydown: event => {
      if (event.key === 'Backspace' && event.target.value === '') {
        event.preventDefault();
        send('strikeRoll');
      } else if (sides < 10 && event.key.length === 1 && !event.ctrlKey && !event.metaKey) {
        // One digit a roll; any other key only sounds.
        event.preventDefault();
        enter(Number(event.key));
      } else if (event.key === 'Enter') {
        event.preventDefault();
        enter(Number(event.target.value));
        event.target.value = '';
      }
    } });
    return [
      el('p.rolls', { dir: 'ltr' }, fives(rolls)),
      el('div.line', {},
        el('div.field.short', {}, el('label', { for: 'roll' }, t.say('desk.roll', { n: rolls.length + 1, of: needed })), roll),
        button(t.say('desk.strike-roll'), () => send('strikeRoll'), { id: 'strike-roll', disabled: rolls.length === 0 }),
        el('span.muted', { id: 'roll-hint' }, t.say('desk.roll.hint', { sides }))),
    ];
  },

  round({ t, send }, item) {
    const value = el('textarea', { id: 'round-value', rows: 3, spellcheck: 'false', autocomplete: 'off' });
    return [
      el('p', {}, t.parts('seed.round', { round: item.round })),
      el('form.line', { submit: event => { event.preventDefault(); send('roundValue', /^\s*\{/.test(value.value) ? { json: value.value } : { hex: value.value.replace(/\s/g, '') }); } },
        field(t.say('desk.round.value'), value), el('button.main', { id: 'round-enter' }, t.say('desk.round.enter'))),
      item.value ? el('p.note', {}, el('bdi.hash', { dir: 'ltr' }, item.value)) : null,
    ];
  },
};

const fives = rolls => (rolls.join('').match(/.{1,5}/g) ?? ['·']).join(' ');

/** A key that is no roll sounds, and shows nothing. */
function beep() {
  try {
    const audio = new AudioContext();
    const tone = audio.createOscillator();
    tone.connect(audio.destination);
    tone.start();
    tone.stop(audio.currentTime + 0.12);
    tone.onended = () => audio.close();
  } catch {
    // A device without sound.
  }
}
