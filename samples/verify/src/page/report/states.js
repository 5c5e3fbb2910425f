// States as a person reads them: the code in strong print and the name.
import { el } from '../dom.js';

export const stateName = (code, names) =>
  [el('strong', {}, code), ' ', el('span', { class: 'name' }, names.get(code) ?? '')];

/** The States of a seat: the principal, then the additional one if there is one. */
export function statesInSeat(seat, names) {
  if (seat === null)
    return '–';
  return [
    ...stateName(seat.principal, names),
    seat.additional === null ? null : el('div', { class: 'additional' }, el('span', { class: 'note' }, 'and, additional: '), ...stateName(seat.additional, names)),
  ].filter(part => part !== null);
}
