// Everything that the verifier and the page say, in English. A value that is put into a text comes as an argument.

const time = seconds => `${new Date(1000 * seconds).toISOString().slice(0, 19).replace('T', ' ')} UTC`;

const planItem = item => ({
  spoken: () => 'words',
  dice: () => `dice ${item.sides}x${item.rolls}`,
  drand: () => `drand ${item.round}`,
})[item.source]();

export const english = {
  language: 'en',
  time,
  planItem,
  plan: plan => plan.map(planItem).join(', '),
  decision: refused => refused === null ? 'granted' : refused.text === null ? `refused: ${refused.reason}` : `refused: ${refused.reason}, ${JSON.stringify(refused.text)}`,
  review: ({ state, group, seats }) =>
    `${state} (group ${group}): ${seats.map(({ seat, principal, additional }) => `${seat} ${principal}${additional === null ? '' : ` and ${additional}`}`).join(', ')}`,

  // What a rule asks for.
  expected: {
    sizes: count => `${count}, as many as groups`,
    sumOfSizes: count => `the sum ${count}, the number of States of the roster`,
    atLeast: value => `at least ${value}`,
    atMost: value => `at most ${value}`,
    minNotAboveMax: 'a minimum that is not above the maximum',
    inOrder: 'ordinal order, nothing twice',
    noneTwice: 'nothing twice',
    planOrder: 'words, then dice, then a round',
    oneRound: 'at most one round',
    enoughChance: 'a round, or dice with at least 2^128 outcomes',
    roundOnce: 'a round that was never planned before in this record',
    notBefore: value => `not before ${value}`,
    notAfter: value => `not after ${value}`,
    before: value => `before ${value}`,
    roundAlone: 'a round alone',
    newSeed: 'a seed of its own',
    newRolls: 'rolls of its own',
    onceParty: 'a State that is or once was in the roster',
    seatsInOrder: seats => `seats among ${seats}, in this order, none twice`,
    grantedOrByDecision: 'granted, or refused: by-decision with a text',
    groupsFirst: 'groups drawn before',
    groupsOnce: 'groups only once',
    reviewersFirst: 'reviewing States drawn before',
    reviewersOnce: 'a first drawing of reviewing States only once',
    partyNotAlone: 'a State of the roster, not alone in it',
    party: 'a State of the roster',
    oneOfBoth: 'a State or a mechanism',
    kindOfLoads: {
      instrumentsCovered: 'null with loads-v1',
      distinctRegions: 'null with loads-v1',
      reviewersPartyTo: 'null with loads-v1',
      barredPairs: 'none with loads-v1',
      noMutualReviews: 'not null with loads-v1',
      load: 'with loads-v1 a maximum from 1, at most 1000 times the number of States',
      seats: 'at most one same-region seat with loads-v1',
    },
    groupUpTo: count => `a group from 1 to ${count}`,
    moreThan: instruments => `${instruments} and at least one more`,
    asBefore: 'as before',
    listOf: count => `a list of ${count}`,
    noneOpen: 'no announcement open',
    plan: 'a plan, as something is to be drawn',
    noPlan: 'null, as nothing is to be drawn',
    planNotComplete: 'an open announcement whose plan is not complete',
    planComplete: 'an open announcement whose plan is complete',
    signature: round => `the chain’s signature of round ${round}`,
    validDrawing: 'a valid drawing',
    words: count => `at most ${count} words of all streams together`,
    nothingToAnnul: 'no annulment, as nothing is announced',
  },

  // What there is instead, where it is no value of the record.
  found: {
    oldSeed: 'the seed of an announcement before',
    oldRolls: (rolls, sides) => `the ${rolls} rolls of ${sides} sides of a contribution before`,
    noGroups: 'no groups',
    groups: 'groups drawn before',
    noReviewers: 'no reviewing States drawn',
    reviewers: 'reviewing States drawn before',
    bothOrNone: both => both ? 'both' : 'neither',
    mechanismOtherwise: 'the mechanism has it otherwise',
    another: 'another value',
    open: entry => `the announcement of entry ${entry} is open`,
    noneOpen: 'none is open',
    planComplete: 'its plan is complete',
    planNotComplete: 'its plan is not complete',
    noValidDrawing: why => `none exists: ${why}`,
    moreWords: 'more',
  },

  // What is no fault and should be known.
  remarks: {
    amendedMechanism: ({ decidedBy, reason }) => `The mechanism was amended, decided by ${decidedBy}: ${reason}`,
    amendedState: ({ state, decidedBy, reason }) => `The row of ${state.code} was amended, decided by ${decidedBy}: ${reason}`,
    byDecision: (state, text) => `A request of ${state} was refused by a decision, not by a rule: ${text}`,
    hall: dice => dice ? 'The dice were seen only by the hall.' : 'The seed was made in the hall alone, without dice and without a round.',
    annulled: entry => `The announcement of entry ${entry} was annulled.`,
    couldBeKnown: entry => `When the announcement of entry ${entry} was annulled, its result could be known.`,
    notShownBefore: (entry, at) => `Nothing shows that entry ${entry} and all before it were fixed before the round of ${at}: no hash of entry ${entry} was given with a time before it.`,
    open: entry => `The announcement of entry ${entry} is open: its drawing has not been entered.`,
  },

};
