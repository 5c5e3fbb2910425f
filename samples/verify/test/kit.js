// What the tests share: the reference data of the project, and the world of a drawing without a record.
import { readFileSync } from 'node:fs';
import { World } from '../src/check/world.js';

export const conformance = new URL('../../../tests/conformance/', import.meta.url);

export const readConformance = path => readFileSync(new URL(path, conformance), 'utf8');

export const vectors = name => JSON.parse(readConformance(`vectors/${name}.json`));

/** The roster of 2020 as a record lists it. */
export function roster2020() {
  const [header, ...lines] = readFileSync(new URL('../../data/untoc-2020.csv', import.meta.url), 'utf8').trimEnd().split('\n');
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
  barredPairs: [],
  repetition: { ordinaryAllowance: 4, source: annex('28 (d)'), exceptionalSource: annex('28 (f)'), replacedStateLeavesPot: true },
};

/** The world of a record whose header this is. */
export const worldOf = (mechanism, states) => new World({ mechanism, roster: { states }, entries: [] });
