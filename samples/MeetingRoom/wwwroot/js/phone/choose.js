// Choosing one's State: by its code, or its name in any of the languages.
import { el } from '../common/dom.js';

let typed = '';

export function chooseState({ t, language, states }, choose) {
  const list = el('ul.card');
  const fill = () => {
    const codes = typed.trim() === '' ? [] : states.find(typed, language).slice(0, 12);
    list.hidden = codes.length === 0;
    list.replaceChildren(...codes.map(code => el('li', {}, el('button', { type: 'button', id: `choose-${code}`, click: () => { typed = ''; choose(code); } }, el('bdi', {}, states.name(code, language)), ' ', el('small', {}, code)))));
    none.hidden = codes.length > 0 || typed.trim() === '';
  };
  const none = el('p.muted', { hidden: true }, t.say('phone.no-such-state'));
  const input = el('input', { id: 'choose', type: 'text', autocomplete: 'off', autocapitalize: 'off', spellcheck: 'false', input: event => { typed = event.target.value; fill(); } });
  input.value = typed;
  input.addEventListener('keydown', ({ key }) => key === 'Enter' && list.querySelector('button')?.click());
  fill();
  return [el('div.choose', {},
    el('h1.visually-hidden', {}, t.say('phone.yours')),
    el('label', { for: 'choose' }, t.say('phone.choose')), input, el('p.muted', {}, t.say('phone.choose.hint')), none, list)];
}
