// Each later drawing, seat by seat: who was there before, who is now; and each refusal with its reason.
import { el, row, table } from '../dom.js';
import { stateName, statesInSeat } from './states.js';

export function repetitionsSection(account) {
  const { later, names } = account;
  if (later.length === 0)
    return null;
  return el('section', { 'aria-labelledby': 'repetitions-title' },
    el('h2', { id: 'repetitions-title' }, 'Repetitions and other later drawings'),
    later.map(({ number, date, title, changes, texts }) => [
      el('h3', {}, `Entry ${number}, ${date}: ${title}`),
      texts.map(text => el('p', {}, text)),
      changes.length === 0 ? null : table(`Seats drawn in entry ${number}`, ['State under review', 'Seat', 'Before', 'Now'], changes.map(change =>
        row({}, stateName(change.state, names), change.seat, statesInSeat(change.before, names), statesInSeat(change.after, names)))),
    ]));
}
