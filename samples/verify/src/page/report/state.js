// Find a State; then its group, its reviewers, whom it reviews, and why.
import { el, facts, row, table } from '../dom.js';
import { texts } from '../../texts/texts.js';
import { lotsOf } from './lots.js';
import { rehearsalMark } from './verdict.js';

const MOST_SHOWN = 12;

/** A text as it is compared: without accents and capitals. */
const plain = text => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss').replaceAll('œ', 'oe').replaceAll('ø', 'o').replaceAll('ł', 'l').replaceAll('ı', 'i').replace(/[’ʼ`´]/g, '\'').trim();

export function stateSection({ overview, explain }) {
  const say = texts.page;
  const all = [...overview.parties, ...overview.former];
  const names = new Map(all.map(({ code, name }) => [code, name]));
  const search = el('input', { type: 'search', id: 'find', autocomplete: 'off', spellcheck: 'false', 'aria-describedby': 'find-hint find-count' });
  const count = el('p', { class: 'muted small', id: 'find-count', role: 'status' });
  const list = el('ul', { class: 'found' });
  const panel = el('div', { id: 'state' });
  const section = el('section', { class: 'no-print-empty', 'aria-labelledby': 'find-title' },
    el('h2', { id: 'find-title' }, say.findTitle),
    el('div', { class: 'field no-print' }, el('label', { for: 'find' }, say.findLabel), search, el('p', { class: 'muted small', id: 'find-hint' }, say.findHint), count, list),
    panel);
  const keys = all.map(({ code, name }) => ({ code, name, key: `${plain(code)} ${plain(name)}` }));

  search.addEventListener('input', () => {
    const wanted = plain(search.value);
    const found = wanted === '' ? [] : keys.filter(({ code, key }) => key.includes(wanted) || plain(code) === wanted)
      .sort((a, b) => (plain(b.code) === wanted) - (plain(a.code) === wanted));
    count.textContent = wanted === '' ? '' : say.foundStates(found.length);
    list.replaceChildren(...found.slice(0, MOST_SHOWN).map(({ code, name }) => el('li', {}, button(code, name))));
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

  async function show(code) {
    const explained = await explain(code);
    const heading = el('h3', { tabindex: -1 }, say.stateTitle(explained.row.name, code));
    panel.replaceChildren(...[
      rehearsalMark(overview),
      heading,
      explained.isParty ? null : el('p', { class: 'notice' }, say.noParty),
      facts({ class: 'facts' }, [
        [say.region, explained.row.regionalGroup],
        [say.instruments, explained.row.instruments.join(', ')],
        [say.group, explained.group ?? say.noGroup],
      ]),
      el('h4', {}, say.reviewedBy),
      explained.seats.length === 0 ? el('p', {}, say.noReview) : seatsTable(say.reviewedBy, explained.seats, false),
      el('h4', {}, say.servesIn),
      explained.serves.length === 0 ? el('p', {}, say.servesNowhere) : seatsTable(say.servesIn, explained.serves, true),
      ...explained.drawings.length === 0 ? [] : [el('h4', {}, say.whyTitle), ...lotsOf(explained, names, overview)],
    ].filter(part => part !== null));
    heading.focus();
    panel.scrollIntoView();
  }

  function button(code, name) {
    return el('button', { type: 'button', class: 'link', 'data-code': code }, el('strong', {}, code), ' ', name);
  }

  function seatsTable(caption, seats, withState) {
    const state = code => code === null ? '–' : button(code, names.get(code) ?? '');
    return table(caption, [...withState ? [say.state] : [], say.seat, say.principal, say.additional, say.since].filter(Boolean), seats.map(({ state: owner, seat, principal, additional, since }) => {
      const cells = [...withState ? [state(owner)] : [], seat, state(principal), state(additional), say.entry(since)];
      return row({}, cells[0], ...cells.slice(1));
    }));
  }
}
