// The chain: every entry with its date, its label, what it did, and the hashes that tie it to the one before.
import { el, row, table } from '../dom.js';

export function chainSection({ entries }) {
  return el('section', { 'aria-labelledby': 'chain-title' },
    el('h2', { id: 'chain-title' }, 'The chain of entries'),
    entries.length === 0 ? el('p', {}, 'The record has no entry yet.') : table(
      'Each entry names the hash of the one before, so none can be changed, left out or put elsewhere unseen',
      ['Entry', 'What', 'Hash'],
      entries.map(entry)));
}

function entry({ number, date, title, lines, label, hash, previous, findings }) {
  return row({},
    [String(number), el('br', {}), el('span', { class: 'name' }, date)],
    [
      title,
      findings > 0 ? el('p', { class: 'outcome failed' }, findings === 1 ? '✗ 1 finding' : `✗ ${findings} findings`) : null,
      lines.map(line => el('p', { class: 'note' }, line)),
      label === null ? null : el('p', { class: 'note' }, 'Lots under the label ', el('code', {}, label)),
    ].flat().filter(part => part !== null),
    [
      el('span', { class: 'hash' }, hash),
      el('p', { class: 'note' }, 'after ', el('span', { class: 'hash' }, previous)),
    ]);
}
