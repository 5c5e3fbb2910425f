// What a record of format 2 looks like, member by member: names, types, patterns, ranges and limits. Whatever compares
// two values is no matter of shape and is looked at later, as a finding.
import { anything, byMember, byNames, flag, integer, list, nullOr, object, oneOf, text } from './shape.js';
import { isCode, isDate, isHash, isId, isSignature, isText } from './texts.js';
import { isWords } from './words.js';

export const FORMAT = 'lotdrawing/record/2';
export const ALGORITHMS = ['v1', 'loads-v1'];
export const CHAIN = 'quicknet';

export const LIMITS = {
  file: 64 * 2 ** 20,
  entries: 10_000,
  rounds: 1000,
  states: 2000,
  regionalGroups: 100,
  sizes: 100,
  barredPairs: 10_000,
  decisions: 10_000,
  planItems: 20,
  others: 1000,
  words: 20_000_000,
};

const some = (shape, least = 0, most = LIMITS.others) => list(shape, least, most);

const words = text(isWords, 'words of one alphabet in lowercase, with single spaces and no punctuation');
const named = text(isText, 'a text of 1 to 2,000 characters, none of them invisible, no space at either end');
const code = text(isCode, 'the code of a State');
const id = text(isId, 'an id');
const date = text(isDate, 'a date from 2000-01-01 to 2199-12-31');
const hash = text(isHash, '64 lowercase hexadecimal digits');

const paragraph = text(value => value === '' || isText(value), 'a text, or an empty one');
const citation = object({ document: named, paragraph, confirmed: flag });

const seats = some(id, 1);

const mechanism = object({
  id,
  name: named,
  instruments: list(id, 1, 8),
  regionalGroups: list(id, 1, LIMITS.regionalGroups),
  groups: object({ count: integer(1), publishedSizes: some(integer()), source: citation }),
  seats: list(object({ id, side: oneOf('same-region', 'other-region', 'any-region'), source: citation }), 1, 64),
  instrumentsCovered: nullOr(citation),
  maxReviewingStates: integer(),
  maxReviewingStatesSource: citation,
  noMutualReviews: nullOr(citation),
  distinctRegions: nullOr(citation),
  reviewersPartyTo: nullOr(id),
  reviewersPartyToSource: nullOr(citation),
  load: object({ min: integer(), max: nullOr(integer()) }),
  loadSource: nullOr(citation),
  preferences: list(object({ kind: oneOf('legal-system', 'language'), seats: some(id), source: citation }), 0, 64),
  barredPairs: list(object({ reviewer: code, underReview: code, source: citation }), 0, LIMITS.barredPairs),
  repetition: object({ ordinaryAllowance: integer(), source: citation, exceptionalSource: nullOr(citation), replacedStateLeavesPot: flag }),
});

const row = object({ code, name: named, regionalGroup: id, instruments: some(id, 1), legalSystems: some(id), languages: some(id) });

const kindOf = (kind, members) => object({ kind: anything, ...members });

const request = object({ state: code, seats, requestedBy: named, kind: oneOf('ordinary', 'exceptional'), grounds: nullOr(named) });

export const REASONS = [
  'review-withdrawn', 'exceptional-not-provided', 'exceptional-without-grounds', 'allowance-used', 'asked-twice', 'pot-empty', 'by-decision',
];

const decision = object({ request, refused: nullOr(object({ reason: oneOf(...REASONS), text: nullOr(named) })) });

const sizes = list(integer(), 0, LIMITS.sizes);

const what = byMember('kind', {
  groups: kindOf('groups', { sizes }),
  reviewers: kindOf('reviewers', {}),
  'groups-and-reviewers': kindOf('groups-and-reviewers', { sizes }),
  meeting: kindOf('meeting', { decisions: list(decision, 1, LIMITS.decisions) }),
  accession: kindOf('accession', { state: row, group: nullOr(integer(1)) }),
  withdrawal: kindOf('withdrawal', { state: code }),
  amendment: kindOf('amendment', { state: nullOr(row), mechanism: nullOr(mechanism), decidedBy: named, reason: named }),
});

const sides = integer(6, 100);
const chain = text(value => value === CHAIN, `the drand chain ${CHAIN}`);
const round = integer(1);
const source = anything;

const plan = list(byMember('source', {
  spoken: object({ source }),
  dice: object({ source, sides, rolls: integer(1, 1000) }),
  drand: object({ source, chain, round }),
}), 1, LIMITS.planItems);

const contributions = list(byMember('source', {
  spoken: object({ source, text: words }),
  dice: object({ source, sides, rolls: list(integer(1), 0, Infinity) }),
  drand: object({ source, chain, round, signature: text(isSignature, '96 lowercase hexadecimal digits') }),
}), 1, LIMITS.planItems);

const groups = list(list(code, 0, Infinity), 0, Infinity);

const reviews = list(object({
  state: code,
  group: integer(1),
  seats: list(object({ seat: id, principal: code, additional: nullOr(code) }), 1, Infinity),
}), 0, Infinity);

const result = byNames(
  ['groups', object({ groups })],
  ['reviews', object({ reviews })],
  ['groups reviews', object({ groups, reviews })]);

const entry = members => object({ number: integer(), kind: anything, date, previous: hash, hash, ...members });

export const recordShape = object({
  format: oneOf(FORMAT),
  kind: oneOf('official', 'rehearsal'),
  algorithm: oneOf(...ALGORITHMS),
  mechanism,
  roster: object({ states: list(row, 1, LIMITS.states) }),
  entries: list(byMember('kind', {
    announcement: entry({ what, plan: nullOr(plan) }),
    contributions: entry({ contributions }),
    drawing: entry({ result }),
    annulment: entry({ entry: integer(), decidedBy: named, reason: named }),
  }), 1, LIMITS.entries),
});

/** Every name that a member of a record can have. */
export const NAMES = new Set(`additional algorithm barredPairs chain code confirmed contributions count date decidedBy decisions
  distinctRegions document entries entry exceptionalSource format grounds group groups hash id instruments instrumentsCovered kind
  languages legalSystems load loadSource max maxReviewingStates maxReviewingStatesSource mechanism min name noMutualReviews number
  ordinaryAllowance paragraph plan preferences previous principal publishedSizes reason refused regionalGroup regionalGroups
  repetition replacedStateLeavesPot request requestedBy result reviewer reviewersPartyTo reviewersPartyToSource reviews rolls
  roster round seat seats side sides signature sizes source state states text underReview what`.split(/\s+/));
