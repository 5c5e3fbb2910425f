// The test slide of the set-up: what the last row can read, what the beamer makes of greys, and whether it cuts the edges.
import { el } from '../../common/dom.js';

const SIZES = [12, 8, 6.6, 4.2];
const STEPS = 11;

export const test = {
  head: ({ t }) => ({ left: t.say('slide.test'), middle: null, right: null }),

  build({ t }) {
    return el('div.test', {},
      el('h2.head', {}, t.say('test.head')),
      el('div.sizes', {}, SIZES.map(size => el('p', { '--size': `${size}vh` }, t.parts('test.size', { size: String(size) })))),
      el('div.greys', { 'aria-hidden': 'true' }, Array.from({ length: STEPS }, (_, i) => el('i', { '--step': `${100 * i / (STEPS - 1)}%` }))),
      el('p', {}, t.say('test.greys')),
      el('p.muted', {}, t.say('test.grey')),
      el('p', {}, t.say('test.edges')),
      ['start', 'end'].flatMap(block => ['start', 'end'].map(inline => el(`i.corner.block-${block}.inline-${inline}`, { 'aria-hidden': 'true' }))));
  },
};
