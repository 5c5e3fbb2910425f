// The verdict: one sentence, a sign that needs no colour, how far it reaches, and what should be known.
import { el } from '../dom.js';
import { texts } from '../../texts/texts.js';

const MOST_REMARKS = 200;
const SIGNS = { holds: '✓', partly: '◐', broken: '✗', problem: '?' };

export function verdictSection({ kind, title, lines, remarks = [], save = null }) {
  const say = texts.page;
  const heading = el('h2', { tabindex: -1, id: 'verdict' }, title);
  const section = el('section', { class: `verdict ${kind}`, 'aria-labelledby': 'verdict', 'data-verdict': kind },
    el('div', { class: 'sign', 'aria-hidden': 'true' }, SIGNS[kind]),
    el('div', {},
      heading,
      lines.map(line => el('p', {}, line)),
      save === null ? null : saveButton(save),
      remarks.length === 0 ? null : el('h3', {}, say.remarksTitle),
      remarks.length === 0 ? null : el('ul', { class: 'remarks' }, gathered(remarks).slice(0, MOST_REMARKS).map(({ kind: remark, entries, text }) =>
        el('li', { 'data-remark': remark }, el('span', { class: 'where' }, say.entries(entries)), ` ${text}`)))));
  return { section, heading };
}

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

/** On top of everything that shows results of a rehearsal. */
export const rehearsalMark = ({ isRehearsal }) => isRehearsal ? el('p', { class: 'rehearsal-mark' }, texts.page.rehearsal) : null;

function saveButton({ text, name }) {
  const button = el('button', { type: 'button', id: 'save' }, texts.page.save);
  button.addEventListener('click', () => {
    const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
    el('a', { href: url, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
  });
  return el('p', {}, button);
}
