// P1: how the lots are drawn, and the hash of the announcement.
import { el } from '../../common/dom.js';
import { tighten } from '../fit.js';
import { eights } from './plain.js';

export const opening = {
  head: ({ t }) => ({ left: t.say('opening.title'), middle: null, right: null }),

  build({ t, state: { show } }) {
    const { published, hash, plan } = show;
    return el(`div.opening${hash === null ? '.bare' : ''}`, {},
      el('h2.head', {}, t.say('opening.head')),
      el('ol.steps', {},
        el('li', {}, el('span', {}, published === null ? t.say('opening.now') : t.parts('opening.published', { date: t.day(published) }))),
        el('li', {}, el('span', {}, t.say(made(plan ?? [])))),
        ['opening.method', 'opening.chance', 'opening.anyone'].map(key => el('li', {}, el('span', {}, t.say(key))))),
      round(t, show),
      hash === null ? null : [
        el('p.muted', {}, published === null ? t.say('opening.hash') : t.parts('opening.hash.published', { date: t.day(published) })),
        el('p.hash.all', { dir: 'ltr' }, eights(hash, 4)),
      ]);
  },

  fit: main => tighten(main, 3),
};

const made = plan => plan.some(({ kind }) => kind === 'round') ? 'opening.made.round' : plan.some(({ kind }) => kind === 'dice') ? 'opening.made.dice' : 'opening.made.words';

/** Until when a round is waited for is a rule, so it stands here. */
function round(t, { plan, deadlineMinutes }) {
  const item = (plan ?? []).find(({ kind }) => kind === 'round');
  return item === undefined ? null : el('p.muted', {}, t.parts('opening.deadline', { round: item.round, minutes: deadlineMinutes }));
}
