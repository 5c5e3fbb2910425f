// Choosing and dropping a file, the hashes and dates given beside it, progress, and handing over to the report.
import { BadOption, dateGiven, hashGiven, noOptions } from '../check/options.js';
import { LIMITS } from '../record/format.js';
import { languageInUse, say } from '../texts/texts.js';
import { startLanguage } from './language.js';
import { showProblem, showReport } from './report/report.js';
import { startChecker } from './worker.js';

const FEWEST_DIGITS = 32;

export function startPage(script) {
  const byId = id => document.getElementById(id);
  const [drop, hashes, asOf, input, report, progress] = ['drop', 'hashes', 'as-of', 'record-file', 'report', 'progress'].map(byId);

  let file = null;
  let checker = null;
  let run = 0;

  startLanguage(() => start(true));
  input.addEventListener('change', () => take(input.files[0] ?? null));
  for (const field of [hashes, asOf])
    field.addEventListener('change', () => start());
  for (const type of ['dragenter', 'dragover', 'dragleave', 'drop']) {
    // All over the page, so that a file that misses the box does not replace the page.
    document.addEventListener(type, event => {
      event.preventDefault();
      drop.classList.toggle('over', type === 'dragenter' || type === 'dragover');
    });
  }
  document.addEventListener('drop', event => take(event.dataTransfer?.files[0] ?? file));
  globalThis.addEventListener('beforeprint', () => document.querySelectorAll('#report details').forEach(details => { details.open = true; }));

  const embedded = byId('embedded-record').textContent.trim();
  if (embedded !== '')
    take({ name: say('page.embedded'), size: embedded.length, arrayBuffer: async () => Uint8Array.from(atob(embedded), letter => letter.charCodeAt(0)).buffer });

  function take(chosen) {
    file = chosen;
    start();
  }

  /** Checks the file; once more as it was, where only the language is another. */
  async function start(isAgain = false) {
    if (file === null)
      return;
    const open = isAgain ? byId('state')?.dataset.code ?? null : null;
    // A file chosen while another is being checked has its own run; the one before is dropped.
    const mine = ++run;
    checker?.end();
    checker = null;
    report.replaceChildren();
    progress.hidden = false;
    showStep(0, 1, say('page.steps.reading'));
    const shown = await outcome(mine, open);
    if (mine !== run)
      return;
    progress.hidden = true;
    document.body.classList.add('checked');
    const heading = shown(report);
    byId('announcement').textContent = heading.textContent;
    document.title = `${heading.textContent} – ${say('page.title')}`;
    if (!isAgain)
      heading.focus();
  }

  /** What to show in the end: a function of the report's place, which gives the heading. */
  async function outcome(mine, open) {
    try {
      const options = given();
      if (file.size > LIMITS.file)
        return place => showProblem(place, say('page.verdict.no-record'), `${file.name}: ${file.size} > ${LIMITS.file}`);
      const bytes = new Uint8Array(await file.arrayBuffer());
      const started = await startChecker(script);
      if (mine !== run) {
        started.end();
        return null;
      }
      checker = started;
      const answer = await started.ask('check', { bytes, options, language: languageInUse() }, (done, all) => mine === run && showStep(done, all, say('page.steps.entries', { done, all })));
      return place => showReport(place, { ...answer, fileName: file.name, open, explain: code => started.ask('explain', code) });
    } catch (error) {
      return error instanceof BadOption
        ? place => showProblem(place, say('page.badOption'), error.message)
        : place => showProblem(place, say('page.unfinished'), say('page.unfinishedText', { message: error?.message ?? error }));
    }
  }

  function given() {
    const date = asOf.value.trim();
    return { ...noOptions(), hashes: hashTexts(hashes.value).map(hashGiven), asOf: date === '' ? null : dateGiven(date) };
  }

  function showStep(done, all, what) {
    byId('progress-bar').max = all;
    byId('progress-bar').value = done;
    byId('progress-label').textContent = say('page.checking', { step: what });
  }
}

/** One hash a line; on a slip its groups may go on in the next line. */
function hashTexts(text) {
  const found = [];
  const isWhole = hash => hash === undefined || hash.includes('@') || hash.replaceAll(' ', '').length >= FEWEST_DIGITS;
  for (const line of text.split('\n').map(line => line.trim()).filter(line => line !== '')) {
    if (isWhole(found.at(-1)))
      found.push(line);
    else
      found.push(`${found.pop()} ${line}`);
  }
  return found;
}
