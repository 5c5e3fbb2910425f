// P4: the lots are drawn, and nothing can change them.
import { el } from '../../common/dom.js';
import { fours } from '../words.js';
import { groupsOf } from './seed.js';

export const recorded = {
  head: ({ t }) => ({ left: t.say('recorded.title'), middle: null, right: null }),

  build(ctx) {
    const { t, checked, state: { show, meeting } } = ctx;
    // Agreement is said when both programs have come to an end; a projector that holds no record goes by what the server was told.
    const agrees = show.checks?.library === true && (checked ?? show.checks.page) === true;
    return el('div.message', {},
      el('h2.big', {}, t.say('recorded.head')),
      el('p.row.large', {},
        el('span', {}, t.say('recorded.hash')),
        show.time === null ? null : el('span.muted', {}, t.parts('recorded.at', { time: t.time(show.time) }))),
      el('p.hash.half', { dir: 'ltr' }, groupsOf(fours(show.hash, 32), 4)),
      el('p.large', {}, t.say('recorded.now')),
      el('p.muted', {}, t.say({ 'by-region': 'recorded.order.by-region', changed: 'recorded.order.changed' }[meeting.revealOrder] ?? 'recorded.order')),
      el('p.row', {},
        el('span', {}, agrees ? t.say('checked') : t.say('checking')),
        show.voids === null || show.voids === undefined ? null : el('span.muted', {}, t.parts('recorded.voids', { n: show.voids }))));
  },
};
