// Which checks were made, with what outcome, and which were not.
import { el, row, table } from '../dom.js';

const OUTCOMES = { passed: '✓ passed', failed: '✗ failed', partly: '◐ in part', 'not made': '– not made', 'not needed': '– not needed' };

export function checksSection({ checks, beyond }) {
  return el('section', { 'aria-labelledby': 'checks-title' },
    el('h2', { id: 'checks-title' }, 'What was checked'),
    table('Each check that this page knows, and how it ended', ['Check', 'Outcome'], checks.map(({ id, name, outcome, detail, notMade }) =>
      row({ 'data-check': id, 'data-outcome': outcome },
        [name, el('div', { class: 'note' }, detail), notMade.map(why => el('div', { class: 'note strong' }, why))],
        el('span', { class: `outcome ${outcome.replace(' ', '-')}` }, OUTCOMES[outcome])))),
    el('p', { class: 'note below' }, beyond));
}
