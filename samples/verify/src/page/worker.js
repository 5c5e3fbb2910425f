// Where the checking runs: in a worker if the browser allows one, else in the page itself. It keeps the record that it
// checked last, to explain a State's lots when asked.
import { explain } from '../replay/explain.js';
import { overview, VoidCount } from '../replay/overview.js';
import { verify } from '../check/verdict.js';
import { resourceOf } from '../texts/languages.js';
import { useTexts } from '../texts/texts.js';

class Checker {
  #record = null;
  #options = null;

  /** @param {{bytes: Uint8Array, options: object, language: string}} asked @param {(done: number, all: number) => void} progress */
  check({ bytes, options, language }, progress) {
    // Findings are said where they are found.
    useTexts(resourceOf(language));
    const started = performance.now();
    const voids = new VoidCount();
    const { report, walk, canonicalFile } = verify(bytes, { ...options, watch: voids.watch, progress });
    this.#record = walk?.record ?? null;
    this.#options = options;
    return {
      report,
      overview: walk === null ? null : overview(walk, voids),
      canonicalFile: report.file === 'other-bytes' ? canonicalFile : null,
      milliseconds: Math.round(performance.now() - started),
    };
  }

  explain(code) {
    return explain(this.#record, this.#options, code);
  }
}

/** In the worker: answers what is asked, each with its number. */
export function answerAsWorker() {
  const checker = new Checker();
  globalThis.onmessage = ({ data: { id, ask, value } }) => {
    try {
      postMessage({ id, answer: checker[ask](value, seldom((...step) => postMessage({ id, progress: step }))) });
    } catch (error) {
      postMessage({ id, failure: String(error?.stack ?? error) });
    }
  };
  postMessage({ ready: true });
}

/** Tells of a step only when some time has passed: a page is not to be flooded. */
function seldom(tell) {
  let last = 0;
  return (...step) => {
    const now = performance.now();
    if (now - last < 50)
      return;
    last = now;
    tell(...step);
  };
}

/** A checker, to be asked and to be ended when its answers are not wanted any more. */
export async function startChecker(script) {
  const worker = await startWorker(script);
  return worker === null ? new InPage() : new InWorker(worker);
}

class InPage {
  #checker = new Checker();

  async ask(what, value) {
    // Time for the page to show that it is at work, as it cannot while it computes.
    await new Promise(resolve => setTimeout(resolve));
    return this.#checker[what](value, () => {});
  }

  end() {}
}

class InWorker {
  #worker;
  #waiting = new Map();
  #last = 0;

  constructor(worker) {
    this.#worker = worker;
    worker.onerror = event => this.#waiting.forEach(({ reject }) => reject(new Error(event.message)));
    worker.onmessage = ({ data: { id, answer, progress, failure } }) => {
      const { resolve, reject, tell } = this.#waiting.get(id);
      if (progress !== undefined)
        tell(...progress);
      else if (failure !== undefined)
        reject(new Error(failure));
      else
        resolve(answer);
    };
  }

  ask(what, value, tell = () => {}) {
    return new Promise((resolve, reject) => {
      const id = ++this.#last;
      this.#waiting.set(id, { resolve, reject, tell });
      this.#worker.postMessage({ id, ask: what, value });
    });
  }

  end() {
    this.#worker.terminate();
  }
}

/** A worker that has said it is ready, or null where there is none to be had. */
function startWorker(script) {
  return new Promise(resolve => {
    try {
      const url = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
      const worker = new Worker(trusted(url));
      const answer = started => {
        URL.revokeObjectURL(url);
        resolve(started);
      };
      worker.onerror = () => answer(null);
      worker.onmessage = () => answer(worker);
    } catch {
      resolve(null);
    }
  });
}

// The one text that this page turns into code is its own, which the browser has already let run.
let policy;

function trusted(url) {
  if (!globalThis.trustedTypes)
    return url;
  policy ??= globalThis.trustedTypes.createPolicy('verify-worker', { createScriptURL: text => text });
  return policy.createScriptURL(url);
}
