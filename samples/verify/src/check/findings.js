// What is wrong with a record, entry by entry; entry 0 is the header. A record of nothing but faults must not fill the
// memory: past a number they are counted, not kept.
const MOST_KEPT = 100;

export class Findings {
  list = [];
  more = 0;

  /**
   * @param {number} entry
   * @param {string} kind which rule is broken, by a short name
   * @param {string} subject what in the entry breaks it
   * @param {string} paragraph where the rule is written
   * @param {string} expected
   * @param {string} found
   */
  add(entry, kind, subject, paragraph, expected, found) {
    if (this.list.length < MOST_KEPT)
      this.list.push({ entry, kind, subject, paragraph, expected: String(expected), found: String(found) });
    else
      this.more++;
  }

  get count() {
    return this.list.length + this.more;
  }

  /** A note-taker for one entry. */
  of(entry) {
    return (kind, subject, paragraph, expected, found) => this.add(entry, kind, subject, paragraph, expected, found);
  }
}

// Where rules are written.
export const RECORD = section => `docs/record-format.md, section ${section}`;
