// F2: everything that was shown, filtered by what a delegate types.
import { el } from '../common/dom.js';
import { nameOf, sideOf } from '../projector/words.js';

let typed = '';

export function allStates(ctx) {
  const { t, language, states, state: { revealed, meeting } } = ctx;
  const byState = grouped(revealed);
  const list = el('ul.card.all');
  const none = el('p.muted');
  const fill = () => {
    const wanted = typed.trim() === '' ? null : new Set(states.find(typed, language));
    const codes = [...byState.keys()].filter(code => wanted === null || wanted.has(code) || byState.get(code).some(({ drawn }) => wanted.has(drawn)));
    list.hidden = codes.length === 0;
    list.replaceChildren(...codes.map(code => row(ctx, code, byState.get(code))));
    none.textContent = codes.length > 0 ? t.say('phone.shown', { n: byState.size, of: meeting.totals?.states ?? states.all.length }) : t.say(byState.size === 0 ? 'phone.none-shown' : 'phone.no-such-state');
  };
  const input = el('input', { id: 'filter', type: 'text', autocomplete: 'off', autocapitalize: 'off', spellcheck: 'false', input: event => { typed = event.target.value; fill(); } });
  input.value = typed;
  fill();
  return [el('div.choose', {}, el('h1.visually-hidden', {}, t.say('phone.all')), el('label', { for: 'filter' }, t.say('phone.filter')), input), el('p.muted.usual', {}, none), list];
}

function row(ctx, code, lots) {
  const { t, state: { meeting } } = ctx;
  const scopeOf = seat => meeting.seats.find(one => one.seat === seat)?.scope ?? seat;
  return el('li', {},
    el('p.pair', {}, el('b', {}, nameOf(ctx, code)), el('small', {}, t.say('group.n', { n: lots[0].group }))),
    lots.map(lot => el('p', {},
      lot.kind === 'principal' ? [el('span', { 'aria-hidden': 'true' }, { own: '● ', another: '◆ ', any: '■ ' }[sideOf(scopeOf(lot.seat))]), el('span.visually-hidden', {}, `${t.say(`seat.${sideOf(scopeOf(lot.seat))}`)}: `), nameOf(ctx, lot.drawn)]
        : el('small', {}, t.parts('with', { state: nameOf(ctx, lot.drawn) })))));
}

function grouped(lots) {
  const map = new Map();
  for (const lot of lots)
    map.set(lot.state, [...map.get(lot.state) ?? [], lot]);
  return map;
}
