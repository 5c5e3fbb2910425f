// The verdict: one sentence, a sign that needs no colour, and what the check could not reach.
import { el } from '../dom.js';

const SIGNS = { holds: '✓', partly: '◐', broken: '✗' };

export function verdictSection({ verdict, sentence, remarks }) {
  const heading = el('h2', { tabindex: -1, id: 'verdict' }, sentence);
  const section = el('section', { class: `verdict ${verdict}`, 'aria-labelledby': 'verdict', 'data-verdict': verdict },
    sign(SIGNS[verdict]),
    el('div', {}, heading, remarks.map(remark => el('p', {}, remark))));
  return { section, heading };
}

const sign = text => el('div', { class: 'sign', 'aria-hidden': 'true' }, text);
