// Commands to the server. Each has an id of its own and says which view it was meant for: sent twice it happens once, and what was meant
// for an older view does not happen at all.

const TRIES = 5;

export class Commands {
  #view;
  #said;
  #queue = Promise.resolve();
  // The version that came of the last command of this page: what is typed faster than the page is told of it is no conflict.
  #last = 0;
  token = null;

  /** @param {() => object} view the newest view known here @param {(text: string|null) => void} said shows what came of it */
  constructor(view, said) {
    this.#view = view;
    this.#said = said;
  }

  /**
   * Sends one, after those before it.
   * @param {string} what
   * @param {object} [more]
   * @returns {Promise<boolean>} whether it happened
   */
  send(what, more = {}) {
    const sent = this.#queue.then(() => this.#send(what, more));
    this.#queue = sent.catch(() => {});
    return sent;
  }

  async #send(what, more) {
    const body = JSON.stringify({ id: newId(), expects: Math.max(this.#view().v, this.#last), do: what, ...more });
    for (let i = 0; ; i++) {
      try {
        const answer = await this.post('/commands', body);
        const told = answer.status === 204 ? {} : await answer.json().catch(() => ({}));
        this.#last = answer.ok ? told.v ?? 0 : 0;
        this.#said(answer.ok ? null : told.message ?? String(answer.status));
        return answer.ok;
      } catch (error) {
        // No answer: the same command once more, with the same id.
        if (i === TRIES) {
          this.#said(String(error?.message ?? error));
          return false;
        }
        await new Promise(resolve => setTimeout(resolve, 300 * 2 ** i));
      }
    }
  }

  post(address, body) {
    return fetch(address, { method: 'POST', headers: { 'Content-Type': 'application/json', ...this.token && { 'X-Antiforgery': this.token } }, body });
  }
}

/** A UUID; `crypto.randomUUID` is there in a secure context alone, and the console on the server's own keyboard has one too. */
const newId = () => crypto.randomUUID();
