// P2: what was asked, granted and refused, in the order asked.
import { el } from '../../common/dom.js';
import { rollUp } from '../fit.js';
import { nameOf, reasonOf } from '../words.js';

const ROWS = 9;

export const requests = {
  head: ({ t, state: { show } }) => ({
    left: show.pages > 1 ? [t.say('requests.title'), ' · ', ...t.parts('page.of', { n: show.page, of: show.pages })] : t.say('requests.title'),
    middle: null,
    right: show.open ? t.say('requests.open') : show.closedAt ? t.parts('requests.closed', { time: t.time(show.closedAt) }) : null,
  }),

  build(ctx) {
    const { t, state: { show } } = ctx;
    return el('div.rows', {},
      el('h2.count', {}, show.granted === null ? t.parts('requests.asked', { asked: show.asked }) : t.parts('requests.count', { asked: show.asked, granted: show.granted })),
      show.rows.length === 0 ? el('p.large', {}, t.say('requests.none')) : el('ol.list', {}, pageOf(show).map(row => rowOf(ctx, row))),
      show.open ? null : el('p.muted', {}, t.say('requests.end')));
  },

  fit: main => rollUp(main.querySelector('.list') ?? main, [...main.querySelectorAll('li')]),
};

/** The rows of the page that is shown; where there are no pages, all of them. */
const pageOf = ({ rows, page, pages }) => pages > 1 ? rows.slice(ROWS * (page - 1), ROWS * page) : rows;

function rowOf(ctx, row) {
  const { t } = ctx;
  const what = row.status === 'struck' ? t.say('request.struck')
    : row.status === 'refused' ? t.parts('request.refused', { reason: el('span', {}, reasonOf(ctx, row)) })
      : row.status === 'granted' ? row.kind === 'exceptional' ? t.say('request.granted.exceptional') : t.parts('request.granted', { left: row.left })
        : t.say('request.draft');
  return el(`li.${row.status}`, { value: row.n },
    el('b', {}, nameOf(ctx, row.state)),
    el('span.muted', {}, t.say(`seat.short.${row.seats}`), row.kind === 'exceptional' ? ` · ${t.say('request.exceptional')}` : ''),
    el('span.what', {}, what));
}
