// The report, in the order in which a hall wants it: the verdict, what is wrong, what was checked, then the record itself.
import { el, facts } from '../dom.js';
import { checksSection } from './checks.js';
import { chainSection } from './chain.js';
import { findingsSection } from './findings.js';
import { laterSection } from './later.js';
import { pairingsSection } from './pairings.js';
import { verdictSection } from './verdict.js';

/** Shows why there is nothing to check; gives the heading. */
export function showProblem(place, { title, text }) {
  const heading = el('h2', { tabindex: -1 }, title);
  place.replaceChildren(el('section', { class: 'verdict partly', 'data-verdict': 'problem' },
    el('div', { class: 'sign', 'aria-hidden': 'true' }, '?'),
    el('div', {}, heading, el('p', {}, text))));
  return heading;
}

/** Shows a report; gives the heading with the verdict. */
export function showReport(place, report, files) {
  const { section, heading } = verdictSection(report);
  place.replaceChildren(...[
    section,
    findingsSection(report),
    checksSection(report),
    ...report.account === null ? [] : [
      aboutSection(report, files),
      pairingsSection(report.account),
      laterSection(report.account),
      chainSection(report.account),
    ],
  ].filter(part => part !== null));
  return heading;
}

function aboutSection({ account, hashedBy, milliseconds }, files) {
  return el('section', { 'aria-labelledby': 'about-title' },
    el('h2', { id: 'about-title' }, 'About the record'),
    facts({ class: 'facts' }, [
      ['File', files.record.name],
      files.commitment === null ? null : ['Commitment', files.commitment.name],
      ...account.facts.map(({ term, texts, hash }) => [term, ...hash ? [el('span', { class: 'hash' }, hash)] : texts]),
      ['SHA-256 by', hashedBy],
      ['Time taken', `${Math.round(milliseconds)} ms on this device`],
    ]));
}
