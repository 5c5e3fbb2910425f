// What the checks of all kinds of entry share: the entry at hand, deriving its draw, comparing and applying its result.
import { EmptyPot, TooManyVoids } from '../../algorithm/reviewers.js';
import { LotStream } from '../../algorithm/stream.js';
import { seedOf } from '../ceremony.js';
import { labelOf } from '../chain.js';
import { Emptied, MOST_STATES, VOID_LIMIT } from '../derive.js';
import { FORMAT } from '../paragraphs.js';
import { breaches, cited, missingFor } from '../rules.js';

export class EntryCheck {
  /**
   * @param {import('../findings.js').Findings} findings
   * @param {object} record
   * @param {number} number the entry's place, from 1
   * @param {import('../world.js').World} world what is in force before it
   * @param {Set<string>} known breaches of rules that earlier entries brought
   * @param {(what: string) => void} progress
   */
  constructor(findings, record, number, world, known, progress) {
    this.findings = findings;
    this.record = record;
    this.number = number;
    this.entry = record.entries[number - 1];
    this.world = world;
    this.known = known;
    this.progress = progress;
  }

  get mechanism() {
    return this.record.mechanism;
  }

  add(check, place, paragraph, expected, found) {
    this.findings.add(check, this.number, place, paragraph, expected, found);
  }

  equal(check, place, paragraph, expected, found) {
    return this.findings.equal(check, this.number, place, paragraph, expected, found);
  }

  notDerived(why) {
    this.findings.notMade('draws', `Entry ${this.number} was not derived again: ${why}.`);
  }

  /** Checks the label; an entry that draws nothing has none. */
  checkLabel(draws) {
    const expected = draws ? labelOf(this.record, this.entry.kind, this.number) : null;
    this.findings.made('order');
    if (this.entry.label !== expected)
      this.add('order', 'label', FORMAT.entries, expected ?? 'none, as nothing is drawn', this.entry.label ?? 'none');
  }

  /** Checks that there is a ceremony if, and only if, something is drawn. */
  checkThatCeremony(draws) {
    this.findings.made('order');
    if (draws !== (this.entry.asked.ceremony !== null))
      this.add('order', 'asked.ceremony', FORMAT.entries, draws ? 'a ceremony, as lots are drawn' : 'none, as nothing is drawn', draws ? 'none' : 'one');
  }

  /** The stream of this entry's lots: its own ceremony's seed, or the record's, under the label that it should have. */
  openStream() {
    return LotStream.open(seedOf(this.entry.asked.ceremony ?? this.record.ceremony), labelOf(this.record, this.entry.kind, this.number));
  }

  /**
   * Draws these seats again by algorithm v1; null, with a finding or a word, where that cannot be done.
   * @param {import('../world.js').World} world
   * @param {import('../derive.js').Seat[]} seats
   */
  async derive(world, seats, paragraph) {
    if (world.roster.size > MOST_STATES) {
      this.notDerived(`the roster has more than the ${MOST_STATES} States that this page can draw for`);
      return null;
    }
    const emptied = new Emptied(world, seats);
    try {
      const { drawn } = await emptied.draw(this.mechanism.load, await this.openStream(), voids => this.#tell(voids));
      this.findings.made('draws');
      return drawn;
    } catch (error) {
      if (error instanceof TooManyVoids) {
        this.add('draws', '', paragraph, `a drawing after at most ${VOID_LIMIT.toLocaleString('en')} voids`, 'none so far');
      } else if (error instanceof EmptyPot) {
        const { state, seat } = emptied.seats.find(({ number }) => number === error.seat);
        this.add('draws', `${state}/${seat}`, paragraph, 'no drawing: nobody is in the pot', 'a result');
      } else {
        throw error;
      }
      return null;
    }
  }

  #tell(voids) {
    if (voids % 5000 === 0)
      this.progress(`entry ${this.number}, ${voids.toLocaleString('en')} void drawings so far`);
  }

  /** Compares the seats that should have been drawn, with whom, to those of the result. */
  compare(drawn, paragraph) {
    const seats = new Map(this.entry.result.reviews.flatMap(({ state, seats }) => seats.map(filled => [`${state}/${filled.seat}`, filled])));
    for (const { state, seat, ...expected } of drawn) {
      const place = `${state}/${seat}`;
      const found = seats.has(place) ? inWords(seats.get(place)) : 'the seat is not in the result';
      if (found !== inWords(expected))
        this.add('draws', place, paragraph, inWords(expected), found);
      seats.delete(place);
    }
    for (const [place, found] of seats)
      this.add('draws', place, paragraph, 'nothing: this seat was not to be drawn', inWords(found));
  }

  /** The order of the result's reviews and seats, each once, and their groups. */
  checkForm(groupOf) {
    const { reviews } = this.entry.result;
    const places = this.mechanism.seats.map(({ id }) => id);
    reviews.forEach(({ state, group, seats }, i) => {
      if (i > 0 && !(reviews[i - 1].state < state))
        this.add('form', state, FORMAT.entries, 'reviews in ordinal order of the States, each once', `${state} after ${reviews[i - 1].state}`);
      this.equal('form', `${state}, group`, FORMAT.entries, groupOf(state), group);
      seats.forEach(({ seat }, j) => {
        if (!places.includes(seat) || (j > 0 && places.indexOf(seats[j - 1].seat) >= places.indexOf(seat)))
          this.add('form', `${state}/${seat}`, FORMAT.entries, `the seats ${places.join(', ')} in this order, each once`, `${seat} at place ${j + 1}`);
      });
    });
  }

  /** Puts the result in force in the world, as the record has it, and checks the rules by the roster of that moment. */
  apply(world) {
    const changes = this.entry.result.reviews.flatMap(({ state, seats }) => seats.map(({ seat, principal, additional }) =>
      ({ state, seat, before: this.world.seat(state, seat) ?? null, after: { principal, additional } })));
    this.entry.result.reviews.forEach(review => world.putReview(review));
    this.checkRules(world);
    return { world, changes };
  }

  checkRules(world) {
    this.findings.made('rules', world.reviews.size);
    for (const { place, paragraph, expected, found } of [...breaches(world), ...this.#needless(world)]) {
      const breach = [place, paragraph, found].join('\0');
      if (!this.known.has(breach))
        this.add('rules', place, paragraph, expected, found);
      this.known.add(breach);
    }
  }

  /** An additional State that nobody needed may stay when a principal joins a Protocol, but none is drawn. */
  #needless({ roster }) {
    return this.entry.result.reviews.flatMap(({ state, seats }) => seats
      .filter(({ principal, additional }) => additional !== null && roster.has(state) && roster.has(principal)
        && missingFor(this.mechanism, roster.get(state), roster.get(principal)).length === 0)
      .map(({ seat, principal, additional }) => ({
        place: `${state}/${seat}`,
        paragraph: cited(this.mechanism.instrumentsCovered),
        expected: `no additional State, as ${principal} is party to all instruments under review`,
        found: additional,
      })));
  }
}

const inWords = ({ principal, additional }) => additional === null ? principal : `${principal}, additional ${additional}`;
