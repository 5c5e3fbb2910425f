// What a report shows of a record beside the verdict: its entries, its States, and the reviews in force.

/** Counts the void drawings of each entry while the walk goes on. */
export class VoidCount {
  byEntry = new Map();

  watch = number => {
    const count = { parts: 0, wholes: 0 };
    this.byEntry.set(number, count);
    const voided = part => {
      if (part === null)
        count.wholes++;
      else
        count.parts++;
    };
    return { reviewers: () => ({ voided }), loads: () => ({ voided: () => voided(null) }) };
  };
}

export function overview(walk, voids) {
  const { record, world } = walk;
  return {
    isRehearsal: record.kind === 'rehearsal',
    algorithm: record.algorithm,
    mechanism: (world?.mechanism ?? record.mechanism).name,
    seats: record.mechanism.seats.map(({ id }) => id),
    states: record.roster.states.length,
    entries: record.entries.map((entry, i) => entryOf(entry, i + 1, walk, voids)),
    derivedUpTo: walk.derivedUpTo,
    ...world === null ? { parties: [], former: [], reviews: [], groups: 0 } : inForce(walk),
  };
}

function entryOf({ kind, date, what, plan, contributions, result, entry, decidedBy, reason }, number, walk, voids) {
  return {
    number, kind, date, plan, contributions, entry, decidedBy, reason,
    // A whole mechanism is nothing to send about.
    what: what?.mechanism ? { ...what, mechanism: { name: what.mechanism.name } } : what,
    hash: walk.hashes[number - 1],
    draws: result === undefined ? undefined : Object.keys(result),
    drawn: result?.reviews?.reduce((sum, { seats }) => sum + seats.length, 0),
    voids: voids.byEntry.get(number),
    annulledBy: walk.annulledBy.get(number),
  };
}

function inForce(walk) {
  const { world } = walk;
  const since = sinceWhen(walk);
  const code = state => state < 0 ? null : world.codes[state];
  const present = world.states();
  return {
    parties: present.map(state => ({ code: world.codes[state], name: world.parties.rows[state].name, region: world.parties.regionOf(state), group: world.groupOf[state] })),
    former: world.codes.filter((code, state) => world.everParty[state] === 1 && !world.isParty(code)).map(code => ({ code, name: lastRow(walk, code).name })),
    groups: world.groupsDrawn ? world.mechanism.groups.count : 0,
    reviews: present.filter(state => world.hasReview(state)).map(state => ({
      state: world.codes[state],
      seats: world.mechanism.seats.map(({ id }, seat) => ({
        principal: code(world.principal(state, seat)),
        additional: code(world.additional(state, seat)),
        since: since.get(`${world.codes[state]} ${id}`),
      })),
    })),
  };
}

/** The newest row of a State, also of one that has withdrawn. */
export function lastRow({ record, world }, code) {
  return world.row(code)
    ?? record.entries.slice().reverse().find(({ what }) => what?.state?.code === code)?.what.state
    ?? record.roster.states.find(row => row.code === code);
}

/** In which entry each seat in force was drawn, by State and seat. */
export function sinceWhen({ record, inEffect }) {
  const since = new Map();
  for (const { drawnIn } of inEffect) {
    for (const { state, seats } of record.entries[drawnIn - 1]?.result.reviews ?? [])
      seats.forEach(({ seat }) => since.set(`${state} ${seat}`, drawnIn));
  }
  return since;
}
