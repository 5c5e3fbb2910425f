// Everything that is wrong, entry by entry. A record of nothing but faults must not freeze the page: past a number
// they are counted, not shown.
import { el, facts } from '../dom.js';

const MOST_SHOWN = 500;

export function findingsSection({ findings }) {
  if (findings.length === 0)
    return null;
  const left = findings.length - MOST_SHOWN;
  return el('section', { 'aria-labelledby': 'findings-title' },
    el('h2', { id: 'findings-title' }, findings.length === 1 ? 'What is wrong' : `What is wrong: ${findings.length} findings`),
    el('ol', { class: 'findings' }, findings.slice(0, MOST_SHOWN).map(finding)),
    left > 0 ? el('p', { class: 'muted' }, `and ${left} more findings like these`) : null);
}

function finding({ entry, place, paragraph, expected, found }) {
  return el('li', { class: 'finding', 'data-entry': entry, 'data-place': place },
    el('p', { class: 'where' }, [entry === null ? 'The record' : `Entry ${entry}`, place].filter(part => part).join(' · ')),
    facts({}, [['Expected', expected], ['Found', found], ['Rule', paragraph]]));
}
