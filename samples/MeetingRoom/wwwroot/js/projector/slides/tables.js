// P7, the board, ten States a page; and P8, what was changed today.
import { el } from '../../common/dom.js';
import { rollUp } from '../fit.js';
import { nameOf, sideOf } from '../words.js';

export const board = {
  head: ({ t, state: { show, view } }) => ({
    left: t.say('board.title'),
    middle: view.paused ? t.say('paused') : null,
    right: t.parts('page.of', { n: show.page, of: show.pages }),
  }),

  build(ctx) {
    const { t, fresh, state: { show, meeting } } = ctx;
    return el('table.board', {},
      el('caption.visually-hidden', {}, t.say('board.title')),
      el('thead', {}, el('tr', {}, el('th', { scope: 'col' }, t.say('under-review')),
        meeting.seats.map(({ scope }) => el(`th.${sideOf(scope)}`, { scope: 'col' }, el('span.shape'), t.say(`seat.${sideOf(scope)}`))))),
      el('tbody', {}, show.rows.map(({ state, lots }) => el(`tr${lots.some(({ n }) => n === fresh) ? '.fresh' : ''}`, {},
        el('th', { scope: 'row' }, nameOf(ctx, state)),
        meeting.seats.map(({ seat }) => el('td', {}, cell(ctx, lots.filter(lot => lot.seat === seat))))))));
  },

  foot: ctx => ({ done: ctx.state.show.page / ctx.state.show.pages, left: null, right: ctx.checked ? ctx.t.say('checked') : null }),

  fit: main => rollUp(main, [...main.querySelectorAll('tbody tr')]),
};

function cell(ctx, lots) {
  const principal = lots.find(({ kind }) => kind === 'principal');
  const additional = lots.find(({ kind }) => kind === 'additional');
  return [
    principal ? el('b', {}, nameOf(ctx, principal.drawn)) : additional ? nameOf(ctx, additional.with) : '',
    additional ? [' ', el('span', {}, ctx.t.parts('with', { state: nameOf(ctx, additional.drawn) }))] : '',
  ];
}

export const changed = {
  head: ({ t }) => ({ left: t.say('changed.title'), middle: null, right: null }),

  build(ctx) {
    const { t, state: { show, meeting } } = ctx;
    const scopeOf = id => sideOf(meeting.seats.find(({ seat }) => seat === id)?.scope ?? id);
    return el('div.rows', {},
      el('ul.list.changed', {}, show.rows.map(({ state, seat, was, now }) => el('li', {},
        el('p', {}, el('b', {}, nameOf(ctx, state)), el('span.muted', {}, ' · ', t.say(`seat.${scopeOf(seat)}`))),
        el('p.change', {},
          el('span.muted', {}, t.say('changed.was'), ' ', el('s', {}, pairOf(ctx, was))),
          el('span.now', {}, t.say('changed.now'), ' ', el('b', {}, pairOf(ctx, now))))))),
      el('p.muted', {}, t.say('changed.rest')));
  },

  fit: main => rollUp(main.querySelector('.list'), [...main.querySelectorAll('li')]),
};

/** A reviewing State, and the additional one with it. */
const pairOf = (ctx, pair) => pair === null || pair.state === null ? ctx.t.say('none')
  : [nameOf(ctx, pair.state), pair.with ? [' ', ctx.t.parts('with', { state: nameOf(ctx, pair.with) })] : []];
