// F1: what was drawn for one State.
import { el } from '../common/dom.js';
import { forInstruments, fours, nameOf, regionOf, sideOf } from '../projector/words.js';

/** The checker speaks the language of this page. */
const checker = language => `/check?lang=${language}`;

export function yourState(ctx, code, change) {
  const { t, states, state } = ctx;
  const { meeting, revealed } = state;
  const group = groupOf(state, code);
  const lots = revealed.filter(lot => lot.state === code);
  return [
    el('div.who', {},
      el('div', {}, el('p.muted', {}, t.say('phone.yours')), el('h1', {}, nameOf(ctx, code))),
      el('button.plain', { type: 'button', id: 'change', click: change }, t.say('phone.change'))),
    el('p.muted', {}, [group === null ? null : t.say('group.n', { n: group.group }), regionOf(ctx, states.region(code))].filter(text => text).join(' · ')),
    el('h2', {}, t.say('phone.reviewed-by')),
    lots.length === 0 ? waiting(ctx, code, group) : el('ul.card', {}, meeting.seats.map(seat => reviewer(ctx, seat, lots.filter(lot => lot.seat === seat.seat)))),
    ...reviews(ctx, code),
    ...left(ctx, code),
    ...record(ctx),
  ];
}

const groupOf = ({ meeting, revealed }, code) => meeting.groups.find(({ order }) => order?.includes(code))
  ?? meeting.groups.find(({ group }) => group === revealed.find(lot => lot.state === code)?.group) ?? null;

function waiting(ctx, code, group) {
  const { t, state: { meeting, view } } = ctx;
  const estimate = meeting.estimates?.[code];
  const text = ['opening', 'requests', 'seed'].includes(view.phase) ? 'phone.not-drawn' : 'phone.not-yet';
  const index = group?.order?.indexOf(code) ?? -1;
  return el('div.card', {},
    el('p.wait', {}, t.say(text)),
    index < 0 ? null : el('p.muted', {}, t.parts('phone.when', { state: nameOf(ctx, code), index: index + 1, of: group.size }),
      estimate ? [' ', t.parts('phone.about', { time: t.time(estimate) })] : [], ' ', t.say('phone.shows')));
}

function reviewer(ctx, { scope }, lots) {
  const { t } = ctx;
  const principal = lots.find(({ kind }) => kind === 'principal');
  const additional = lots.find(({ kind }) => kind === 'additional');
  const side = sideOf(scope);
  const reviewing = principal?.drawn ?? additional?.with;
  return el(`li.reviewer.${side}`, {},
    reviewing === undefined ? el('b.open', {}, t.say('phone.not-yet')) : el('b', {}, nameOf(ctx, reviewing)),
    el('small', {}, t.say(`seat.${side}`), principal === undefined ? '' : [' · ', t.parts('phone.position', { n: principal.position, of: principal.pot })]),
    additional === undefined ? null : el('p', {}, t.parts('with', { state: el('b', {}, nameOf(ctx, additional.drawn)) }), ' ', el('small', {}, forInstruments(ctx, additional.for))));
}

/** Which reviews it takes part in: so far, as long as lots are still to come. */
function reviews(ctx, code) {
  const { t, state: { revealed, meeting } } = ctx;
  const mine = revealed.filter(lot => lot.drawn === code);
  const isAll = meeting.totals?.lots !== null && meeting.totals?.lots !== undefined && revealed.length >= meeting.totals.lots;
  if (revealed.length === 0)
    return [];
  return [
    el('h2', {}, t.say(isAll ? 'phone.reviews' : 'phone.reviews.so-far', { n: mine.length })),
    mine.length === 0 ? null : el('ul.card', {}, mine.map(lot => el('li.pair', {},
      el('b', {}, nameOf(ctx, lot.state)),
      el('small', {}, t.say('group.n', { n: lot.group }), lot.kind === 'additional' ? [' · ', forInstruments(ctx, lot.for)] : '')))),
    isAll && meeting.loads ? el('p.muted.usual', {}, t.say('phone.usual', { n: meeting.loads.atLeast4, of: meeting.loads.of })) : null,
  ];
}

function left({ t, state: { meeting } }, code) {
  return meeting.ordinaryAllowed === null || meeting.ordinaryAllowed === undefined ? [] : [
    el('h2', {}, t.say('phone.again')),
    el('div.card', {}, el('p', {}, t.say('phone.left', { n: meeting.ordinaryLeft?.[code] ?? meeting.ordinaryAllowed }))),
  ];
}

function record(ctx) {
  const { t, language, checkHere, state: { meeting, view } } = ctx;
  return meeting.hash === null ? [] : [
    el('button.check', { type: 'button', id: 'check-here', click: () => checkHere.start(), 'aria-disabled': checkHere.isAtWork ? 'true' : null }, t.say(checkHere.isAtWork ? 'phone.checking' : 'phone.check')),
    checkHere.text(t) === null ? null : el('p.card.found', { id: 'found', role: 'note' }, el('span', {}, checkHere.text(t))),
    el('h2', {}, t.say('phone.record')),
    el('div.card', {},
      el('p', {}, el('bdi.hash', { dir: 'ltr' }, fours(meeting.hash, 32)), el('br'), el('small', {}, t.say('phone.compare'))),
      el('p.links', {},
        el('a', { href: checker(language) }, t.say('phone.open-checker')),
        el('a', { href: checker(language), download: view.kind === 'rehearsal' ? 'rehearsal.html' : 'record.html' }, t.say('phone.save')))),
  ];
}
