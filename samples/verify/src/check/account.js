// The record as the page tells it: its facts, its entries, its later drawings and what is in force at the end.
// All of it is plain data, so that a worker can hand it over.

/**
 * @param {object} record whose header is in form
 * @param {import('./walk.js').Step[]} steps the entries that could be followed
 * @param {import('./findings.js').Finding[]} findings
 */
export function accountOf(record, steps, findings) {
  const last = steps.at(-1)?.world;
  return {
    names: namesOf(record, last),
    seats: record.mechanism.seats.map(({ id }) => seatTitle(id)),
    facts: factsOf(record),
    entries: record.entries.map((entry, i) => ({
      number: i + 1,
      date: shown(entry?.date),
      title: titleOf(entry),
      label: typeof entry?.label === 'string' ? entry.label : null,
      hash: shown(entry?.hash),
      previous: shown(entry?.previous),
      findings: findings.filter(finding => finding.entry === i + 1).length,
      lines: steps.some(({ number }) => number === i + 1) ? linesOf(entry) : [],
    })),
    later: steps.filter(({ number }) => number > 2).map(step => laterOf(record.entries[step.number - 1], step)),
    groups: last === undefined ? [] : groupsOf(last, steps),
  };
}

export const seatTitle = id => {
  const words = id.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

const shown = value => typeof value === 'string' ? value : '–';

function namesOf(record, last) {
  const names = new Map(record.roster.states.map(({ code, name }) => [code, name]));
  for (const { code, name } of last?.roster.values() ?? [])
    names.set(code, name);
  return names;
}

function factsOf(record) {
  const lastHash = record.entries.at(-1)?.hash;
  return [
    { term: 'Kind', texts: [record.kind === 'rehearsal' ? 'Rehearsal: its labels keep it apart from the draw' : 'Official'] },
    { term: 'Mechanism', texts: [`${record.mechanism.name} (${record.mechanism.id})`] },
    { term: 'Roster', texts: [`${record.roster.states.length} States parties at the start`] },
    { term: 'Seed', texts: ceremonyLines(record.ceremony) },
    { term: 'Last hash', hash: shown(lastHash) },
    { term: 'Hash of the rules', hash: record.mechanismSha256 },
    { term: 'Hash of the roster', hash: record.rosterSha256 },
    { term: 'Commitment named', hash: record.commitment ?? 'none' },
  ];
}

const ceremonyLines = ceremony => ceremony.seed === undefined ? ceremony.contributions.map(contributionLine) : [`The text “${ceremony.seed}”`];

function contributionLine(contribution) {
  switch (contribution.source) {
    case 'spoken': return `Spoken in the room: “${contribution.text}”`;
    case 'dice': return `Dice with ${contribution.sides} sides: ${contribution.digits}`;
    default: return `drand ${contribution.chain}, round ${contribution.round}: ${contribution.randomness}`;
  }
}

function titleOf(entry) {
  switch (entry?.kind) {
    case 'groups': return 'Drawing of the groups';
    case 'reviewers': return 'Drawing of the reviewing States';
    case 'repetition': return 'Repetition';
    case 'refusal': return 'Refusal';
    case 'accession': return 'Accession';
    case 'withdrawal': return 'Withdrawal';
    default: return 'An entry of no known kind';
  }
}

function linesOf({ kind, asked, result }) {
  const ceremony = asked.ceremony ? ceremonyLines(asked.ceremony) : [];
  switch (kind) {
    case 'groups': return [`Groups of ${asked.sizes.join(', ')} States`];
    case 'reviewers': return [`Procedure ${asked.procedure}; ${result.reviews.length} reviews`, ...ceremony];
    case 'repetition': return [...asked.requests.map(requestLine), ...ceremony];
    case 'refusal': return [requestLine(asked.request), `Refused: ${result.text} (${result.reason})`];
    case 'accession': return [`${asked.state.code} ${asked.state.name}, party to ${asked.state.instruments.join(', ')}${asked.group === null ? '' : `; group ${asked.group}`}`, ...ceremony];
    default: return [asked.state, ...ceremony];
  }
}

function requestLine({ state, seats, requestedBy, kind, grounds }) {
  const by = requestedBy === state ? 'at its own request' : `at the request of ${requestedBy}`;
  return `${state}, ${seats.join(' and ')}, ${kind}, ${by}${grounds === null ? '' : `; grounds: ${grounds}`}`;
}

function laterOf(entry, { number, changes }) {
  const ofRecord = linesOf(entry);
  return {
    number,
    date: entry.date,
    title: titleOf(entry),
    texts: entry.kind === 'repetition' ? ofRecord.slice(0, entry.asked.requests.length) : ofRecord,
    changes: changes.map(change => ({ ...change, seat: seatTitle(change.seat) })),
  };
}

function groupsOf(world, steps) {
  const since = new Map(steps.flatMap(({ number, changes }) => changes.map(({ state, seat }) => [`${state}/${seat}`, number])));
  const reviews = [...world.reviews.values()].sort((a, b) => a.state < b.state ? -1 : 1);
  return [...new Set(reviews.map(({ group }) => group))].sort((a, b) => a - b).map(number => ({
    number,
    reviews: reviews.filter(({ group }) => group === number).map(({ state, seats }) => ({
      state,
      seats: world.mechanism.seats.map(({ id }) => seats.has(id) ? { ...seats.get(id), since: since.get(`${state}/${id}`) ?? null } : null),
    })),
  }));
}

