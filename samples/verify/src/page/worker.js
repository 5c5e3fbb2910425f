// Where the checking runs: in a worker if the browser allows one, else in the page itself.
import { checkFiles } from '../check/check.js';

/** In the worker: checks what is sent and answers with progress, then with the report. */
export function answerAsWorker() {
  globalThis.onmessage = async ({ data }) => {
    try {
      const report = await checkFiles(data, seldom((done, total, what) => postMessage({ progress: { done, total, what } })));
      postMessage({ report });
    } catch (error) {
      postMessage({ failure: String(error?.stack ?? error) });
    }
  };
  postMessage({ ready: true });
}

/** Tells of a step only when it is another kind of step or some time has passed: a page is not to be flooded. */
function seldom(tell) {
  let last = 0;
  let before;
  return (done, total, what) => {
    if (what === before && performance.now() - last < 50)
      return;
    last = performance.now();
    before = what;
    tell(done, total, what);
  };
}

/**
 * Checks a record and gives the report.
 * @param {{record: ArrayBuffer, commitment: ArrayBuffer|null}} files
 * @param {(done: number, total: number, what: string) => void} progress
 * @param {string} script this page's own script
 * @param {AbortSignal} signal ends the check when its report is not wanted any more
 */
export async function check(files, progress, script, signal) {
  const worker = await startWorker(script);
  if (worker !== null)
    return askWorker(worker, files, progress, signal);
  // Time for the page to show that it is at work, as it cannot while it computes.
  await new Promise(resolve => setTimeout(resolve));
  return checkFiles(files, progress);
}

async function askWorker(worker, files, progress, signal) {
  try {
    return await new Promise((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason));
      signal.throwIfAborted();
      worker.onerror = event => reject(new Error(event.message));
      worker.onmessage = ({ data }) => {
        if (data.progress)
          progress(data.progress.done, data.progress.total, data.progress.what);
        else if (data.report)
          resolve(data.report);
        else if (data.failure)
          reject(new Error(data.failure));
      };
      worker.postMessage(files);
    });
  } finally {
    worker.terminate();
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
