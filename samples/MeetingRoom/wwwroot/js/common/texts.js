// The texts of one language. A text may have {values}; what is put in is set off from the text around it, so that a name in another
// script does not turn the sentence about.
import { el } from './dom.js';

export const LANGUAGES = { ar: 'العربية', zh: '中文', en: 'English', fr: 'Français', ru: 'Русский', es: 'Español' };

const cache = new Map();

/** The texts of a language, from the server once. */
export async function textsOf(language) {
  if (!cache.has(language)) {
    const answer = await fetch(`/texts/${language}.json`);
    if (!answer.ok)
      throw new Error(`/texts/${language}.json: ${answer.status}`);
    cache.set(language, new Texts(await answer.json()));
  }
  return cache.get(language);
}

/** The language that an address asks for, or the first of the device's that there is. */
export function languageOf(asked, wanted = navigator.languages ?? []) {
  return [asked, ...wanted].map(tag => tag?.slice(0, 2).toLowerCase()).find(tag => Object.hasOwn(LANGUAGES, tag)) ?? 'en';
}

/** Says on the page which language it is in, and which way that is read. */
export function setLanguage(language) {
  document.documentElement.lang = language;
  document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr';
}

export class Texts {
  #texts;

  constructor({ language, texts }) {
    this.language = language;
    this.#texts = texts;
  }

  has(key) {
    return Object.hasOwn(this.#texts, key);
  }

  /** A text as a string. */
  say(key, values = {}) {
    return this.parts(key, values).map(part => part instanceof Node ? part.textContent : part).join('');
  }

  /** A text as nodes: each value in a `bdi`, an element as it is. */
  parts(key, values = {}) {
    const text = this.#texts[key] ?? key;
    return text.split(/(\{\w+\})/).filter(part => part !== '').map(part => {
      const value = /^\{\w+\}$/.test(part) ? values[part.slice(1, -1)] : undefined;
      return value === undefined ? part : value instanceof Node ? value : typeof value === 'number' ? this.number(value) : el('bdi', {}, value);
    });
  }

  /** A number in Western digits, its thousands set off from a value on that the language names. */
  number(value) {
    const digits = String(value);
    return value < Number(this.say('number.separate-from')) ? digits : digits.replace(/\B(?=(\d{3})+$)/g, this.say('number.thousands'));
  }

  /** A date as documents of the United Nations write it, from YYYY-MM-DD. */
  date(iso) {
    const [year, month, day] = iso.slice(0, 10).split('-').map(Number);
    return this.say('date', { year: String(year), month: this.say(`month.${month}`), day: day === 1 ? this.say('date.first') : String(day) });
  }

  /** A date without its year. */
  day(iso) {
    const [, month, day] = iso.slice(0, 10).split('-').map(Number);
    return this.say('date.day', { month: this.say(`month.${month}`), day: day === 1 ? this.say('date.first') : String(day) });
  }

  /** A time of day, from HH:MM or HH:MM:SS; no line ends within it. */
  time(clock) {
    const [hour, minute, second] = clock.split(':').map(Number);
    const two = value => String(value).padStart(2, '0');
    return this.say(second === undefined ? 'time' : 'time.seconds', {
      hour: String(hour), hour2: two(hour), hour12: String(hour % 12 || 12), minutes: two(minute), seconds: two(second ?? 0),
      half: this.say(hour < 12 ? 'time.am' : 'time.pm'),
    }).replaceAll(' ', '\u00A0');
  }

  /** Some minutes and seconds. */
  duration(seconds) {
    return this.say('duration', { minutes: Math.floor(seconds / 60), seconds: seconds % 60 });
  }

  /** A list as a sentence has it: all but the last by commas. */
  list(items) {
    return items.length < 2 ? items.join('')
      : this.say('list.and', { before: items.slice(0, -1).join(this.say('list.comma')), last: items.at(-1) });
  }
}
