// The States: their names in the languages, their regional groups, and finding one by what a person types.

export async function loadStates() {
  const [names, states] = await Promise.all(['/names.json', '/states.json'].map(async address => {
    const answer = await fetch(address);
    if (!answer.ok)
      throw new Error(`${address}: ${answer.status}`);
    return answer.json();
  }));
  return new States(names, states.states);
}

export class States {
  #names;
  #byCode;

  constructor(names, states) {
    this.#names = names;
    this.all = states;
    this.#byCode = new Map(states.map(state => [state.code, state]));
  }

  has(code) {
    return this.#byCode.has(code);
  }

  /** A State's name in a language, or that of the record where none is known. */
  name(code, language) {
    return (this.#names[code]?.[language] ?? this.#byCode.get(code)?.name ?? code).replaceAll("'", '’');
  }

  region(code) {
    return this.#byCode.get(code)?.region ?? null;
  }

  instruments(code) {
    return this.#byCode.get(code)?.instruments ?? [];
  }

  /** The States that a person may mean: the code, the beginning of a name or of a word of it, or the nearest spelling; best first. */
  find(typed, language) {
    const wanted = folded(typed);
    if (wanted === '')
      return [];
    const rated = this.all.map(({ code, name }) => {
      const spelt = [...new Set([name, ...Object.values(this.#names[code] ?? {})].map(folded))];
      return { code, rate: Math.min(code.toLowerCase() === wanted ? 0 : 9, ...spelt.map(text => rate(text, wanted))) };
    });
    const best = Math.min(...rated.map(({ rate }) => rate));
    return rated
      .filter(({ rate }) => best < 4 ? rate < 4 : rate === best && rate < 9)
      .sort((a, b) => a.rate - b.rate || this.name(a.code, language).localeCompare(this.name(b.code, language), language))
      .map(({ code }) => code);
  }
}

/** Capitals, accents, apostrophes and hyphens aside. */
export const folded = text => text.normalize('NFD').replace(/\p{Mn}/gu, '').toLowerCase().replace(/[’'`]/g, '').replace(/[-\s]+/g, ' ').trim();

function rate(text, wanted) {
  if (text === wanted)
    return 1;
  if (text.startsWith(wanted))
    return 2;
  if (wanted.length > 1 && (text.includes(` ${wanted}`) || text.includes(`(${wanted}`)))
    return 3;
  // A slip or two of the keyboard, in the name as far as it was typed.
  const slips = wanted.length < 4 ? 9 : distance(text.slice(0, wanted.length + 1), wanted);
  return slips <= (wanted.length < 7 ? 1 : 2) ? 4 + slips : 9;
}

/** How many letters were changed, left out, added, or exchanged with the next. */
function distance(a, b) {
  let [before, last, row] = [[], [], Array.from({ length: b.length + 1 }, (_, i) => i)];
  for (let i = 1; i <= a.length; i++) {
    [before, last, row] = [last, row, [i]];
    for (let j = 1; j <= b.length; j++) {
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        row[j] = Math.min(row[j], before[j - 2] + 1);
    }
  }
  return Math.min(...row.slice(-1), last.at(-1) ?? 9);
}
