// Puts a slide on the page: header, what is said, footer.
import { el } from '../common/dom.js';
import { SLIDES } from './slides/slides.js';
import { stamp } from './stamp.js';

export class Picture {
  #document;
  #root;
  #last = null;

  constructor(document) {
    this.#document = document;
    this.#root = document.documentElement;
  }

  /**
   * @param {object} picture
   * @param {object} picture.state as /state has it
   * @param {import('../common/texts.js').Texts} picture.t
   * @param {import('../common/states.js').States} picture.states
   * @param {string} picture.language
   * @param {boolean} picture.isNext whether it follows the last one directly, so that what is new may move
   * @param {boolean|null} picture.checked whether the second program agrees, null where it does not know
   * @param {string} picture.theme
   * @param {boolean} picture.washedOut
   */
  show(picture) {
    const { t, state: { view, meeting, show }, theme, washedOut, isNext } = picture;
    const slide = SLIDES[view.slide];
    const ctx = { ...picture, fresh: isNext ? freshOf(view, this.#last?.state, show) : null };
    const isRehearsal = view.kind === 'rehearsal';
    Object.assign(this.#root.dataset, { theme, slide: view.slide, kind: view.kind, washed: washedOut ? 'out' : 'no', neutral: show?.text ?? '', v: view.v });
    if (isRehearsal)
      stamp(t.say('rehearsal.word'), theme === 'dark');
    const { left, middle, right } = slide.head(ctx);
    const date = t.date(meeting.date);
    this.#fill('left', left);
    this.#fill('middle', isRehearsal ? t.say('rehearsal.mark') : middle ?? (right === null ? null : date));
    this.#fill('right', right ?? (view.slide === 'neutral' ? null : date));
    this.#fitHead(isRehearsal ? t.say('rehearsal.word') : '');
    const foot = slide.foot?.(ctx) ?? null;
    this.#root.classList.toggle('no-foot', foot === null);
    this.#fill('next', foot?.left ?? null);
    this.#fill('checked', foot?.right ?? null);
    this.#document.querySelector('footer').style.setProperty('--done', foot?.done ?? 0);
    // Titles in the header of a slide without a heading of its own are the page's heading.
    const main = this.#document.querySelector('main');
    delete main.dataset.tight;
    main.style.removeProperty('--names');
    main.replaceChildren(...[slide.build(ctx)].flat());
    if (main.querySelector('h1') === null)
      main.prepend(el('h1.visually-hidden', {}, left === null ? t.say('title') : [left].flat().map(part => part.cloneNode?.(true) ?? part)));
    slide.fit?.(main, ctx);
    slide.live?.(main);
    this.#document.title = t.say('title');
    this.#last = picture;
  }

  /** The same once more, as the window has another size. */
  again() {
    if (this.#last !== null)
      this.show({ ...this.#last, isNext: false });
  }

  /** What goes on by itself: the countdown to a round. */
  live() {
    if (this.#last !== null)
      SLIDES[this.#last.state.view.slide].live?.(this.#document.querySelector('main'));
  }

  /** On a narrow picture the date in the middle gives way, and of a rehearsal's mark its one word stays: neither is cut off. */
  #fitHead(shorter) {
    const [left, middle, right] = ['left', 'middle', 'right'].map(id => this.#document.getElementById(id));
    if ([left, middle, right].some(part => part.scrollWidth > part.clientWidth + 1))
      middle.textContent = shorter;
  }

  #fill(id, content) {
    this.#document.getElementById(id).replaceChildren(...[content].flat().filter(part => part !== null).map(part => part.cloneNode?.(true) ?? part));
  }
}

/** The lot, or the State, that has just come. */
function freshOf(view, before, show) {
  if (view.slide === 'groups') {
    const known = new Set((before?.show?.shown ?? []).flat());
    return show.shown.flat().find(code => !known.has(code)) ?? null;
  }
  return before !== undefined && view.lot === before.view.lot + 1 ? view.lot : null;
}
