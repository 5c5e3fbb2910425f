// Everything that is wrong, entry by entry.
import { el, facts } from '../dom.js';
import { say } from '../../texts/texts.js';
import { entryName } from './verdict.js';

export function findingsSection({ findings, moreFindings = 0 }, { derivedUpTo, entries }) {
  if (findings.length === 0)
    return null;
  return el('section', { 'aria-labelledby': 'findings-title' },
    el('h2', { id: 'findings-title' }, say('page.findingsTitle')),
    el('ol', { class: 'findings' }, findings.map(finding)),
    moreFindings > 0 ? el('p', { class: 'muted' }, say('page.moreFindings', { count: moreFindings })) : null,
    derivedUpTo < entries.length ? el('p', { class: 'muted' }, say('page.derivedUpTo', { entry: derivedUpTo })) : null);
}

function finding({ entry, kind, subject, paragraph, expected, found }) {
  return el('li', { class: 'finding', 'data-entry': entry, 'data-kind': kind, 'data-place': subject },
    el('p', { class: 'where' }, entryName(entry), ' · ', own(subject)),
    facts({}, [[say('page.expected'), own(expected)], [say('page.found'), own(found)], [say('page.rule'), own(paragraph)]]));
}

/** What has parts of the record in it reads in its own direction. */
const own = text => el('bdi', {}, text);
