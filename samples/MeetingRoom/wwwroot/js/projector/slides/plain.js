// The slides of one message: P9 check it now, P10 neutral, P11 annulled, P12 closing.
import { el, qrCode } from '../../common/dom.js';
import { fours } from '../words.js';

const title = key => ({ t }) => ({ left: t.say(key), middle: null, right: null });

export const check = {
  head: title('check.title'),
  build({ t, state: { show } }) {
    return el('div.check', {},
      show.qr ? qrCode(show.qr, t.say('check.code')) : null,
      el('div', {},
        el('h2.head', {}, t.say('check.head')),
        el('p', {}, t.say('check.network')),
        el('p.address', { dir: 'ltr' }, show.url.replace(/^https?:\/\//i, '').replace(/\/$/, '')),
        el('p', {}, t.say('check.shows')),
        el('p.hash.short', { dir: 'ltr' }, halves(fours(show.short))),
        el('p.muted', {}, t.say('check.whole'))));
  },
};

export const neutral = {
  head: () => ({ left: null, middle: null, right: null }),
  // A blank screen has a word for those who listen to it.
  build: ({ t, state: { show } }) => show?.text === 'blank'
    ? el('h1.visually-hidden', {}, t.say('neutral.blank'))
    : el('h1.big.centre', {}, t.say(show?.text === 'paused' ? 'neutral.paused' : 'neutral.moment')),
};

export const annulled = {
  head: title('annulled.title'),
  build(ctx) {
    const { t, state: { show } } = ctx;
    return el('div.message', {},
      el('h2.head', {}, t.parts(`annulled.${show.what === 'announcement' ? 'announcement' : 'drawing'}`, { time: show.time === null ? '' : t.time(show.time) })),
      el('p.large', {}, t.parts('annulled.by', { who: show.decidedBy })),
      el('p.large', {}, t.parts('annulled.reason', { reason: show.reason })),
      el('p.large', {}, t.say('annulled.stays')),
      el('p.large.muted', {}, t.say('annulled.next')));
  },
};

export const closing = {
  head: title('closing.title'),
  build({ t, state: { show } }) {
    return el('div.message', {},
      el('h2.big', {}, t.say('closing.thanks')),
      el('p.large', {}, t.say('closing.publish')),
      el('p.hash.all', { dir: 'ltr' }, eights(show.hash)),
      el('p.large', {}, t.say('closing.results')),
      el('p.address', { dir: 'ltr' }, show.address ?? ''));
  },
};

/** 16 digits in two lines. */
const halves = text => [text.slice(0, 9), el('br'), text.slice(10)];

/** 64 digits in eight groups of eight, each of two fours. */
export function eights(hash, marked = 0) {
  return hash.toUpperCase().match(/.{8}/g).map((group, i) => el(i < marked ? 'b.marked' : 'span', {}, group));
}
