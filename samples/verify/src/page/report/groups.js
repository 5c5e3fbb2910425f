// The groups with the reviews in force.
import { el, folded, row, table } from '../dom.js';
import { say } from '../../texts/texts.js';
import { seatName, stateName } from '../names.js';
import { rehearsalMark } from './verdict.js';

export function groupsSection(overview, show) {
  const names = new Map(overview.parties.map(({ code, name }) => [code, stateName(code, name)]));
  const reviews = new Map(overview.reviews.map(review => [review.state, review]));
  const stateButton = code => [el('button', { type: 'button', class: 'link', 'data-code': code }, code), ' ', el('span', { class: 'name' }, names.get(code) ?? '')];
  const section = el('section', { 'aria-labelledby': 'groups-title' },
    el('h2', { id: 'groups-title' }, say('page.groupsTitle')),
    rehearsalMark(overview),
    overview.groups === 0
      ? states(say('page.allCaption'), overview.parties)
      : Array.from({ length: overview.groups }, (_, i) => {
        const members = overview.parties.filter(({ group }) => group === i + 1);
        return folded(false, say('page.groupTitle', { number: i + 1, count: members.length }), null, states(say('page.reviewsCaption', { number: i + 1 }), members));
      }));
  section.addEventListener('click', event => {
    const code = event.target.dataset?.code;
    if (code !== undefined)
      show(code);
  });
  return section;

  function states(caption, members) {
    const seats = overview.reviews.length > 0 ? overview.seats : [];
    return table(caption, [say('page.state'), ...seats.map(seatName)], members.map(({ code }) =>
      row({ 'data-state': code }, stateButton(code), ...seats.map((_, seat) => statesInSeat(reviews.get(code)?.seats[seat])))));
  }

  function statesInSeat(seat) {
    if (seat === undefined)
      return '–';
    return [
      el('div', {}, stateButton(seat.principal)),
      seat.additional === null ? null : el('div', { class: 'additional' }, el('span', { class: 'note' }, `${say('page.and')} `), stateButton(seat.additional)),
    ];
  }
}
