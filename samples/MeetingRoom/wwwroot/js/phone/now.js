// What is on the screen now, in two lines.
import { el } from '../common/dom.js';
import { sectionOf } from '../projector/words.js';

export function nowOf(ctx) {
  const { t, language, states, state: { view, show, meeting } } = ctx;
  const [what, more] = view.slide === 'reveal' && show?.state
    ? [t.parts('phone.on-screen', { state: states.name(show.state, language) }), show.section?.kind === 'region' || show.section?.kind === 'changed' ? t.say('phone.where-region', { region: sectionOf(ctx, show), index: show.index, of: show.of })
      : t.say('phone.where', { group: show.group, index: show.index, of: show.of })]
    : [t.say(`phone.now.${view.paused && view.slide === 'neutral' ? 'paused' : view.slide}`), t.date(meeting.date)];
  return [el('b', {}, what), el('span', {}, more)];
}
