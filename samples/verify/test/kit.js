// What the tests share: the reference data of the project, and the rules of UNTOC as far as the pots need them.
import { readFileSync } from 'node:fs';

export const reference = name =>
  readFileSync(new URL(`../../../tests/LotDrawing.TestKit/Reference/${name}`, import.meta.url), 'utf8');

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

export const untoc = {
  instruments: ['UNTOC', 'TIP', 'SOM', 'FIREARMS'],
  seats: [{ id: 'same-region', side: 'same-region' }, { id: 'other-region', side: 'other-region' }],
  instrumentsCovered: {},
  noMutualReviews: {},
  distinctRegions: null,
  maxReviewingStates: 4,
  reviewersPartyTo: null,
};
