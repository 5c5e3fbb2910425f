// Makes records to be checked, whole ones and tampered ones. It draws with the code under test: that the draws are right
// is for the vectors, the example of the record format and the records of the C# library to say.
import { drawGroups } from '../src/algorithm/groups.js';
import { LotStream } from '../src/algorithm/stream.js';
import { seedOf } from '../src/check/ceremony.js';
import { allSeats, Emptied } from '../src/check/derive.js';
import { World } from '../src/check/world.js';
import { canonical, hashOf, without } from '../src/record/canonical.js';
import { utf8 } from '../src/algorithm/hashing.js';

/** A record in the making. */
export class Maker {
  constructor(record, world) {
    this.record = record;
    this.world = world;
  }

  static async start({ mechanism, states, kind = 'official', ceremony = { seed: 'example' }, commitment = null }) {
    return new Maker({
      format: 'lotdrawing/record/1',
      kind,
      mechanism,
      mechanismSha256: await hashOf(mechanism),
      roster: { states },
      rosterSha256: await hashOf({ states }),
      ceremony,
      commitment,
      entries: [],
    }, new World(mechanism, states));
  }

  async groups(sizes, date) {
    const states = [...this.world.roster.values()];
    const groupOf = await drawGroups(states, sizes, await this.#stream('groups', null));
    this.world.groupOf = new Map(states.map(({ code }, place) => [code, groupOf[place]]));
    return this.#add('groups', date, { sizes }, { groups: sizes.map((_, i) => states.filter((_, place) => groupOf[place] === i + 1).map(({ code }) => code)) });
  }

  async reviewers(date, { procedure = 'exact', parameters = {} } = {}) {
    const { load } = this.record.mechanism;
    const drawn = await this.#draw('reviewers', null, allSeats([...this.world.roster.keys()], this.record.mechanism));
    return this.#add('reviewers', date, { procedure, parameters, load, ceremony: null }, { groups: this.record.entries[0].result.groups, reviews: this.#reviews(drawn) });
  }

  async repetition(date, ceremony, requests) {
    const seats = requests.flatMap(({ state, seats }) => seats.map(seat => {
      const { principal, additional } = this.world.seat(state, seat);
      return { state, seat, leaving: [principal, additional].filter(code => code !== null) };
    }));
    const drawn = await this.#draw('repetition', ceremony, seats);
    return this.#add('repetition', date, { ceremony, requests }, { reviews: this.#reviews(drawn) });
  }

  async refusal(date, request, reason) {
    return this.#add('refusal', date, { request }, { reason, text: `refused: ${reason}` }, false);
  }

  /** An accession or withdrawal of which it is known what has to be drawn. */
  async membership(kind, date, asked, seats) {
    if (kind === 'withdrawal')
      this.world.removeState(asked.state);
    else
      this.world.putState(asked.state);
    const drawn = seats.length > 0 ? await this.#draw(kind, asked.ceremony, seats) : [];
    return this.#add(kind, date, asked, { reviews: this.#reviews(drawn, asked.group) }, seats.length > 0);
  }

  async #draw(kind, ceremony, seats) {
    return (await new Emptied(this.world, seats).draw(this.record.mechanism.load, await this.#stream(kind, ceremony))).drawn;
  }

  #stream(kind, ceremony) {
    return LotStream.open(seedOf(ceremony ?? this.record.ceremony), this.#label(kind));
  }

  #label(kind) {
    return `${this.record.kind === 'rehearsal' ? 'rehearsal/' : ''}${kind}/${this.record.entries.length + 1}`;
  }

  #reviews(drawn, groupOfNew) {
    const states = [...new Set(drawn.map(({ state }) => state))];
    return states.map(state => ({
      state,
      group: this.world.reviews.get(state)?.group ?? this.world.groupOf.get(state) ?? groupOfNew,
      seats: drawn.filter(seat => seat.state === state).map(({ seat, principal, additional }) => ({ seat, principal, additional })),
    }));
  }

  async #add(kind, date, asked, result, draws = true) {
    result.reviews?.forEach(review => this.world.putReview(review));
    const entry = { number: this.record.entries.length + 1, kind, date, asked, label: draws ? this.#label(kind) : null, result, previous: '', hash: '' };
    this.record.entries.push(entry);
    await rehash(this.record);
    return this;
  }
}

/** Computes all hashes of a record anew, as a forger would. */
export async function rehash(record) {
  record.mechanismSha256 = await hashOf(record.mechanism);
  record.rosterSha256 = await hashOf(record.roster);
  let previous = await hashOf(without(record, 'entries'));
  for (const entry of record.entries) {
    entry.previous = previous;
    previous = entry.hash = await hashOf(without(entry, 'hash'));
  }
  return record;
}

/** The file of a record. */
export const fileOf = value => utf8(`${canonical(value)}\n`).buffer;
