// The entries of the record; an announcement opens as a page of its own, to be printed and put on a door.
import { el, facts } from '../dom.js';
import { roundTime } from '../../ceremony/quicknet.js';
import { texts } from '../../texts/texts.js';
import { rehearsalMark } from './verdict.js';

const AT_ONCE = 100;

export function entriesSection(overview) {
  const say = texts.page;
  const list = el('ol', { class: 'entries' });
  const more = el('button', { type: 'button', class: 'no-print' });
  const entries = overview.entries.toReversed();
  let shown = 0;
  const showMore = () => {
    list.append(...entries.slice(shown, shown += AT_ONCE).map(entry => entryItem(entry, overview)));
    more.hidden = shown >= entries.length;
    more.textContent = say.showMore(Math.min(AT_ONCE, entries.length - shown));
  };
  more.addEventListener('click', showMore);
  showMore();
  return el('section', { 'aria-labelledby': 'entries-title' },
    el('h2', { id: 'entries-title' }, say.entriesTitle),
    rehearsalMark(overview),
    el('p', { class: 'muted' }, say.entriesText),
    list, more);
}

function entryItem(entry, overview) {
  const say = texts.page;
  const open = entry.kind === 'announcement' ? el('button', { type: 'button', class: 'no-print' }, say.openPage) : null;
  open?.addEventListener('click', () => openPosting(entry, overview, open));
  return el('li', { 'data-entry': entry.number },
    el('h3', {}, `${entry.number} · ${titleOf(entry)}`),
    el('p', { class: 'muted small' }, entry.date),
    ...entry.kind === 'announcement' ? announcementLines(entry, 10) : linesOf(entry).map(line => el('p', {}, line)),
    entry.annulledBy === undefined ? null : el('p', { class: 'notice' }, say.annulledText(entry.annulledBy)),
    el('p', { class: 'hash' }, entry.hash),
    open);
}

const titleOf = ({ kind, what }) => kind === 'announcement' ? texts.page.kinds[what.kind] : texts.page.entryKinds[kind];

function linesOf({ kind, contributions, draws, drawn, voids, entry, decidedBy, reason }) {
  const say = texts.page;
  switch (kind) {
    case 'contributions':
      return contributions.map(contribution => ({
        spoken: ({ text }) => say.contributedWords(text),
        dice: ({ sides, rolls }) => say.contributedDice(sides, rolls),
        drand: ({ round, signature }) => say.contributedRound(round, signature),
      })[contribution.source](contribution));
    case 'drawing':
      return [say.drawnText(draws, drawn), ...voids === undefined || !draws.includes('reviews') ? [] : [say.voidsText(voids.parts, voids.wholes)]];
    default:
      return [say.annulsText(entry), say.decidedBy(decidedBy, reason)];
  }
}

/** What is announced and how its seed is made. */
function announcementLines({ what, plan }, most = Infinity) {
  const say = texts.page;
  const lines = whatLines(what);
  return [
    ...lines.slice(0, most).map(line => el('p', {}, line)),
    ...lines.length > most ? [el('p', { class: 'muted' }, say.andMore(lines.length - most))] : [],
    el('p', { class: 'where' }, say.planTitle),
    plan === null ? el('p', {}, say.planNone) : el('ol', { class: 'plan' }, plan.map(item => el('li', {}, planLine(item)))),
  ];
}

function whatLines(what) {
  const say = texts.page;
  switch (what.kind) {
    case 'reviewers':
      return [];
    case 'meeting':
      return what.decisions.flatMap(({ request: { state, seats, requestedBy, kind, grounds }, refused }) => [
        refused === null
          ? say.whatGranted(state, seats, requestedBy, kind)
          : say.whatRefused(state, seats, requestedBy, kind, `${say.reasons[refused.reason]}${refused.text === null ? '' : `: ${refused.text}`}`),
        ...grounds === null ? [] : [say.grounds(grounds)],
      ]);
    case 'accession':
      return [say.whatAccession(what.state.name, what.state.code, what.group)];
    case 'withdrawal':
      return [say.whatWithdrawal(what.state)];
    case 'amendment':
      return [what.state === null ? say.whatAmendedMechanism(what.mechanism.name) : say.whatAmendedState(what.state.name, what.state.code), say.decidedBy(what.decidedBy, what.reason)];
    default:
      return [say.whatSizes(what.sizes)];
  }
}

function planLine(item) {
  const say = texts.page;
  return {
    spoken: () => say.planWords,
    dice: ({ sides, rolls }) => say.planDice(sides, rolls),
    drand: ({ round }) => say.planRound(round, texts.time(roundTime(round))),
  }[item.source](item);
}

/** Shows an announcement alone, to be printed. */
function openPosting(entry, overview, opener) {
  const say = texts.page;
  const place = document.getElementById('posting');
  const back = el('button', { type: 'button' }, say.back);
  const print = el('button', { type: 'button' }, say.print);
  // The page's own heading is not shown beside it.
  const heading = el('h1', { tabindex: -1 }, titleOf(entry));
  place.replaceChildren(el('article', { class: 'posting', 'data-entry': entry.number },
    el('p', { class: 'no-print' }, back, ' ', print),
    rehearsalMark(overview) ?? '',
    el('p', { class: 'kicker' }, `${say.postingKicker} · ${say.entry(entry.number)}`),
    heading,
    el('p', { class: 'muted' }, overview.mechanism),
    ...announcementLines(entry),
    entry.annulledBy === undefined ? '' : el('p', { class: 'notice' }, say.annulledText(entry.annulledBy)),
    facts({ class: 'facts' }, [
      [say.date, entry.date],
      [say.hashAloud, el('span', { class: 'hash large' }, inFours(entry.hash.slice(0, 32)))],
      [say.hash, el('span', { class: 'hash' }, inFours(entry.hash))],
    ]),
    el('p', { class: 'muted' }, say.postingNote),
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
