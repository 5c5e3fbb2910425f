// A strict reader of JSON. JSON.parse is too kind for a record: it takes the second of two members of one name, turns
// 1.0 into 1, and lets half of a surrogate pair through.

/** A file that is no record (exit code 2), with the reason in one line. */
export class NoRecord extends Error {}

/** Deeper than any record; a million opening brackets must not end in a stack overflow. */
export const DEEPEST = 32;

/**
 * Reads a JSON text whose numbers are whole and not negative.
 * @param {string} text
 * @param {Set<string>} names those that members may have; others are dropped, so that they cost nothing
 * @returns {{value: any, unknown: string|null}} the value, and the first name that no member may have
 */
export function parseJson(text, names) {
  const reader = new Reader(text, names);
  return { value: reader.whole(), unknown: reader.unknown };
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const ESCAPES = { '"': '"', '\\': '\\', '/': '/', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };
const LARGEST = 2 ** 31 - 1;

class Reader {
  #text;
  #names;
  #at = 0;

  unknown = null;

  constructor(text, names) {
    this.#text = text;
    this.#names = names;
  }

  whole() {
    this.#space();
    const value = this.#value(0);
    this.#space();
    if (this.#at < this.#text.length)
      this.#fail('the end of the file');
    return value;
  }

  #value(depth) {
    const first = this.#text.charCodeAt(this.#at);
    switch (first) {
      case 0x7b: return this.#object(this.#deeper(depth));
      case 0x5b: return this.#list(this.#deeper(depth));
      case QUOTE: return this.#string();
      case 0x74: return this.#word('true', true);
      case 0x66: return this.#word('false', false);
      case 0x6e: return this.#word('null', null);
    }
    if ((first >= 0x30 && first <= 0x39) || first === 0x2d)
      return this.#number();
    return this.#fail('a value');
  }

  #deeper(depth) {
    if (depth === DEEPEST)
      throw new NoRecord(`The JSON is nested more than ${DEEPEST} levels deep.`);
    return depth + 1;
  }

  #object(depth) {
    const object = {};
    this.#at++;
    this.#space();
    if (this.#takes(0x7d))
      return object;
    do {
      this.#space();
      if (this.#text.charCodeAt(this.#at) !== QUOTE)
        this.#fail('the name of a member');
      const name = this.#string();
      const known = this.#names.has(name);
      if (!known)
        this.unknown ??= name;
      else if (Object.hasOwn(object, name))
        throw new NoRecord(`The member ${shown(name)} is there twice in one object.`);
      this.#space();
      if (!this.#takes(0x3a))
        this.#fail('a colon');
      this.#space();
      const value = this.#value(depth);
      if (known)
        object[name] = value;
      this.#space();
    } while (this.#takes(0x2c));
    if (!this.#takes(0x7d))
      this.#fail('a comma or a closing brace');
    return object;
  }

  #list(depth) {
    const list = [];
    this.#at++;
    this.#space();
    if (this.#takes(0x5d))
      return list;
    do {
      this.#space();
      list.push(this.#value(depth));
      this.#space();
    } while (this.#takes(0x2c));
    if (!this.#takes(0x5d))
      this.#fail('a comma or a closing bracket');
    return list;
  }

  #string() {
    const start = ++this.#at;
    for (;;) {
      const code = this.#text.charCodeAt(this.#at);
      if (code === QUOTE)
        return this.#text.slice(start, this.#at++);
      if (code === BACKSLASH)
        return this.#escaped(start);
      if (!(code >= 0x20))
        this.#fail('a character of a text, or its end');
      this.#at++;
    }
  }

  /** The rest of a string that has an escape in it, from the escape on. */
  #escaped(start) {
    const parts = [this.#text.slice(start, this.#at)];
    let from = this.#at;
    for (;;) {
      const code = this.#text.charCodeAt(this.#at);
      if (code === QUOTE || code === BACKSLASH) {
        parts.push(this.#text.slice(from, this.#at++));
        if (code === QUOTE)
          break;
        parts.push(this.#escape());
        from = this.#at;
      } else if (code >= 0x20) {
        this.#at++;
      } else {
        this.#fail('a character of a text, or its end');
      }
    }
    const value = parts.join('');
    if (/\p{Surrogate}/u.test(value))
      throw new NoRecord('A text has half of a surrogate pair.');
    return value;
  }

  #escape() {
    const letter = this.#text[this.#at];
    if (letter === 'u') {
      const digits = this.#text.slice(this.#at + 1, this.#at + 5);
      if (!/^[0-9A-Fa-f]{4}$/.test(digits))
        this.#fail('four hexadecimal digits');
      this.#at += 5;
      return String.fromCharCode(parseInt(digits, 16));
    }
    if (letter === undefined || !Object.hasOwn(ESCAPES, letter))
      this.#fail('an escape of JSON');
    this.#at++;
    return ESCAPES[letter];
  }

  #number() {
    const start = this.#at;
    let value = 0;
    for (let code; (code = this.#text.charCodeAt(this.#at)) >= 0x30 && code <= 0x39; this.#at++)
      value = Math.min(10 * value + code - 0x30, LARGEST + 1);
    const written = this.#text.slice(start, Math.min(this.#at, start + 20));
    const next = this.#text[this.#at];
    if (this.#at === start || (written.length > 1 && written[0] === '0') || next === '.' || next === 'e' || next === 'E')
      throw new NoRecord(`The number that starts at character ${start + 1} is not written as a whole number, not negative.`);
    if (value > LARGEST)
      throw new NoRecord(`The number ${written} is larger than ${LARGEST}.`);
    return value;
  }

  #word(word, value) {
    if (!this.#text.startsWith(word, this.#at))
      this.#fail('a value');
    this.#at += word.length;
    return value;
  }

  #space() {
    for (;;) {
      const code = this.#text.charCodeAt(this.#at);
      if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09)
        return;
      this.#at++;
    }
  }

  #takes(code) {
    if (this.#text.charCodeAt(this.#at) !== code)
      return false;
    this.#at++;
    return true;
  }

  #fail(expected) {
    const found = this.#at < this.#text.length ? shown(this.#text.slice(this.#at, this.#at + 10)) : 'the end of the file';
    throw new NoRecord(`It is not JSON: at character ${this.#at + 1} expected ${expected}, found ${found}.`);
  }
}

/** A value as a person reads it in a message: on one line, and never a long one. */
export function shown(value) {
  if (value === undefined)
    return 'nothing';
  if (Array.isArray(value))
    return `a list of ${value.length}`;
  if (value !== null && typeof value === 'object')
    return 'an object';
  const written = JSON.stringify(value).replace(/[\u007f-\u00a0\u00ad\u034f\u061c\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufe00-\ufe0f\ufeff\ufff0-\ufffb]/g,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return written.length <= 100 ? written : `${written.slice(0, 96)} …`;
}
