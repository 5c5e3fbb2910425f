// Dates and times as documents of the United Nations write them in each language.
import { say } from './texts.js';

/** A date, from YYYY-MM-DD. */
export function date(iso) {
  const [year, month, day] = iso.split('-').map(Number);
  return say('date', { year, month: say(`month.${month}`), day: day === 1 ? say('date.first') : day });
}

/** A date with the time of day, Coordinated Universal Time, from seconds since 1970. */
export const dateAndTime = seconds => say('time', parts(seconds));

/** A moment as a finding has it: in English as the library writes it. */
export const moment = seconds => say('moment', parts(seconds));

function parts(seconds) {
  const [iso, clock] = new Date(1000 * seconds).toISOString().slice(0, 19).split('T');
  const [hour, minutes, last] = clock.split(':');
  return { iso, clock, date: date(iso), hour: Number(hour), hour12: Number(hour) % 12 || 12, half: say(Number(hour) < 12 ? 'time.am' : 'time.pm'), minutes, seconds: last };
}
