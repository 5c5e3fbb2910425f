// O1: what is on the screen, what the chair may say, and the reveal's few buttons.
import { el } from '../common/dom.js';
import { forInstruments, fours, nameOf, namesOf, regionOf, sectionOf, sideOf } from '../projector/words.js';
import { button, choice, dialog, field, section } from './sections.js';

const REVEALS = ['recorded', 'groups', 'reveal', 'changed'];

export function run(ctx) {
  const { t, language, state: { view, show, meeting }, console: told } = ctx;
  // An objection that the chair has not ruled on.
  const isObjected = (told.journal ?? []).find(({ do: what }) => what === 'objection' || what === 'ruling')?.do === 'objection';
  const says = chair(ctx);
  section('run', [language, { ...view, v: 0 }, show, meeting.hash, isObjected], () => [
    el('div.stage', {},
      el('section', { 'aria-labelledby': 'on' }, el('h2', { id: 'on' }, t.say('console.on-screen')), screen(ctx)),
      says.length === 0 ? null : el('section', { 'aria-labelledby': 'says' }, el('h2', { id: 'says' }, t.say('console.chair')), el('div.chair', {}, says.map(text => el('p', {}, text))))),
    REVEALS.includes(view.phase) ? reveal(ctx) : null,
    isObjected ? ruling(ctx) : null,
    el('div.line', {},
      button(t.say('console.objection'), () => objection(ctx), { key: 'O', kind: '.stop', id: 'objection' }),
      el('span.muted', {}, t.say('console.objection.hint')),
      button(t.say('console.check-slide'), () => ctx.send('slide', { slide: 'check' }), { key: 'C', id: 'check-slide', disabled: meeting.hash === null }),
      ['neutral', 'check', 'board', 'test'].includes(view.slide)
        ? button(t.say('console.back-to-slide'), () => back(ctx), { key: 'B', id: 'blank' })
        : button(t.say('console.blank'), () => ctx.send('blank'), { key: 'B', id: 'blank' })),
  ]);
}

function ruling({ t, send }) {
  const text = el('input', { id: 'ruling', type: 'text', autocomplete: 'off', maxlength: 500, required: true });
  return el('form.line', { submit: event => { event.preventDefault(); send('ruling', { text: text.value.trim() }); } },
    field(t.say('objection.ruling'), text), el('button', { id: 'ruling-enter' }, t.say('objection.rule')));
}

/** Back to the slide of what the meeting is at. */
export const back = ({ send, state: { view } }) => send('slide', { slide: view.phase });

function reveal(ctx) {
  const { t, send, states, language, state: { view, show, meeting } } = ctx;
  const sections = meeting.sections ?? meeting.groups.map(({ group }) => ({ section: group, kind: 'group', group }));
  const isFirst = view.lot <= 0;
  const isLast = meeting.totals?.lots !== null && meeting.totals?.lots !== undefined && view.lot >= meeting.totals.lots;
  const jump = el('input', { id: 'jump', type: 'text', autocomplete: 'off', spellcheck: 'false', 'aria-describedby': 'jump-hint', keydown: event => {
    if (event.key !== 'Enter')
      return;
    const code = states.find(event.target.value, language)[0];
    if (code !== undefined)
      send('jump', { state: code });
    event.target.value = '';
  } });
  return [
    el('div.steps', {},
      button(t.say('console.back'), () => send('show', { lot: view.lot - 1 }), { key: '←', id: 'back', disabled: isFirst }),
      view.paused
        ? button(t.say('console.resume'), () => send('resume'), { key: t.say('key.space'), kind: '.main', id: 'pause' })
        : button(t.say('console.pause'), () => send('pause'), { key: t.say('key.space'), kind: '.main', id: 'pause' }),
      button(t.say('console.next'), () => send('show', { lot: view.lot + 1 }), { key: '→', id: 'next', disabled: isLast })),
    el('div.line', {},
      choice(t.say('console.pace'), 'pace', [['slow', t.say('pace.slow'), '1'], ['standard', t.say('pace.standard'), '2'], ['fast', t.say('pace.fast'), '3'], ['board', t.say('pace.board'), 'G']], view.pace,
        pace => send('pace', { pace })),
      el('div.field', {}, el('label', { for: 'jump' }, t.say('console.jump'), ' ', el('kbd', { 'aria-hidden': 'true' }, 'J')), jump, el('span.muted', { id: 'jump-hint' }, t.say('console.jump.hint')))),
    el('div.line', {},
      sections.length > 1 ? [
        sections.map(part => button(part.kind === 'region' ? t.say('console.open-region', { region: regionOf(ctx, part.region) }) : t.say('console.open-group', { n: part.group }),
          () => send('openGroup', { group: part.section }), { id: `open-${part.section}` })),
        view.slide === 'groups' && !show?.done ? button(t.say('console.all-groups'), () => send('showGroup', { group: 1 }), { id: 'all-groups' }) : null,
      ] : null,
      view.slide === 'reveal' && show?.group ? wholeOf(ctx, show.section ?? { section: show.group, kind: 'group', group: show.group }) : null),
  ];
}

/** All of the part that is on show, at once: a group, a regional group, or what changed. */
function wholeOf(ctx, part) {
  const { t } = ctx;
  const name = part.kind === 'group' ? null : sectionOf(ctx, { section: part });
  return button(name === null ? t.say('console.whole-group', { n: part.group }) : t.say('console.whole-region', { region: name }),
    () => sure(ctx, 'showGroup', { group: part.section }, name === null ? t.say('sure.showGroup', { n: part.group }) : t.say('sure.showRegion', { region: name })), { id: 'whole-group' });
}

/** Asks once. */
function sure({ t, send }, what, more, text) {
  const box = dialog('sure', t.say('sure.title'), el('div.body', {},
    el('p', {}, text),
    el('div.line', {}, button(t.say('cancel'), () => box.close()), button(t.say('sure.yes'), () => { box.close(); send(what, more); }, { kind: '.main' }))));
}

export function objection(ctx) {
  const { t, send, states, language } = ctx;
  const state = el('input', { id: 'objection-state', type: 'text', required: true, autocomplete: 'off', spellcheck: 'false' });
  const text = el('textarea', { id: 'objection-text', rows: 3, maxlength: 500, required: true });
  send('pause');
  const box = dialog('object', t.say('console.objection'), el('form', { submit: event => {
    event.preventDefault();
    const code = states.find(state.value, language)[0];
    if (code === undefined) {
      state.select();
      return;
    }
    box.close();
    send('objection', { state: code, text: text.value.trim() });
  } },
  el('p', {}, t.say('objection.text')),
  field(t.say('objection.state'), state, '.wide'), field(t.say('objection.what'), text, '.wide'),
  el('div.line', {}, button(t.say('cancel'), () => box.close()), el('button.main', {}, t.say('objection.enter')))));
}

/** The picture in words, small. */
function screen(ctx) {
  const { t, state: { view, show, meeting } } = ctx;
  if (view.slide === 'reveal' && show?.state) {
    return el('div.screen', {},
      el('p', {}, el('span', {}, sectionOf(ctx, show)), el('span', {}, view.paused ? t.say('paused') : t.say('state.of', { n: show.index, of: show.of }))),
      el('p.state', {}, nameOf(ctx, show.state)),
      show.seats.map(({ scope, pot, lot, additional }) => el('p.half', {}, t.say(`seat.${sideOf(scope)}`),
        el('b', {}, lot === null && additional === null ? t.say('pot', { n: pot }) : nameOf(ctx, lot?.drawn ?? additional.with)),
        additional === null ? '' : t.parts('with', { state: nameOf(ctx, additional.drawn) }))),
      el('p', {}, el('span', {}, show.next.length === 0 ? t.say(`${show.section?.kind ?? 'group'}.last`) : [t.say('next'), namesOf(ctx, show.next)])));
  }
  return el('div.screen', {},
    el('p', {}, el('span', {}, t.date(meeting.date)), el('span', {}, view.paused ? t.say('paused') : '')),
    el('p.state', {}, view.slide === 'neutral' ? t.say(`neutral.${show?.text ?? 'moment'}`) : t.say(`slide.${view.slide}`)),
    el('p', {}, view.slide === 'groups' && show?.region ? regionOf(ctx, show.region) : view.slide === 'seed' && show?.items?.[show.current]?.rolls?.length ? el('bdi', { dir: 'ltr' }, show.items[show.current].rolls.join(' ')) : ''));
}

/** What the chair may say, from what is on the screen. */
function chair(ctx) {
  const { t, state: { view, show, meeting } } = ctx;
  if (view.slide === 'reveal' && show?.state) {
    return [
      [t.say('under-review'), ': ', nameOf(ctx, show.state), '.'],
      ...show.seats.filter(({ lot, additional }) => lot !== null || additional !== null).map(({ scope, lot, additional }) => [
        t.say(`seat.${sideOf(scope)}`), ': ', nameOf(ctx, lot?.drawn ?? additional.with),
        additional === null ? '' : [t.say('list.comma'), t.parts('with', { state: nameOf(ctx, additional.drawn) }), ' ', forInstruments(ctx, additional.for)], '.']),
    ];
  }
  const key = `chair.${view.slide}`;
  return t.has(key) ? [t.parts(key, { hash: meeting.hash ? el('bdi.hash', { dir: 'ltr' }, fours(meeting.hash, 32)) : '' })] : [];
}
