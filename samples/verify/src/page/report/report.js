// The report, in the order in which a hall wants it: the verdict, what should be known, what is wrong, then the States and
// the entries.
import { el, facts } from '../dom.js';
import { texts } from '../../texts/texts.js';
import { entriesSection } from './entries.js';
import { findingsSection } from './findings.js';
import { groupsSection } from './groups.js';
import { stateSection } from './state.js';
import { rehearsalMark, verdictSection } from './verdict.js';

/** Shows why there is nothing to check; gives the heading. */
export function showProblem(place, title, text) {
  const { section, heading } = verdictSection({ kind: 'problem', title, lines: [text] });
  place.replaceChildren(section);
  return heading;
}

/** Shows what was found; gives the heading with the verdict. */
export function showReport(place, checked) {
  const { report, overview } = checked;
  if (overview === null)
    return showProblem(place, texts.page.verdict['no-record'], report.findings[0].found);
  // Printed on top of every sheet.
  document.body.dataset.mark = overview.isRehearsal ? texts.page.rehearsal : '';
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
  return heading;
}

function verdictOf({ report, overview, canonicalFile, fileName }) {
  const say = texts.page;
  const { verdict, exit, findings, moreFindings = 0, hashes, upToEntry } = report;
  const isMissing = hashes.some(({ entry }) => entry === null);
  const name = verdict === 'holds' && isMissing ? 'hash-missing' : verdict === 'holds' && canonicalFile !== null ? 'other-bytes' : verdict;
  const first = say.verdict[`${name}Text`];
  const dateOf = entry => overview.entries[entry - 1].date;
  return {
    kind: { 0: 'holds', 1: 'broken', 3: 'partly' }[exit],
    title: say.verdict[name],
    lines: [
      typeof first === 'function' ? first(findings.length + moreFindings, findings[0]?.entry) : first,
      ...name !== 'other-bytes' && canonicalFile !== null ? [say.verdict['other-bytesText']] : [],
      [say.upTo(upToEntry, dateOf(upToEntry)), ...hashes.length === 0 ? [say.noHash] : []].join(' '),
      ...hashes.map(({ given, entry }) => entry === null ? say.notInRecord(given)
        : `${say.isEntry(given, entry, dateOf(entry))} ${entry === upToEntry ? say.newest : say.laterEntries(upToEntry - entry)}`),
    ],
    remarks: report.remarks,
    save: canonicalFile === null ? null : { text: canonicalFile, name: fileName },
  };
}

function aboutSection({ overview, fileName, milliseconds }) {
  const say = texts.page;
  return el('section', { 'aria-labelledby': 'about-title' },
    el('h2', { id: 'about-title' }, say.aboutTitle),
    facts({ class: 'facts' }, [
      [say.file, fileName],
      [say.kind, overview.isRehearsal ? say.rehearsal : say.official],
      [say.mechanism, overview.mechanism],
      [say.algorithm, overview.algorithm],
      [say.roster, overview.states],
      [say.taken, say.milliseconds(milliseconds)],
    ]));
}
