// P6: one State and its lots.
import { el } from '../../common/dom.js';
import { fitName, tighten } from '../fit.js';
import { forInstruments, nameOf, namesOf, regionOf, sectionOf, sideOf } from '../words.js';

export const reveal = {
  head: ctx => {
    const { t, state: { show, view } } = ctx;
    return { left: sectionOf(ctx, show), middle: view.paused ? t.say('paused') : null, right: t.parts('state.of', { n: show.index, of: show.of }) };
  },

  build(ctx) {
    const { t, state: { show } } = ctx;
    return [
      el('div.review', {},
        el('p.muted', {}, t.say('under-review'), ' · ', regionOf(ctx, show.region)),
        el('h1.name', {}, lines(nameOf(ctx, show.state)))),
      el('div.seats', {}, show.seats.map(seat => seatOf(ctx, seat))),
    ];
  },

  foot: ctx => {
    const { t, state: { show } } = ctx;
    return {
      done: show.index / show.of,
      left: show.next.length === 0 ? t.say(`${show.section?.kind ?? 'group'}.last`) : [t.say('next'), namesOf(ctx, show.next)],
      right: ctx.checked ? t.say('checked') : null,
    };
  },

  fit: main => tighten(main, 4, () => main.querySelectorAll('.name').forEach(fitName)),
};

const lines = text => el('span.lines', {}, text);

function seatOf(ctx, { scope, pot, lot, additional }) {
  const { t, fresh } = ctx;
  const isOn = lot !== null || additional !== null;
  // Where the reviewing State stays and just the additional one was drawn there is no lot of the seat itself.
  const drawn = lot?.drawn ?? additional?.with;
  return el(`article.seat.${sideOf(scope)}${isOn ? '' : '.waiting'}${lot !== null && lot.n === fresh ? '.fresh' : ''}`, { '--of': pot, '--at': lot?.position ?? 1 },
    el('p.from', {},
      el('span.shape'), el('span', {}, t.say(`seat.${sideOf(scope)}`)),
      el('span.position.muted', {}, lot === null ? t.say('position', { n: 1, of: pot }) : t.parts('position', { n: lot.position, of: lot.pot }))),
    isOn ? el('h2.name', {}, lines(nameOf(ctx, drawn))) : el('p.name', {}, lines(t.parts('pot', { n: pot }))),
    el('div.rail', { 'aria-hidden': 'true' }, el('i')),
    additional === null ? null : el(`p.more${additional.n === fresh ? '.fresh' : ''}`, {},
      t.parts('with', { state: nameOf(ctx, additional.drawn) }), ' ',
      el('small.full', {}, forInstruments(ctx, additional.for)), el('small.brief', {}, forInstruments(ctx, additional.for, 'brief'))));
}
