// P5: the groups, region by region.
import { el } from '../../common/dom.js';
import { overflows } from '../fit.js';
import { regionOf } from '../words.js';

export const groups = {
  head: ctx => ({ left: ctx.state.show.done ? ctx.t.say('groups.title') : regionOf(ctx, ctx.state.show.region), middle: null, right: null }),

  build(ctx) {
    const { t, states, language, fresh, state: { show } } = ctx;
    const list = show.done ? null : show.region;
    return el(`div.groups${show.done ? '.done' : ''}`, {},
      show.done ? el('h2.head', {}, t.say('groups.done')) : null,
      el('div.bands', {}, show.shown.map((codes, i) => {
        const here = list === null ? [] : codes.filter(code => states.region(code) === list);
        return el('section', {},
          el('h3', {}, t.parts('group.n', { n: i + 1 }), el('span.muted', {}, t.parts('groups.so-far', { n: codes.length }))),
          show.done ? null : el('p.names', {}, here.map(code => el(`span${code === fresh ? '.fresh' : ''}`, {}, states.name(code, language)))));
      })));
  },

  /** One size for a region, from its whole roster, so that no name moves when the next one comes. */
  fit(main, ctx) {
    const { states, language, state: { show } } = ctx;
    if (show.done)
      return;
    const longest = states.all.filter(({ region }) => region === show.region).map(({ code }) => states.name(code, language)).sort((a, b) => b.length - a.length);
    const most = Math.ceil(longest.length / show.shown.length) + 1;
    const bands = [...main.querySelectorAll('.names')];
    const kept = bands.map(band => [...band.childNodes]);
    // The most that a group can have of the region, spread as evenly as the groups are.
    bands.forEach((band, i) => band.replaceChildren(...longest.filter((_, k) => k % bands.length === i || k < 1).slice(0, most).map(name => el('span', {}, name))));
    for (let size = 6.6; ; size -= 0.2) {
      main.style.setProperty('--names', `${Math.max(size, 4.2)}vh`);
      if (size <= 4.2 || !overflows(main))
        break;
    }
    // Where there is no room to keep, as on a picture of 4:3, the groups share what there is.
    const height = overflows(main) ? 0 : Math.max(...bands.map(band => band.offsetHeight));
    bands.forEach((band, i) => {
      band.style.minBlockSize = `${height}px`;
      band.replaceChildren(...kept[i]);
    });
  },
};
