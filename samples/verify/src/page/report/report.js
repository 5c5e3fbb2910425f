// The report, in the order in which a hall wants it: the verdict, what should be known, what is wrong, then the States and
// the entries.
import { el, facts } from '../dom.js';
import { date } from '../../texts/dates.js';
import { say } from '../../texts/texts.js';
import { entriesSection } from './entries.js';
import { findingsSection } from './findings.js';
import { groupsSection } from './groups.js';
import { stateSection } from './state.js';
import { entryName, rehearsalMark, verdictSection } from './verdict.js';

/** Shows why there is nothing to check; gives the heading. */
export function showProblem(place, title, text) {
  const { section, heading } = verdictSection({ kind: 'problem', title, lines: [text] });
  place.replaceChildren(section);
  return heading;
}

/** Shows what was found, and the State that was open before; gives the heading with the verdict. */
export function showReport(place, checked) {
  const { report, overview, open } = checked;
  if (overview === null)
    return showProblem(place, say('page.verdict.no-record'), el('bdi', { lang: 'en' }, report.findings[0].found));
  // Printed on top of every sheet.
  document.body.dataset.mark = overview.isRehearsal ? say('page.rehearsal') : '';
  const { section, heading } = verdictSection(verdictOf(checked));
  const state = overview.parties.length > 0 ? stateSection(checked) : null;
  place.replaceChildren(...[
    rehearsalMark(overview),
    section,
    findingsSection(report, overview),
    state?.section ?? null,
    overview.parties.length > 0 ? groupsSection(overview, state.show) : null,
    entriesSection(overview),
    aboutSection(checked),
  ].filter(part => part !== null));
  if (open !== null)
    state?.show(open, true);
  return heading;
}

function verdictOf({ report, overview, canonicalFile, fileName }) {
  const { verdict, exit, findings, moreFindings = 0, hashes, upToEntry } = report;
  const isMissing = hashes.some(({ entry }) => entry === null);
  const name = verdict === 'holds' && isMissing ? 'hash-missing' : verdict === 'holds' && canonicalFile !== null ? 'other-bytes' : verdict;
  const dateOf = entry => date(overview.entries[entry - 1].date);
  return {
    kind: { 0: 'holds', 1: 'broken', 3: 'partly' }[exit],
    title: say(`page.verdict.${name}`),
    lines: [
      say(`page.verdict.${name}Text`, { count: findings.length + moreFindings, where: findings.length === 0 ? '' : entryName(findings[0].entry) }),
      ...name !== 'other-bytes' && canonicalFile !== null ? [say('page.verdict.other-bytesText')] : [],
      [say('page.upTo', { entry: upToEntry, date: dateOf(upToEntry) }), ...hashes.length === 0 ? [say('page.noHash')] : []].join(say('sentence.space')),
      ...hashes.map(({ given, entry }) => entry === null ? say('page.notInRecord', { given })
        : `${say('page.isEntry', { given, entry, date: dateOf(entry) })}${say('sentence.space')}${entry === upToEntry ? say('page.newest') : say('page.laterEntries', { count: upToEntry - entry })}`),
    ],
    remarks: report.remarks,
    save: canonicalFile === null ? null : { text: canonicalFile, name: fileName },
  };
}

function aboutSection({ overview, fileName, milliseconds }) {
  return el('section', { 'aria-labelledby': 'about-title' },
    el('h2', { id: 'about-title' }, say('page.aboutTitle')),
    facts({ class: 'facts' }, [
      [say('page.file'), fileName],
      [say('page.kind'), overview.isRehearsal ? say('page.rehearsal') : say('page.official')],
      [say('page.mechanism'), overview.mechanism],
      [say('page.algorithm'), overview.algorithm],
      [say('page.roster'), overview.states],
      [say('page.taken'), say('page.milliseconds', { value: milliseconds })],
    ]));
}
