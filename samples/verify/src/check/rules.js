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
  for (const code of roster.keys()) {
    if (!reviews.has(code))
      breach(code, FORM, 'one review', 'none');
  }
  for (const review of reviews.values())
    reviewBreaches(roster, mechanism, review, breach);
  mutualBreaches(mechanism, reviews, breach);
  loadBreaches(roster, mechanism, reviews, breach);
  return found;
}

const statesOf = review =>
  [...review.seats.values()].flatMap(({ principal, additional }) => additional === null ? [principal] : [principal, additional]);

function reviewBreaches(roster, mechanism, review, breach) {
  const { state } = review;
  const strangers = [state, ...statesOf(review)].filter(code => !roster.has(code));
  if (strangers.length > 0) {
    strangers.forEach(code => breach(state, FORM, 'States of the roster', code));
    return;
  }

  for (const rule of mechanism.seats) {
    const seat = review.seats.get(rule.id);
    if (seat === undefined)
      breach(`${state}/${rule.id}`, cited(rule.source), 'the seat filled', 'empty');
    else
      seatBreaches(roster, mechanism, state, rule, seat, (...what) => breach(`${state}/${rule.id}`, ...what));
  }

  const reviewing = statesOf(review);
  for (const code of new Set(reviewing.filter((code, i) => reviewing.indexOf(code) !== i)))
    breach(state, 'No State twice in one review', 'each reviewing State once', `${code} twice`);
  if (reviewing.length > mechanism.maxReviewingStates)
    breach(state, cited(mechanism.maxReviewingStatesSource), `at most ${mechanism.maxReviewingStates} reviewing States`, `${reviewing.length}: ${reviewing.join(', ')}`);
  if (mechanism.distinctRegions) {
    const regions = reviewing.map(code => roster.get(code).regionalGroup);
    for (const region of new Set(regions.filter((region, i) => regions.indexOf(region) !== i)))
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

function mutualBreaches(mechanism, reviews, breach) {
  if (!mechanism.noMutualReviews)
    return;
  for (const review of reviews.values()) {
    for (const code of statesOf(review)) {
      // Each such pair once, from the side of the lower code.
      if (review.state < code && reviews.has(code) && statesOf(reviews.get(code)).includes(review.state))
        breach(review.state, cited(mechanism.noMutualReviews), 'no two States that review each other', `${review.state} and ${code} do`);
    }
  }
}

function loadBreaches(roster, mechanism, reviews, breach) {
  const { min, max } = mechanism.load;
  const served = new Map([...roster.keys()].map(code => [code, 0]));
  for (const review of reviews.values())
    statesOf(review).forEach(code => served.set(code, (served.get(code) ?? 0) + 1));
  for (const [code, load] of served) {
    if (load < min || (max !== null && load > max)) {
      breach(code, mechanism.loadSource ? cited(mechanism.loadSource) : 'The load that the drawing was asked for',
        `${min} to ${max ?? 'any number of'} reviews served`, String(load));
    }
  }
}
