// What the tests share: the reference data of the project, the example of the record format, the rules of UNTOC.
import { readFileSync } from 'node:fs';
import { canonical } from '../src/record/canonical.js';

const read = path => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');

export const reference = name => read(`tests/LotDrawing.TestKit/Reference/${name}`);

const format = read('src/LotDrawing/Records/FORMAT.md');

/** The example of FORMAT.md, section 7, as the file that it describes. */
export function example() {
  const [, json] = format.match(/```json\n(.*?)```/s);
  return `${canonical(JSON.parse(json))}\n`;
}

/** The SHA-256 that FORMAT.md gives for the file of its example. */
export const exampleSha256 = () => format.match(/bytes with the SHA-256 `([0-9a-f]{64})`/)[1];

/** The roster of 2020 as a record lists it. */
export function roster2020() {
  const [header, ...lines] = reference('untoc-2020.csv').trimEnd().split('\n');
  if (!header.startsWith('code,name,regional_group,instruments,legal_systems,languages'))
    throw new Error('untoc-2020.csv has other columns than expected');
  return lines
    .map(text => text.split(','))
    .map(([code, name, regionalGroup, instruments, legalSystems, languages]) => ({
      code, name, regionalGroup, instruments: list(instruments), legalSystems: list(legalSystems), languages: list(languages),
    }))
    .sort((a, b) => a.code < b.code ? -1 : 1);
}

const list = text => text === '' ? [] : text.split(';');

const annex = paragraph => ({ document: 'Conference resolution 9/1, annex', paragraph, confirmed: true });

/** The mechanism of UNTOC as a record has it. */
export const untoc = {
  id: 'untoc',
  name: 'Mechanism for the Review of the Implementation of the United Nations Convention against Transnational Organized Crime',
  instruments: ['UNTOC', 'TIP', 'SOM', 'FIREARMS'],
  regionalGroups: ['african', 'asia-pacific', 'eastern-european', 'latin-american-and-caribbean', 'western-european-and-other'],
  groups: { count: 3, publishedSizes: [62, 63, 64], source: annex('28') },
  seats: [
    { id: 'same-region', side: 'same-region', source: annex('28') },
    { id: 'other-region', side: 'other-region', source: annex('28') },
  ],
  instrumentsCovered: annex('28 (b)'),
  maxReviewingStates: 4,
  maxReviewingStatesSource: annex('28 (c)'),
  noMutualReviews: annex('28 (a)'),
  distinctRegions: null,
  reviewersPartyTo: null,
  reviewersPartyToSource: null,
  load: { min: 0, max: null },
  loadSource: null,
  preferences: [],
  repetition: { ordinaryAllowance: 4, source: annex('28 (d)'), exceptionalSource: annex('28 (f)'), replacedStateLeavesPot: true },
};

export const request = (state, seats, kind = 'ordinary', grounds = null) => ({ state, seats, requestedBy: state, kind, grounds });
