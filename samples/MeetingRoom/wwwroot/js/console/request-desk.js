// O2: requests are entered, read back, and struck while the list is open. No result can be previewed: no seed exists.
import { el } from '../common/dom.js';
import { nameOf, reasonOf } from '../projector/words.js';
import { button, choice, chosenOf, field, section } from './sections.js';

let asked = 0;

/** Turns the pages of the list on the screen. */
function pages({ t, send, state: { show: { page, pages: count } } }) {
  const turn = (id, key, to) => button(t.say(key), () => send('slide', { slide: 'requests', page: to }), { id, disabled: to < 1 || to > count });
  return el('div.line', {}, turn('page-before', 'desk.page-before', page - 1), el('span.muted', {}, t.say('page.of', { n: page, of: count })), turn('page-next', 'desk.page-next', page + 1));
}

export function requestDesk(ctx) {
  const { t, language, states, state: { view, show, meeting }, console: told } = ctx;
  const rows = view.slide === 'requests' ? show.rows ?? [] : told.requests?.rows ?? [];
  section('desk', [language, view.slide, rows, view.slide === 'requests' && [show.open, show.page, show.pages], meeting.hash], () => {
    const isOpen = view.slide === 'requests' && show.open;
    return [
      el('h2', {}, t.say('requests.title')),
      isOpen ? form(ctx) : el('div.line', {}, button(t.say('desk.open-requests'), () => ctx.send('openRequests'), { id: 'open-requests', kind: '.main' })),
      rows.length === 0 ? null : el('ol.list', {}, rows.map(row => el(`li${row.status === 'struck' ? '.struck' : ''}`, {},
        el('b', {}, nameOf(ctx, row.state)), el('span', {}, t.say(`seat.short.${row.seats}`)), row.kind === 'exceptional' ? el('span', {}, t.say('request.exceptional')) : null,
        el('span.muted', {}, row.status === 'draft' ? '' : row.status === 'refused' ? t.say('request.refused', { reason: reasonOf(ctx, row) }) : t.say(`request.${row.status === 'struck' ? 'struck' : 'granted.exceptional'}`)),
        isOpen && row.status === 'draft' ? button(t.say('desk.strike'), () => ctx.send('strikeRequest', { n: row.n }), { id: `strike-${row.n}`, kind: '.end' }) : null))),
      view.slide === 'requests' && show.pages > 1 ? pages(ctx) : null,
    ];
  });

  function form({ send }) {
    const names = el('datalist', { id: 'state-names' }, states.all.map(({ code }) => el('option', { value: states.name(code, language) }, code)));
    const state = el('input', { id: 'request-state', type: 'text', list: 'state-names', autocomplete: 'off', spellcheck: 'false', 'aria-describedby': 'request-found' });
    const by = el('input', { id: 'request-by', type: 'text', list: 'state-names', autocomplete: 'off', spellcheck: 'false' });
    const grounds = el('input', { id: 'request-grounds', type: 'text', autocomplete: 'off', maxlength: 2000 });
    const refusedBy = el('input', { id: 'request-refused', type: 'text', autocomplete: 'off', maxlength: 2000 });
    const found = el('p.muted', { id: 'request-found' });
    const preview = el('p.note', { id: 'request-preview', hidden: true });
    const seatChoice = meeting.seats.length === 1 ? null
      : choice(t.say('desk.seats'), 'seats', ['own', 'another', 'both'].map(value => [value, t.say(`seat.short.${value}`)]), null, look);
    const kind = choice(t.say('desk.kind'), 'kind', [['ordinary', t.say('request.ordinary')], ['exceptional', t.say('request.exceptional')]], 'ordinary', look);
    const draft = () => {
      const code = states.find(state.value, language)[0] ?? null;
      const asks = by.value.trim() === '' ? code : states.find(by.value, language)[0] ?? null;
      return { state: code, seats: seatChoice === null ? 'any' : chosenOf('seats'), kind: chosenOf('kind'), grounds: grounds.value.trim() || null, askedBy: asks, ...refusedBy.value.trim() && { refused: refusedBy.value.trim() } };
    };

    /** What would become of it, by the record as it is. */
    async function look() {
      const mine = ++asked;
      const { state: code, seats, kind: what, grounds: why } = draft();
      const codes = states.find(state.value, language);
      found.textContent = state.value.trim() === '' ? '' : codes.length === 0 ? t.say('phone.no-such-state') : codes.slice(0, 4).map(one => `${states.name(one, language)} (${one})`).join(' · ');
      if (code === null || seats === null) {
        preview.hidden = true;
        return;
      }
      const query = new URLSearchParams({ state: code, seats, kind: what, grounds: why ?? '' });
      let told;
      try {
        const answer = await fetch(`/requests/preview?${query}`, { cache: 'no-store' });
        told = answer.ok ? await answer.json() : null;
      } catch {
        told = null;
      }
      if (mine !== asked || told === null)
        return;
      preview.hidden = false;
      preview.classList.toggle('stop', !told.granted);
      const replaces = (told.replacesAll ?? [told.replaces]).filter(pair => pair?.state);
      const pots = (told.pots?.map(({ states: count }) => count) ?? [told.pot]).filter(count => count !== null && count !== undefined);
      preview.replaceChildren(...told.granted
        ? [t.say('desk.would-grant', { left: told.left ?? '–' }), ' ',
          replaces.map(pair => [t.parts('desk.replaces', { state: nameOf(ctx, pair.state) }), pair.with ? [' ', t.parts('with', { state: nameOf(ctx, pair.with) })] : '', '. ']),
          pots.length === 0 ? '' : `${t.say('pot', { n: pots.join(' / ') })}.`].flat(Infinity)
        : [t.say('desk.would-refuse', { reason: reasonOf(ctx, told) })]);
    }

    for (const input of [state, grounds])
      input.addEventListener('input', look);
    return el('form', { submit: async event => {
      event.preventDefault();
      const wanted = draft();
      if (wanted.state === null || wanted.seats === null) {
        (wanted.state === null ? state : document.getElementById('seats-own')).focus();
        return;
      }
      if (await send('request', wanted)) {
        for (const input of [state, by, grounds, refusedBy].map(({ id }) => document.getElementById(id)))
          input.value = '';
        for (const radio of document.querySelectorAll('input[name="seats"]'))
          radio.checked = false;
        document.getElementById('request-preview').hidden = true;
        document.getElementById('request-found').textContent = '';
        document.getElementById('request-state').focus();
      }
    } },
    names,
    el('div.line', {}, el('div.field', {}, el('label', { for: 'request-state' }, t.say('desk.state')), state), seatChoice, kind), found,
    el('div.line', {}, field(t.say('desk.grounds'), grounds), field(t.say('desk.asked-by'), by), field(t.say('desk.refused-by'), refusedBy), el('button.main', { id: 'request-enter' }, t.say('desk.enter'))),
    preview);
  }
}
