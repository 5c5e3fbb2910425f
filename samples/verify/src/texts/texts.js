// The texts in use: everything that the verifier and the page say stands in the resource of a language, one file each, with {values} in it.
import english from './en.json' with { type: 'json' };

let inUse = english;

/** @param {{language: string, status: string, texts: Record<string, string>}} resource */
export function useTexts(resource) {
  inUse = resource;
}

export const languageInUse = () => inUse.language;

export const has = key => Object.hasOwn(inUse.texts, key);

/** A text with its values put in. */
export function say(key, values = {}) {
  if (!has(key))
    throw new Error(`${inUse.language}.json has no text ${key}`);
  return inUse.texts[key].replace(/\{(\w+)\}/g, (place, name) => Object.hasOwn(values, name) ? isolated(values[name]) : place);
}

/** A value with Latin letters in it must not turn an Arabic sentence about. */
const isolated = value => inUse.language === 'ar' && /[A-Za-z]/.test(value) ? `\u2068${value}\u2069` : value;
