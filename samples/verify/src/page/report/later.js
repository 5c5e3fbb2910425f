// Each later drawing, seat by seat: who was there before, who is now; and each refusal with its reason.
import { el, folded, row, table } from '../dom.js';
import { stateName, statesInSeat } from './states.js';

// With more than these all are folded away until asked for.
const MOST_OPEN = 12;

export function laterSection({ later, names }) {
  if (later.length === 0)
    return null;
  return el('section', { 'aria-labelledby': 'later-title' },
    el('h2', { id: 'later-title' }, 'Repetitions and other later entries'),
    later.map(({ number, date, title, changes, texts }) => folded(later.length <= MOST_OPEN, `Entry ${number}: ${title}`, ` · ${date}`,
      texts.map(text => el('p', {}, text)),
      changes.length === 0 ? null : table(`Seats drawn in entry ${number}`, ['State under review', 'Seat', 'Before', 'Now'], changes.map(change =>
        row({}, stateName(change.state, names), change.seat, statesInSeat(change.before, names), statesInSeat(change.after, names)))))));
}
