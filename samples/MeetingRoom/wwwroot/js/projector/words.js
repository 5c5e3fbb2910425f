// What the slides say of lots, groups and requests.
import { el } from '../common/dom.js';

/** The part of the side's name that texts and styles know: own, another, any. */
export const sideOf = scope => ({ same: 'own', own: 'own', other: 'another', another: 'another' })[scope.split('-')[0]] ?? 'any';

/** A State's name, set off. */
export const nameOf = (ctx, code) => el('bdi', {}, ctx.states.name(code, ctx.language));

/** Some States' names with a middle dot between them. */
export const namesOf = (ctx, codes) => codes.map(code => ctx.states.name(code, ctx.language)).join(' · ');

export const regionOf = (ctx, region) => region === null ? '' : ctx.t.has(`region.${region}`) ? ctx.t.say(`region.${region}`) : region;

/** The part of a drawing that is on show: a group, a regional group, or what a meeting changed. */
export function sectionOf(ctx, { section, group }) {
  const { t, state: { meeting } } = ctx;
  if (section?.kind === 'region')
    return regionOf(ctx, section.region);
  return section?.kind === 'changed' ? t.say('changed.title') : t.say('group.of', { n: group, of: meeting.groups.length });
}

/** For which instruments an additional State reviews, in words. */
export function forInstruments(ctx, codes, form = 'instrument') {
  const names = codes.map(code => ctx.t.has(`${form}.${code}`) ? ctx.t.say(`${form}.${code}`)
    : ctx.state.meeting.instruments?.find(one => one.code === code)?.name?.[ctx.language] ?? code);
  return ctx.t.say(form === 'brief' ? 'for.brief' : 'for', { instruments: ctx.t.list(names) });
}

/** A hash in groups of four, in capitals, as it is read aloud. */
export const fours = (hash, digits = hash.length) => hash.slice(0, digits).toUpperCase().match(/.{1,4}/g).join(' ');

/** Why a request was refused. */
export const reasonOf = (ctx, { reason, reasonText }) => ctx.t.say(`refused.${reason}`, { text: reasonText ?? '' });
