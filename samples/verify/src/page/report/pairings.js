// The groups with the pairings in force, and a field to find a State in them.
import { el, folded, row, table } from '../dom.js';
import { stateName, statesInSeat } from './states.js';

export function pairingsSection({ groups, seats, names }) {
  if (groups.length === 0)
    return null;
  const count = el('p', { class: 'muted', role: 'status' });
  const rows = [];
  const search = el('input', { type: 'search', id: 'find', autocomplete: 'off', spellcheck: 'false' });
  const section = el('section', { 'aria-labelledby': 'pairings-title' },
    el('h2', { id: 'pairings-title' }, 'Groups and pairings in force'),
    el('div', { class: 'field no-print' }, el('label', { for: 'find' }, 'Find a State, by its code or name'), search),
    count,
    groups.map(group => groupDetails(group, seats, names, rows)));
  search.addEventListener('input', () => find(search.value, section, rows, count));
  return section;
}

function groupDetails({ number, reviews }, seats, names, rows) {
  return folded(true, `Group ${number}`, ` · ${reviews.length} reviews`,
    table(`The reviews of group ${number}; a seat drawn later than at first is marked`, ['State under review', ...seats], reviews.map(review => {
      const line = row({ 'data-state': review.state },
        stateName(review.state, names),
        ...review.seats.map(seat => seat === null || seat.since === null
          ? statesInSeat(seat, names)
          : [el('div', { class: 'changed' }, ...statesInSeat(seat, names), el('div', { class: 'note' }, `drawn in entry ${seat.since}`))]));
      const codes = [review.state, ...review.seats.flatMap(seat => seat === null ? [] : [seat.principal, seat.additional])].filter(code => code);
      rows.push({ line, text: codes.map(code => `${code} ${names.get(code) ?? ''}`).join(' ').toLowerCase() });
      return line;
    })));
}

function find(typed, section, rows, count) {
  const wanted = typed.trim().toLowerCase();
  let shown = 0;
  for (const { line, text } of rows) {
    line.hidden = !text.includes(wanted);
    shown += line.hidden ? 0 : 1;
  }
  for (const details of section.querySelectorAll('details'))
    details.hidden = ![...details.querySelectorAll('tbody tr')].some(line => !line.hidden);
  count.textContent = wanted === '' ? '' : shown === 1 ? '1 review has this State' : `${shown} reviews have this State`;
}
