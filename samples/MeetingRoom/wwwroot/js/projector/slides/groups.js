// P5: the groups, region by region.
import { el } from '../../common/dom.js';
import { overflows } from '../fit.js';
import { regionOf } from '../words.js';

/** Where not even that is enough the first names of the longest group give way to its newest; the number beside it counts all. */
function rollBands(main, bands) {
  while (overflows(main)) {
    const longest = bands.reduce((a, b) => b.offsetHeight > a.offsetHeight ? b : a);
    const first = longest.querySelector('span:not([hidden])');
    if (first === null)
      return;
    first.hidden = true;
  }
}

const LEAST = 4.2;
const next = size => Math.max(LEAST, size - 0.2);

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
          el('h2', {}, t.parts('group.n', { n: i + 1 }), el('span.muted', {}, t.parts('groups.so-far', { n: codes.length }))),
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
    const keep = height => bands.forEach(band => { band.style.minBlockSize = `${height}px`; });
    let size = 6.6;
    for (; ; size = next(size)) {
      main.style.setProperty('--names', `${size}vh`);
      keep(0);
      keep(Math.max(...bands.map(band => band.offsetHeight)));
      if (size === LEAST || !overflows(main))
        break;
    }
    bands.forEach((band, i) => band.replaceChildren(...kept[i]));
    // Where there is no room to keep, as on a picture of 4:3, the groups share what there is.
    if (overflows(main))
      keep(0);
    main.dataset.tight = overflows(main) ? 1 : 0;
    for (; size > LEAST && overflows(main); main.style.setProperty('--names', `${size}vh`))
      size = next(size);
    rollBands(main, bands);
  },
};
