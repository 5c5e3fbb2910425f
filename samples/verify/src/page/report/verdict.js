// The verdict: one sentence, a sign that needs no colour, how far it reaches, and what should be known.
import { el } from '../dom.js';
import { say } from '../../texts/texts.js';

const MOST_REMARKS = 200;
const MOST_NUMBERS = 12;
const SIGNS = { holds: '✓', partly: '◐', broken: '✗', problem: '?' };

export function verdictSection({ kind, title, lines, remarks = [], save = null }) {
  const heading = el('h2', { tabindex: -1, id: 'verdict' }, title);
  const section = el('section', { class: `verdict ${kind}`, 'aria-labelledby': 'verdict', 'data-verdict': kind },
    el('div', { class: 'sign', 'aria-hidden': 'true' }, SIGNS[kind]),
    el('div', {},
      heading,
      lines.map(line => el('p', {}, line)),
      save === null ? null : saveButton(save),
      remarks.length === 0 ? null : el('h3', {}, say('page.remarksTitle')),
      remarks.length === 0 ? null : el('ul', { class: 'remarks' }, gathered(remarks).slice(0, MOST_REMARKS).map(({ kind: remark, entries, text }) =>
        el('li', { 'data-remark': remark }, el('span', { class: 'where' }, say('page.entries', { numbers: numbersOf(entries) })), say('sentence.space'), text)))));
  return { section, heading };
}

const numbersOf = entries => entries.length <= MOST_NUMBERS ? entries.join(say('list.comma'))
  : say('page.andMoreEntries', { numbers: entries.slice(0, MOST_NUMBERS).join(say('list.comma')), count: entries.length - MOST_NUMBERS });

/** Remarks of one text together: a hundred drawings in the hall need one line. */
function gathered(remarks) {
  const byText = new Map();
  for (const { entry, kind, text } of remarks) {
    if (!byText.has(text))
      byText.set(text, { kind, text, entries: [] });
    byText.get(text).entries.push(entry);
  }
  return [...byText.values()];
}

/** An entry by its number; the header comes before the first. */
export const entryName = number => number === 0 ? say('page.header') : say('page.entry', { number });

/** How often the drawing was void, in part or whole. */
export const voidsText = ({ parts, wholes }) => parts + wholes === 0 ? say('page.noVoids') : say('page.voids', { parts, wholes });

/** On top of everything that shows results of a rehearsal. */
export const rehearsalMark = ({ isRehearsal }) => isRehearsal ? el('p', { class: 'rehearsal-mark' }, say('page.rehearsal')) : null;

function saveButton({ text, name }) {
  const button = el('button', { type: 'button', id: 'save' }, say('page.save'));
  button.addEventListener('click', () => {
    const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
    el('a', { href: url, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
  });
  return el('p', {}, button);
}
