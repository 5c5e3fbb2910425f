// What a record and a commitment look like: FORMAT.md, sections 2 to 4 and 6, member by member.
import {
  byMember, date, described, either, filled, flag, hash, ids, isObject, list, matching, named, nullOr, object, oneOf, text, whole,
} from './shape.js';

export const RECORD = 'lotdrawing/record/1';
export const COMMITMENT = 'lotdrawing/commitment/1';

const citation = object({ document: text, paragraph: text, confirmed: flag });

const load = object({ min: whole(0), max: nullOr(whole(0)) });

const mechanism = object({
  id: named,
  name: named,
  instruments: ids(1, 8),
  regionalGroups: ids(1),
  groups: object({ count: whole(1), publishedSizes: list(whole(0)), source: citation }),
  seats: list(object({ id: named, side: oneOf('same-region', 'other-region', 'any-region'), source: citation }), 1, 64),
  instrumentsCovered: nullOr(citation),
  maxReviewingStates: whole(1),
  maxReviewingStatesSource: citation,
  noMutualReviews: nullOr(citation),
  distinctRegions: nullOr(citation),
  reviewersPartyTo: nullOr(named),
  reviewersPartyToSource: nullOr(citation),
  load,
  loadSource: nullOr(citation),
  preferences: list(object({ kind: oneOf('legal-system', 'language'), seats: ids(0), source: citation })),
  repetition: object({ ordinaryAllowance: whole(0), source: citation, exceptionalSource: nullOr(citation), replacedStateLeavesPot: flag }),
});

const state = object({ code: named, name: named, regionalGroup: named, instruments: ids(1), legalSystems: ids(0), languages: ids(0) });

const roster = object({ states: list(state, 1) });

const contribution = byMember('source', {
  spoken: object({ source: text, text: filled }),
  dice: object({ source: text, digits: text, sides: whole(2, 100) }),
  drand: object({
    source: text,
    chain: oneOf('quicknet'),
    round: whole(1),
    signature: matching(/^[0-9a-f]{96}$/, '96 lowercase hexadecimal digits'),
    randomness: hash,
  }),
});

const ceremony = either('seed', object({ seed: text }), object({ contributions: list(contribution, 1) }));

const groups = list(list(named));

const review = object({
  state: named,
  group: whole(1),
  seats: list(object({ seat: named, principal: named, additional: nullOr(named) })),
});

const request = object({
  state: named,
  seats: ids(1),
  requestedBy: text,
  kind: oneOf('ordinary', 'exceptional'),
  grounds: nullOr(text),
});

const parameters = (value, path, report) => isObject(value)
  ? Object.entries(value).forEach(([name, parameter]) => text(parameter, `${path}.${name}`, report))
  : report(path, 'an object', described(value));

const reviews = object({ reviews: list(review) });

const kinds = {
  groups: [object({ sizes: list(whole(0), 1) }), object({ groups })],
  reviewers: [object({ procedure: named, parameters, load, ceremony: nullOr(ceremony) }), object({ groups, reviews: list(review) })],
  repetition: [object({ ceremony, requests: list(request, 1) }), reviews],
  refusal: [object({ request }), object({ reason: filled, text })],
  accession: [object({ ceremony: nullOr(ceremony), state, group: nullOr(whole(1)) }), reviews],
  withdrawal: [object({ ceremony: nullOr(ceremony), state: named }), reviews],
};

/** An entry of any kind. */
export const entryShape = byMember('kind', Object.fromEntries(Object.entries(kinds).map(([kind, [asked, result]]) =>
  [kind, object({ number: whole(1), kind: text, date, asked, label: nullOr(text), result, previous: hash, hash })])));

const header = {
  format: oneOf(RECORD),
  kind: oneOf('official', 'rehearsal'),
  mechanism,
  mechanismSha256: hash,
  roster,
  rosterSha256: hash,
};

/** A record, its entries only counted: each has its own shape. */
export const recordShape = object({
  ...header,
  ceremony,
  commitment: nullOr(hash),
  entries: list(() => {}, 1),
});

export const commitmentShape = object({
  ...header,
  format: oneOf(COMMITMENT),
  date,
  sizes: list(whole(0), 1),
  procedure: named,
  ceremony: list(byMember('source', {
    seed: object({ source: text }),
    spoken: object({ source: text }),
    dice: object({ source: text, sides: whole(2, 100) }),
    drand: object({ source: text, chain: oneOf('quicknet'), round: whole(1) }),
  }), 1),
});
