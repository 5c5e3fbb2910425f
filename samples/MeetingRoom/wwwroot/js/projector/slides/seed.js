// P3: the words, the dice and the round, as they come about.
import { el } from '../../common/dom.js';
import { hallTime, setByHall } from '../../common/hall-clock.js';
import { fitName } from '../fit.js';
import { fours } from '../words.js';
import { eights } from './plain.js';

// The chain quicknet of the League of Entropy: a round every three seconds.
const GENESIS = 1_692_803_367;
const PERIOD = 3;
// What is further away than that many seconds is not counted down to.
const LONGEST = 5_999;

export const seed = {
  head: ({ t }) => ({ left: t.say('seed.title'), middle: null, right: null }),

  build(ctx) {
    const { state: { show } } = ctx;
    const { items, current, complete } = show;
    if (complete)
      return el('div.seed', {}, whole(ctx));
    const now = items[current] ?? items.at(-1);
    return el('div.seed', {},
      el('div', {}, items.slice(0, items.indexOf(now)).map(item => past(ctx, item))),
      now === undefined ? null : at[now.kind](ctx, now));
  },

  /** Counts down to the round; the picture itself needs no clock. */
  live(main) {
    const clock = main.querySelector('[data-due]');
    if (clock === null)
      return;
    const left = Math.ceil(Number(clock.dataset.due) - hallTime() / 1000);
    clock.hidden = left > LONGEST;
    clock.textContent = left > 0 ? `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}` : '0:00';
  },

  fit: main => main.querySelectorAll('.name').forEach(fitName),
};

const at = {
  words: ({ t }, item) => [
    el('div', {},
      el('p.muted', {}, item.by ? t.parts('seed.words.by', { who: item.by }) : t.say('seed.words')),
      el('p.words.name', {}, el('span.lines', {}, item.words ? el('bdi', {}, quoted(t, item.words)) : '…'))),
    hashOf(t, item)],

  dice: (ctx, item) => [
    el('div', {},
      el('p.muted', {}, ctx.t.parts('seed.dice', { sides: item.sides, needed: item.needed }), nowRolls(ctx, item)),
      rollsOf(item)),
    el('p.tally', {},
      el('span', {}, ctx.t.parts('seed.count', { n: el('b', {}, String(item.rolls.length)), of: item.needed })),
      item.hash ? null : el('span.muted', {}, ctx.t.say('seed.wrong'))),
    hashOf(ctx.t, item)],

  round: ({ t, state: { show } }, item) => [
    el('div', {},
      el('p.muted', {}, t.say('seed.round.from')),
      el('p.words', {}, t.parts('seed.round', { round: item.round })),
      item.value ? el('p.hash.short', { dir: 'ltr' }, fours(item.value, 16))
        : show.waiting === 'overdue' ? el('p.large', {}, t.say('seed.round.overdue')) : awaited(t, item)),
    hashOf(t, item)],
};

/** When a round is due by the hall's clock, and until when it is waited for. */
function awaited(t, { round, due, dueAt, deadline }) {
  setByHall();
  return [
    el('p.large', {}, due?.time ? t.parts('seed.round.due', { time: t.time(due.time) }) : t.say('seed.round.waiting'),
      deadline?.time ? el('span.muted', {}, ' · ', t.parts('seed.round.deadline', { time: t.time(deadline.time) })) : null),
    el('p.countdown', { 'data-due': String(dueAt ? Date.parse(dueAt) / 1000 : GENESIS + PERIOD * (round - 1)), dir: 'ltr' }, '0:00'),
  ];
}

/** What is made already, in a line. */
function past({ t }, item) {
  return el('p.past', {}, el('span.muted', {}, t.say(`seed.past.${item.kind}`)), ' ',
    item.kind === 'words' ? el('bdi', {}, quoted(t, item.words ?? '…')) : el('span', { dir: 'ltr' }, item.kind === 'dice' ? `${item.rolls.length}/${item.needed}` : t.number(item.round)));
}

function whole(ctx) {
  const { t, state: { show } } = ctx;
  const last = show.items.at(-1);
  return [
    el('h2.head', {}, t.say('seed.complete')),
    show.items.map(item => item.kind === 'dice' ? rollsOf(item, false) : past(ctx, item)),
    el('p.large.muted', {}, t.say(show.readBack ? 'seed.read-back' : 'seed.read-back.next')),
    // All of it: the second operator types its end before the drawing is recorded.
    last?.hash ? el('p.hash.all', { dir: 'ltr' }, eights(last.hash)) : null,
  ];
}

const quoted = (t, words) => t.say('quoted', {}).replace('{text}', words);

/** The first half of the entry's hash: it is read aloud before the next contribution begins. */
const hashOf = (t, { hash }) => hash ? el('div.read', {}, el('p.muted', {}, t.say('seed.hash')), el('p.hash.half', { dir: 'ltr' }, groupsOf(fours(hash, 32), 4))) : null;

/** Rolls in fives; the newest is coloured and underlined, those to come are dots. */
function rollsOf({ rolls, needed, sides, hash }, marksNewest = !hash) {
  const wide = sides > 9;
  const fives = [];
  for (let i = 0; i < needed; i += 5) {
    fives.push(el('span', {}, Array.from({ length: Math.min(5, needed - i) }, (_, k) => {
      const roll = rolls[i + k];
      return roll === undefined ? el('i') : el(marksNewest && i + k === rolls.length - 1 ? 'b' : 'span', {}, `${roll}${wide ? ' ' : ''}`);
    })));
  }
  return el(`p.rolls${needed > 50 ? '.many' : ''}`, { dir: 'ltr' }, fives);
}

/** Whose rolls these are, where delegations roll in turn. */
function nowRolls({ t, states, language }, { by, rolls, needed }) {
  const told = Array.isArray(by) ? by[Math.floor(rolls.length * by.length / needed)] : rolls.length < needed ? by : undefined;
  const who = states.has(told) ? states.name(told, language) : told;
  return who ? [' ', t.parts('seed.now', { who })] : [];
}

/** A text of groups, so many groups unbroken. */
export const groupsOf = (text, each) => {
  const groups = text.split(' ');
  return Array.from({ length: Math.ceil(groups.length / each) }, (_, i) => el('span', {}, groups.slice(i * each, (i + 1) * each).join(' ')));
};
