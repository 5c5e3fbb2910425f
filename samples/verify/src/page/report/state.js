// Find a State; then its group, its reviewers, whom it reviews, and why.
import { el, facts, row, table } from '../dom.js';
import { say } from '../../texts/texts.js';
import { allNames, instrumentName, regionName, seatName, stateName } from '../names.js';
import { lotsOf } from './lots.js';
import { rehearsalMark } from './verdict.js';

const MOST_SHOWN = 12;

/** A text as it is compared: without accents and capitals. */
const plain = text => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss').replaceAll('œ', 'oe').replaceAll('ø', 'o').replaceAll('ł', 'l').replaceAll('ı', 'i').replace(/[’ʼ`´]/g, '\'').trim();

export function stateSection({ overview, explain }) {
  const all = [...overview.parties, ...overview.former];
  const names = new Map(all.map(({ code, name }) => [code, stateName(code, name)]));
  const search = el('input', { type: 'search', id: 'find', autocomplete: 'off', spellcheck: 'false', 'aria-describedby': 'find-hint find-count' });
  const count = el('p', { class: 'muted small', id: 'find-count', role: 'status' });
  const list = el('ul', { class: 'found' });
  const panel = el('div', { id: 'state' });
  const section = el('section', { class: 'no-print-empty', 'aria-labelledby': 'find-title' },
    el('h2', { id: 'find-title' }, say('page.findTitle')),
    el('div', { class: 'field no-print' }, el('label', { for: 'find' }, say('page.findLabel')), search, el('p', { class: 'muted small', id: 'find-hint' }, say('page.findHint')), count, list),
    panel);
  const keys = all.map(({ code, name }) => ({ code, key: [code, ...allNames(code, name)].map(plain).join(' ') }));

  search.addEventListener('input', () => {
    const wanted = plain(search.value);
    const found = wanted === '' ? [] : keys.filter(({ code, key }) => key.includes(wanted) || plain(code) === wanted)
      .sort((a, b) => (plain(b.code) === wanted) - (plain(a.code) === wanted));
    count.textContent = wanted === '' ? '' : found.length === 0 ? say('page.noneFound') : say('page.foundStates', { count: found.length });
    list.replaceChildren(...found.slice(0, MOST_SHOWN).map(({ code }) => el('li', {}, button(code, names.get(code)))));
  });
  search.addEventListener('keydown', event => {
    if (event.key === 'Enter')
      list.querySelector('button')?.click();
  });
  section.addEventListener('click', event => {
    const code = event.target.closest('[data-code]')?.dataset.code;
    if (code !== undefined)
      show(code);
  });
  return { section, show };

  async function show(code, isAgain = false) {
    const explained = await explain(code);
    const { row: { name: recorded, regionalGroup, instruments } } = explained;
    const name = stateName(code, recorded);
    const heading = el('h3', { tabindex: -1 }, say('page.stateTitle', { name, code }));
    panel.replaceChildren(...[
      rehearsalMark(overview),
      heading,
      explained.isParty ? null : el('p', { class: 'notice' }, say('page.noParty')),
      facts({ class: 'facts' }, [
        name === recorded ? null : [say('page.nameInRecord'), el('bdi', {}, recorded)],
        [say('page.region'), regionName(regionalGroup)],
        [say('page.instruments'), instruments.map(instrumentName).join(say('list.comma'))],
        [say('page.group'), explained.group ?? say('page.noGroup')],
      ]),
      el('h4', {}, say('page.reviewedBy')),
      explained.seats.length === 0 ? el('p', {}, say('page.noReview')) : seatsTable(say('page.reviewedBy'), explained.seats, false),
      el('h4', {}, say('page.servesIn')),
      explained.serves.length === 0 ? el('p', {}, say('page.servesNowhere')) : seatsTable(say('page.servesIn'), explained.serves, true),
      ...explained.drawings.length === 0 ? [] : [el('h4', {}, say('page.whyTitle')), ...lotsOf(explained, names, overview)],
    ].filter(part => part !== null));
    panel.dataset.code = code;
    if (!isAgain) {
      heading.focus();
      panel.scrollIntoView();
    }
  }

  function button(code, name) {
    return el('button', { type: 'button', class: 'link', 'data-code': code }, el('strong', {}, code), ' ', name);
  }

  function seatsTable(caption, seats, withState) {
    const state = code => code === null ? '–' : button(code, names.get(code) ?? '');
    return table(caption, [...withState ? [say('page.state')] : [], say('page.seat'), say('page.principal'), say('page.additional'), say('page.since')].filter(Boolean), seats.map(({ state: owner, seat, principal, additional, since }) => {
      const cells = [...withState ? [state(owner)] : [], seatName(seat), state(principal), state(additional), say('page.entry', { number: since })];
      return row({}, cells[0], ...cells.slice(1));
    }));
  }
}
