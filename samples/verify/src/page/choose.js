// Choosing and dropping files, progress, and handing over to the report.
import { check } from './worker.js';
import { LARGEST_FILE } from '../record/file.js';
import { showProblem, showReport } from './report/report.js';

export function startPage(script) {
  const byId = id => document.getElementById(id);
  const drop = byId('drop');
  const recordInput = byId('record-file');
  const commitmentInput = byId('commitment-file');
  const report = byId('report');
  const progress = byId('progress');
  let running = new AbortController();

  const chosen = { record: null, commitment: null };

  recordInput.addEventListener('change', () => {
    chosen.record = recordInput.files[0] ?? null;
    start();
  });
  commitmentInput.addEventListener('change', () => {
    chosen.commitment = commitmentInput.files[0] ?? null;
    start();
  });

  for (const type of ['dragenter', 'dragover', 'dragleave', 'drop']) {
    // All over the page, so that a file that misses the box does not replace the page.
    document.addEventListener(type, event => {
      event.preventDefault();
      drop.classList.toggle('over', type === 'dragenter' || type === 'dragover');
    });
  }
  document.addEventListener('drop', event => {
    const files = [...event.dataTransfer?.files ?? []];
    if (files.length > 0)
      take(files);
  });
  globalThis.addEventListener('beforeprint', () => document.querySelectorAll('details').forEach(details => { details.open = true; }));

  /** Dropped together, a commitment is told from a record by what it says it is. */
  async function take(files) {
    for (const file of files.slice(0, 2))
      chosen[await isCommitment(file) ? 'commitment' : 'record'] = file;
    start();
  }

  async function start() {
    if (chosen.record === null)
      return;
    // A file chosen while another is being checked has its own run; the one before is dropped.
    running.abort();
    running = new AbortController();
    const { signal } = running;
    report.replaceChildren();
    progress.hidden = false;
    showStep(0, 1, 'reading the file');
    const result = await checked(chosen, script, (...step) => signal.aborted || showStep(...step), signal);
    if (signal.aborted)
      return;
    progress.hidden = true;
    document.body.classList.add('checked');
    const heading = result.problem ? showProblem(report, result.problem) : showReport(report, result, chosen);
    byId('announcement').textContent = heading.textContent;
    document.title = `${heading.textContent} – Check a drawing of lots`;
    heading.focus();
  }

  function showStep(done, total, what) {
    const bar = byId('progress-bar');
    bar.max = total;
    bar.value = done;
    byId('progress-label').textContent = `Checking: ${what} …`;
  }
}

async function checked({ record, commitment }, script, progress, signal) {
  for (const file of [record, commitment]) {
    if (file !== null && file.size > LARGEST_FILE) {
      return { problem: {
        title: 'This file is too large to be a record',
        text: `${file.name} has ${Math.round(file.size / 2 ** 20)} MiB. A record of 189 States has less than one; this page reads up to ${LARGEST_FILE / 2 ** 20}.`,
      } };
    }
  }
  try {
    const files = { record: await record.arrayBuffer(), commitment: commitment === null ? null : await commitment.arrayBuffer() };
    return await check(files, progress, script, signal);
  } catch (error) {
    return { problem: { title: 'The check could not be finished', text: `This says nothing about the record. What went wrong: ${error?.message ?? error}` } };
  }
}

async function isCommitment(file) {
  if (file.size > LARGEST_FILE)
    return false;
  const text = await file.text();
  return text.includes('"format":"lotdrawing/commitment/');
}
