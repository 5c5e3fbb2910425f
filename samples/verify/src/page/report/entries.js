// The entries of the record; an announcement opens as a page of its own, to be printed and put on a door.
import { el, facts } from '../dom.js';
import { roundTime } from '../../ceremony/quicknet.js';
import { date, dateAndTime } from '../../texts/dates.js';
import { say } from '../../texts/texts.js';
import { seatName, withCode } from '../names.js';
import { entryName, rehearsalMark, voidsText } from './verdict.js';

const AT_ONCE = 100;

export function entriesSection(overview) {
  const list = el('ol', { class: 'entries' });
  const more = el('button', { type: 'button', class: 'no-print' });
  const entries = overview.entries.toReversed();
  let shown = 0;
  const showMore = () => {
    list.append(...entries.slice(shown, shown += AT_ONCE).map(entry => entryItem(entry, overview)));
    more.hidden = shown >= entries.length;
    more.textContent = say('page.showMore', { count: Math.min(AT_ONCE, entries.length - shown) });
  };
  more.addEventListener('click', showMore);
  showMore();
  return el('section', { 'aria-labelledby': 'entries-title' },
    el('h2', { id: 'entries-title' }, say('page.entriesTitle')),
    rehearsalMark(overview),
    el('p', { class: 'muted' }, say('page.entriesText')),
    list, more);
}

function entryItem(entry, overview) {
  const open = entry.kind === 'announcement' ? el('button', { type: 'button', class: 'no-print' }, say('page.openPage')) : null;
  open?.addEventListener('click', () => openPosting(entry, overview, open));
  return el('li', { 'data-entry': entry.number },
    el('h3', {}, `${entry.number} · ${titleOf(entry)}`),
    el('p', { class: 'muted small' }, date(entry.date)),
    ...entry.kind === 'announcement' ? announcementLines(entry, overview, 10) : linesOf(entry).map(line => el('p', {}, line)),
    entry.annulledBy === undefined ? null : el('p', { class: 'notice' }, say('page.annulledText', { entry: entry.annulledBy })),
    el('p', { class: 'hash' }, entry.hash),
    open);
}

const titleOf = ({ kind, what }) => say(kind === 'announcement' ? `page.kinds.${what.kind}` : `page.entryKinds.${kind}`);

function linesOf({ kind, contributions, draws, drawn, voids, entry, decidedBy, reason }) {
  switch (kind) {
    case 'contributions':
      return contributions.map(contribution => ({
        spoken: ({ text }) => say('page.contributedWords', { text }),
        dice: ({ sides, rolls }) => say('page.contributedDice', { sides, rolls: rolls.join(' ') }),
        drand: ({ round, signature }) => say('page.contributedRound', { round, signature }),
      })[contribution.source](contribution));
    case 'drawing':
      return [
        [...draws.includes('groups') ? [say('page.drawnGroups')] : [], ...drawn === undefined ? [] : [say('page.drawnSeats', { count: drawn })]].join(say('sentence.space')),
        ...voids === undefined || !draws.includes('reviews') ? [] : [voidsText(voids)],
      ];
    default:
      return [say('page.annulsText', { entry }), say('page.decidedBy', { by: decidedBy, reason })];
  }
}

/** What is announced and how its seed is made. */
function announcementLines({ what, plan }, overview, most = Infinity) {
  const lines = whatLines(what, namesOf(overview));
  return [
    ...lines.slice(0, most).map(line => el('p', {}, line)),
    ...lines.length > most ? [el('p', { class: 'muted' }, say('page.andMore', { count: lines.length - most }))] : [],
    el('p', { class: 'where' }, say('page.planTitle')),
    plan === null ? el('p', {}, say('page.planNone')) : el('ol', { class: 'plan' }, plan.map(item => el('li', {}, planLine(item)))),
  ];
}

const asked = ({ state, seats, requestedBy, kind }, names) => ({
  state: withCode(state, names.get(state)), seats: seats.map(seatName).join(say('list.comma')), by: withCode(requestedBy, names.get(requestedBy)), kind: say(`request.${kind}`),
});

function whatLines(what, names) {
  switch (what.kind) {
    case 'reviewers':
      return [];
    case 'meeting':
      return what.decisions.flatMap(({ request: { state, seats, requestedBy, kind, grounds }, refused }) => [
        refused === null
          ? say('page.whatGranted', asked({ state, seats, requestedBy, kind }, names))
          : say('page.whatRefused', { ...asked({ state, seats, requestedBy, kind }, names), why: say(`page.reasons.${refused.reason}`, { text: refused.text ?? '' }) }),
        ...grounds === null ? [] : [say('page.grounds', { text: grounds })],
      ]);
    case 'accession':
      return [say(what.group === null ? 'page.whatAccession' : 'page.whatAccessionTo', { state: withCode(what.state.code, what.state.name), group: what.group })];
    case 'withdrawal':
      return [say('page.whatWithdrawal', { state: withCode(what.state, names.get(what.state)) })];
    case 'amendment':
      return [what.state === null ? say('page.whatAmendedMechanism', { name: what.mechanism.name }) : say('page.whatAmendedState', { state: withCode(what.state.code, what.state.name) }), say('page.decidedBy', { by: what.decidedBy, reason: what.reason })];
    default:
      return [say('page.whatSizes', { sizes: what.sizes.join(say('list.comma')) })];
  }
}

/** The names that the record gives to the States of today and before. */
const namesOf = ({ parties, former }) => new Map([...parties, ...former].map(({ code, name }) => [code, name]));

function planLine(item) {
  return {
    spoken: () => say('page.planWords'),
    dice: ({ sides, rolls }) => say('page.planDice', { sides, rolls }),
    drand: ({ round }) => say('page.planRound', { round, at: dateAndTime(roundTime(round)) }),
  }[item.source](item);
}

/** Shows an announcement alone, to be printed. */
function openPosting(entry, overview, opener) {
  const place = document.getElementById('posting');
  const back = el('button', { type: 'button' }, say('page.back'));
  const print = el('button', { type: 'button' }, say('page.print'));
  // The page's own heading is not shown beside it.
  const heading = el('h1', { tabindex: -1 }, titleOf(entry));
  place.replaceChildren(el('article', { class: 'posting', 'data-entry': entry.number },
    el('p', { class: 'no-print' }, back, ' ', print),
    rehearsalMark(overview) ?? '',
    el('p', { class: 'kicker' }, say('page.postingKicker', { entry: entryName(entry.number) })),
    heading,
    el('p', { class: 'muted' }, overview.mechanism),
    ...announcementLines(entry, overview),
    entry.annulledBy === undefined ? '' : el('p', { class: 'notice' }, say('page.annulledText', { entry: entry.annulledBy })),
    facts({ class: 'facts' }, [
      [say('page.date'), date(entry.date)],
      [say('page.hashAloud'), el('span', { class: 'hash large' }, inFours(entry.hash.slice(0, 32)))],
      [say('page.hash'), el('span', { class: 'hash' }, inFours(entry.hash))],
    ]),
    el('p', { class: 'muted' }, say('page.postingNote')),
    rehearsalMark(overview) ?? ''));
  document.body.classList.add('posted');
  place.hidden = false;
  print.addEventListener('click', () => globalThis.print());
  back.addEventListener('click', () => {
    place.hidden = true;
    place.replaceChildren();
    document.body.classList.remove('posted');
    opener.focus();
  });
  heading.focus();
  globalThis.scrollTo(0, 0);
}

const inFours = digits => digits.replace(/.{4}(?=.)/g, '$& ');
