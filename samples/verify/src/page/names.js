// What the codes of a record stand for. In English a State has the name that the record gives it; in another language the one that
// documents of the United Nations have for its code, and the record's own beside it. A code that is not known stays as it is.
import { has, languageInUse, say } from '../texts/texts.js';
import table from '../../../data/names.csv';

const [[, ...languages], ...lines] = table.trimEnd().split('\n').map(line => line.trimEnd().split(','));
const known = new Map(lines.map(([code, ...names]) => [code, Object.fromEntries(names.map((name, i) => [languages[i], name.replaceAll('\'', '’')]))]));

/** The name of a State, from its code and the name in the record. */
export const stateName = (code, recorded) => languageInUse() === 'en' ? recorded : known.get(code)?.[languageInUse()] ?? recorded;

/** Every name by which a State may be looked for. */
export const allNames = (code, recorded) => [recorded, ...Object.values(known.get(code) ?? {})];

const named = prefix => id => has(`${prefix}.${id}`) ? say(`${prefix}.${id}`) : id;

export const regionName = named('region');

export const instrumentName = named('instrument');

/** A seat by the side that its pot is of, where its id says no more than that. */
export const seatName = named('side');

/** A State with its code. */
export const withCode = (code, recorded) => recorded === undefined ? code : say('page.stateTitle', { name: stateName(code, recorded), code });
