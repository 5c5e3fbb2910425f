// The rules, straight from the roster: whether the pairings that a record has break any, whatever they were drawn by.
// It knows nothing of pots, streams or procedures.

/** A citation as a person writes it. */
export function cited(citation) {
  if (citation === null)
    return 'the mechanism';
  const { document, paragraph, confirmed } = citation;
  return `${document}${paragraph === '' ? '' : `, para. ${paragraph}`}${confirmed ? '' : ' (not confirmed by a text at hand)'}`;
}

const FORM = 'Every State of the roster has one review, of States of the roster';

/**
 * Every breach of a rule by the reviews in force.
 * @param {import('./world.js').World} world
 * @returns {{place: string, paragraph: string, expected: string, found: string}[]}
 */
export function breaches({ roster, mechanism, reviews }) {
  const found = [];
  const breach = (place, paragraph, expected, what) => found.push({ place, paragraph, expected, found: what });
  const reviewing = new Map([...reviews].map(([code, review]) => [code, statesOf(review)]));
  for (const code of roster.keys()) {
    if (!reviews.has(code))
      breach(code, FORM, 'one review', 'none');
  }
  for (const [code, review] of reviews)
    reviewBreaches(roster, mechanism, review, reviewing.get(code), breach);
  mutualBreaches(mechanism, reviewing, breach);
  loadBreaches(roster, mechanism, reviewing, breach);
  return found;
}

const statesOf = review =>
  [...review.seats.values()].flatMap(({ principal, additional }) => additional === null ? [principal] : [principal, additional]);

function reviewBreaches(roster, mechanism, { state, seats }, reviewing, breach) {
  const strangers = [state, ...reviewing].filter(code => !roster.has(code));
  if (strangers.length > 0) {
    strangers.forEach(code => breach(state, FORM, 'States of the roster', code));
    return;
  }

  for (const rule of mechanism.seats) {
    const seat = seats.get(rule.id);
    if (seat === undefined)
      breach(`${state}/${rule.id}`, cited(rule.source), 'the seat filled', 'empty');
    else
      seatBreaches(roster, mechanism, state, rule, seat, (...what) => breach(`${state}/${rule.id}`, ...what));
  }

  const twice = items => new Set(items.filter((item, i) => items.indexOf(item) !== i));
  for (const code of twice(reviewing))
    breach(state, 'No State twice in one review', 'each reviewing State once', `${code} twice`);
  if (reviewing.length > mechanism.maxReviewingStates)
    breach(state, cited(mechanism.maxReviewingStatesSource), `at most ${mechanism.maxReviewingStates} reviewing States`, `${reviewing.length}: ${reviewing.join(', ')}`);
  if (mechanism.distinctRegions) {
    for (const region of twice(reviewing.map(code => roster.get(code).regionalGroup)))
      breach(state, cited(mechanism.distinctRegions), 'reviewing States of different regional groups', `more than one of ${region}`);
  }
}

function seatBreaches(roster, mechanism, state, rule, { principal, additional }, breach) {
  const region = roster.get(state).regionalGroup;
  for (const code of additional === null ? [principal] : [principal, additional]) {
    const other = roster.get(code);
    if (code === state)
      breach(cited(rule.source), 'another State', `${code} reviews itself`);
    if (rule.side === 'same-region' && other.regionalGroup !== region)
      breach(cited(rule.source), `a State of ${region}`, `${code} of ${other.regionalGroup}`);
    if (rule.side === 'other-region' && other.regionalGroup === region)
      breach(cited(rule.source), `a State of another regional group than ${region}`, `${code} of ${other.regionalGroup}`);
    if (mechanism.reviewersPartyTo && !other.instruments.includes(mechanism.reviewersPartyTo))
      breach(cited(mechanism.reviewersPartyToSource), `a State that belongs to ${mechanism.reviewersPartyTo}`, code);
  }

  if (!mechanism.instrumentsCovered) {
    if (additional !== null)
      breach(FORM, 'no additional State: reviewing States need not be party to the instruments', additional);
    return;
  }
  const rights = cited(mechanism.instrumentsCovered);
  const missing = missingFor(mechanism, roster.get(state), roster.get(principal));
  if (missing.length > 0 && additional === null)
    breach(rights, `an additional State for ${missing.join(', ')}, to which ${principal} is not party`, 'none');
  const uncovered = additional === null ? [] : missing.filter(instrument => !roster.get(additional).instruments.includes(instrument));
  if (uncovered.length > 0)
    breach(rights, `an additional State that is party to ${missing.join(', ')}`, `${additional}, which is not party to ${uncovered.join(', ')}`);
}

/** The instruments under review that the principal is not party to. */
export function missingFor(mechanism, underReview, principal) {
  return mechanism.instrumentsCovered === null ? [] : mechanism.instruments.filter(instrument =>
    underReview.instruments.includes(instrument) && !principal.instruments.includes(instrument));
}

function mutualBreaches(mechanism, reviewing, breach) {
  if (!mechanism.noMutualReviews)
    return;
  for (const [state, codes] of reviewing) {
    for (const code of codes) {
      // Each such pair once, from the side of the lower code.
      if (state < code && reviewing.get(code)?.includes(state))
        breach(state, cited(mechanism.noMutualReviews), 'no two States that review each other', `${state} and ${code} do`);
    }
  }
}

function loadBreaches(roster, mechanism, reviewing, breach) {
  const { min, max } = mechanism.load;
  const served = new Map([...roster.keys()].map(code => [code, 0]));
  for (const code of [...reviewing.values()].flat())
    served.set(code, (served.get(code) ?? 0) + 1);
  for (const [code, load] of served) {
    if (load < min || (max !== null && load > max))
      breach(code, mechanism.loadSource ? cited(mechanism.loadSource) : 'The mechanism’s load', `${min} to ${max ?? 'any number of'} reviews served`, load);
  }
}
