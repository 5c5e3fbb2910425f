// The chain: every entry with its date, its label, what it did, and the hashes that tie it to the one before.
import { el, folded } from '../dom.js';

// More than these are folded away until asked for.
const MOST_OPEN = 12;

export function chainSection({ entries }) {
  return el('section', { 'aria-labelledby': 'chain-title' },
    el('h2', { id: 'chain-title' }, 'The chain of entries'),
    el('p', { class: 'muted' }, 'Each entry names the hash of the one before, so none can be changed, left out or put elsewhere unseen.'),
    folded(entries.length <= MOST_OPEN, `From entry 1 to ${entries.length}`, null, el('ol', { class: 'chain' }, entries.map(entry))));
}

function entry({ number, date, title, lines, label, hash, previous, findings }) {
  return el('li', { 'data-entry': number },
    el('div', {},
      el('p', { class: 'where' }, `${number} · ${title}`),
      el('p', { class: 'note' }, date, label === null ? null : [' · label ', el('code', {}, label)]),
      findings > 0 ? el('p', { class: 'outcome failed' }, findings === 1 ? '✗ 1 finding' : `✗ ${findings} findings`) : null,
      lines.map(line => el('p', { class: 'note' }, line))),
    el('dl', { class: 'hashes' },
      el('dt', {}, 'Hash'), el('dd', { class: 'hash' }, hash),
      el('dt', {}, 'After'), el('dd', { class: 'hash' }, previous)));
}
