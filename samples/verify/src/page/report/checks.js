// Which checks were made, with what outcome, and which were not.
import { el, row, table } from '../dom.js';

const OUTCOMES = { passed: '✓ passed', failed: '✗ failed', 'not made': '– not made', partly: '◐ in part' };

export function checksSection({ checks }) {
  return el('section', { 'aria-labelledby': 'checks-title' },
    el('h2', { id: 'checks-title' }, 'What was checked'),
    table('Each check that this page knows, and how it ended', ['Check', 'Outcome', 'In detail'], checks.map(({ id, name, outcome, detail }) =>
      row({ 'data-check': id, 'data-outcome': outcome },
        name,
        el('span', { class: `outcome ${outcome.replace(' ', '-')}` }, OUTCOMES[outcome]),
        detail))));
}
