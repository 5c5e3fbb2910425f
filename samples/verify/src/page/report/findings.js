// Everything that is wrong, entry by entry.
import { el, facts } from '../dom.js';
import { texts } from '../../texts/texts.js';

export function findingsSection({ findings, moreFindings = 0 }, { derivedUpTo, entries }) {
  const say = texts.page;
  if (findings.length === 0)
    return null;
  return el('section', { 'aria-labelledby': 'findings-title' },
    el('h2', { id: 'findings-title' }, say.findingsTitle(findings.length + moreFindings)),
    el('ol', { class: 'findings' }, findings.map(finding)),
    moreFindings > 0 ? el('p', { class: 'muted' }, say.moreFindings(moreFindings)) : null,
    derivedUpTo < entries.length ? el('p', { class: 'muted' }, say.derivedUpTo(derivedUpTo)) : null);
}

function finding({ entry, kind, subject, paragraph, expected, found }) {
  const say = texts.page;
  return el('li', { class: 'finding', 'data-entry': entry, 'data-kind': kind, 'data-place': subject },
    el('p', { class: 'where' }, `${say.entry(entry)} · ${subject}`),
    facts({}, [[say.expected, expected], [say.found, found], [say.rule, paragraph]]));
}
