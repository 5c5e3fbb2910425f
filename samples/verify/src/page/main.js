// The page's one script. It runs twice: in the page, where it shows things, and in a worker that is made from its own
// text, where it computes, so that the page stays responsive.
import { answerAsWorker } from './worker.js';
import { startPage } from './choose.js';

if (typeof document === 'undefined')
  answerAsWorker();
else
  startPage(document.currentScript.textContent);
