// Follows the meeting: `/events` as long as there is a line, `/state` whenever the rule of follow.js asks for it.
import { ASK, DROP, follow } from './follow.js';

// The server says something every ten seconds at least.
const SILENCE = 12_000;
const RETRY = 1_000;
const CHANCE = 2_000;

export class Client {
  #show;
  #lost;
  #state = null;
  #asking = null;
  #wanted = 0;
  #spread;
  #needsShow;
  #heard = Date.now();
  #stream = null;

  /**
   * @param {object} page
   * @param {(state: object, isNext: boolean) => void} page.show shows a state; isNext when it follows the last one directly
   * @param {(since: number|null) => void} [page.lost] told when the last sign of the server was, and null once it is back
   * @param {boolean} [page.needsShow] false for a page that can do without a slide's own contents
   * @param {number} [page.spread] up to how many milliseconds a page waits with its question, so that not all ask at once
   */
  constructor({ show, lost = () => {}, needsShow = true, spread = 0 }) {
    this.#show = show;
    this.#lost = lost;
    this.#needsShow = needsShow;
    this.#spread = spread;
  }

  get state() {
    return this.#state;
  }

  start() {
    this.#ask();
    this.#listen();
    setInterval(() => this.#watch(), 1_000);
    addEventListener('online', () => this.#stream?.abort());
    // A page that is left but kept in memory holds no line; back again it asks anew.
    addEventListener('pagehide', () => this.#stream?.abort());
    addEventListener('pageshow', ({ persisted }) => persisted && location.reload());
  }

  /** Fetches everything anew, as of a version at least. */
  async refresh(version) {
    await this.#ask(version);
  }

  #watch() {
    const silent = Date.now() - this.#heard;
    if (silent > SILENCE)
      this.#stream?.abort();
    this.#lost(silent > SILENCE ? this.#heard : null);
  }

  async #listen() {
    for (;;) {
      this.#stream = new AbortController();
      try {
        const answer = await fetch('/events', { signal: this.#stream.signal, cache: 'no-store' });
        if (answer.ok) {
          await this.#read(answer.body.pipeThrough(new TextDecoderStream()).getReader());
        }
      } catch {
        // No line: below it is tried again, and #watch says so when it has lasted.
      }
      await new Promise(resolve => setTimeout(resolve, RETRY + CHANCE * Math.random()));
    }
  }

  async #read(reader) {
    let text = '';
    for (;;) {
      const { done, value } = await reader.read();
      if (done)
        return;
      this.#heard = Date.now();
      const messages = (text + value).split(/\r?\n\r?\n/);
      text = messages.pop();
      for (const message of messages) {
        const data = message.split(/\r?\n/).filter(line => line.startsWith('data:')).map(line => line.slice(5).trim()).join('\n');
        if (data !== '')
          this.#take(JSON.parse(data));
      }
    }
  }

  #take(event) {
    const next = follow(this.#state, event, this.#needsShow);
    if (next === ASK) {
      this.#ask(event.view.v);
    } else if (next !== DROP) {
      this.#state = next;
      this.#show(next, true);
    }
  }

  /** One question at a time, and another only where the answer is older than what was told of meanwhile. */
  async #ask(version = 0) {
    this.#wanted = Math.max(this.#wanted, version);
    this.#asking ??= this.#askToTheNewest().finally(() => { this.#asking = null; });
    return this.#asking;
  }

  async #askToTheNewest() {
    let isAnswered;
    do {
      const before = this.#wanted;
      isAnswered = await this.#fetch();
      // What an answer does not have although it was asked for has come from another server, and would never come.
      if (this.#wanted === before)
        this.#wanted = 0;
    } while (isAnswered && this.#wanted > this.#state.view.v);
  }

  async #fetch() {
    try {
      if (this.#spread > 0 && this.#state !== null)
        await new Promise(resolve => setTimeout(resolve, this.#spread * Math.random()));
      const before = this.#state?.view.v;
      const answer = await fetch('/state', { cache: 'no-cache' });
      if (!answer.ok)
        throw new Error(`/state: ${answer.status}`);
      const state = await answer.json();
      this.#heard = Date.now();
      // An event that came meanwhile may be newer than the answer; without one even a smaller number counts, as of a spare server.
      const mine = this.#state?.view.v;
      if (mine === undefined || state.view.v > mine || (state.view.v < mine && mine === before)) {
        this.#state = state;
        this.#show(state, false);
      }
      return true;
    } catch {
      setTimeout(() => this.#ask(), RETRY + CHANCE * Math.random());
      return false;
    }
  }
}
