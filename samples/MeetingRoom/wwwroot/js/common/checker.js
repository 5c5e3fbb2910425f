// The second program: the verifier's own code, in a worker. It derives every lot from the record, on this device.

export class Checker {
  #worker = new Worker('/checker.js');
  #waiting = new Map();
  #last = 0;

  constructor() {
    this.#worker.onmessage = ({ data: { id, answer, failure } }) => {
      const { resolve, reject } = this.#waiting.get(id);
      this.#waiting.delete(id);
      if (failure === undefined)
        resolve(answer);
      else
        reject(new Error(failure));
    };
    this.#worker.onerror = event => this.#waiting.forEach(({ reject }) => reject(new Error(event.message)));
  }

  /**
   * Checks a record whole.
   * @param {Uint8Array} bytes
   * @returns {Promise<{verdict: string, hash: string, entries: number, findings: object[], drawings: object[]}>} the drawings in effect or
   * newest, each with its lots that stand
   */
  check(bytes) {
    return new Promise((resolve, reject) => {
      const id = ++this.#last;
      this.#waiting.set(id, { resolve, reject });
      this.#worker.postMessage({ id, ask: 'check', value: bytes });
    });
  }

  end() {
    this.#worker.terminate();
  }
}

/** The record as this server gives it to this page, checked. */
export async function checkRecord() {
  const answer = await fetch('/record.json', { cache: 'no-cache' });
  if (!answer.ok)
    throw new Error(`/record.json: ${answer.status}`);
  const checker = new Checker();
  try {
    return await checker.check(new Uint8Array(await answer.arrayBuffer()));
  } finally {
    checker.end();
  }
}
