// The sides of the console: the order of the meeting, the state of things, and who did what.
import { el } from '../common/dom.js';
import { fours } from '../projector/words.js';
import { section } from './sections.js';

export function order({ t, language, console: told }) {
  const steps = told.order ?? [];
  section('order', [language, steps], () => [
    el('h2', {}, t.say('console.order')),
    el('ol', {}, steps.map(({ step, state, time, detail }, i) => el(`li${state === 'todo' ? '.todo' : ''}`, { 'aria-current': state === 'now' ? 'step' : null },
      el('span', {}, state === 'done' ? '✓' : String(i + 1)), el('span', {}, t.say(`order.${step}`)),
      time || detail ? el('small', {}, [time ? t.time(time) : null, detail].filter(text => text).join(' · ')) : null))),
  ]);
}

export function things({ t, language, console: told, state: { meeting } }) {
  const { left, ends, planned, saved, program, projectors = [], phones, second, role, files } = told;
  section('things', [language, left, ends, planned, saved, program, projectors, phones, second, role, files, meeting.hash], () => [
    left === null || left === undefined ? null : el('section', {}, el('h2', {}, t.say('console.time')), el('p.big', {}, t.duration(left)),
      el('p.muted', {}, ends ? t.say('console.ends', { time: t.time(ends) }) : '', planned ? [' · ', t.say('console.planned', { time: t.time(planned) })] : '')),
    el('section', {}, el('h2', {}, t.say('console.things')), el('dl', {},
      thing(saved?.two, t.say(saved?.two ? 'thing.saved' : saved ? 'thing.saved.once' : 'thing.not-saved'), saved?.time ? t.time(saved.time) : null,
        meeting.hash ? el('bdi.hash', { dir: 'ltr' }, fours(meeting.hash, 16)) : null),
      thing(program?.agrees, t.say({ true: 'thing.program', false: 'thing.program.not' }[program?.agrees] ?? 'thing.program.open'), program?.lots ? t.say('thing.lots', { n: program.lots }) : null),
      projectors.length === 0 ? thing(null, t.say('thing.no-projector')) : projectors.map((projector, i) => thing(projector.mismatch ? false : projector.behind > 3 ? null : projector.checked || null,
        projector.entry ? t.say('thing.projector.entry', { n: projector.id ?? i + 1, entry: projector.entry, lot: projector.lot ?? 0 }) : t.say('thing.projector', { n: projector.id ?? i + 1, lot: projector.lot ?? 0 }),
        projector.mismatch ? [t.say('thing.mismatch', { lot: projector.mismatch.lot ?? 0 }), ' ', el('bdi', {}, `${projector.mismatch.record ?? ''} / ${projector.mismatch.derived ?? ''}`)] : null,
        projector.behind > 3 ? t.say('thing.behind', { n: projector.behind }) : null)),
      thing(true, t.say('thing.phones', { n: phones?.count ?? 0 }), phones?.slowest ? t.say('thing.slowest', { n: phones.slowest }) : null),
      role === 'operator' ? thing(second?.seen !== null && second?.seen !== undefined && second.seen < 30, t.say('role.second'), second?.seen === null || second?.seen === undefined ? t.say('thing.absent') : t.say('thing.seen', { n: second.seen })) : null)),
    files?.length ? el('section', {}, el('h2', {}, t.say('console.files')), el('ul', {},
      [['files.zip', '/files.zip'], ...files.map(name => [name, `/files/${encodeURIComponent(name)}`])].map(([name, address]) => el('li', {}, el('a', { href: address, download: name }, name))))) : null,
    el('section', {}, el('h2', {}, t.say('console.cards')), el('p', {}, el('a', { href: '/desk-cards' }, t.say('console.cards')))),
  ]);
}

const thing = (isGood, title, ...more) => el(`div.${isGood === true ? 'ok' : isGood === false ? 'bad' : 'open'}`, {}, el('dt', {}, el('span', {}, title)), more.filter(part => part !== null).map(part => el('dd', {}, part)));

export function journal({ t, language, console: told }) {
  const lines = told.journal ?? [];
  section('journal', [language, lines], () => lines.length === 0 ? [] : [
    el('h2', {}, t.say('console.journal')),
    el('ol.log', {}, lines.slice(0, 20).map(({ time, role, do: what, text, lot }) => el('li', {},
      el('span', {}, t.time(time)), el('span', {}, t.has(`role.${role}`) ? t.say(`role.${role}`) : role ?? ''),
      el('span', {}, t.has(`did.${what}`) ? t.say(`did.${what}`) : what, lot ? ` ${lot}` : '', text ? [' · ', el('bdi', {}, text)] : '')))),
  ]);
}
