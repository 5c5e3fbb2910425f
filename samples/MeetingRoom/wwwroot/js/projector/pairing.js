// Pairing: the screen shows six digits, the operator types them in the console. Nothing secret is typed here.
import { el } from '../common/dom.js';

const ASK_AGAIN = 1_000;

/**
 * Pairs this screen where the server offers it.
 * @param {import('../common/texts.js').Texts} t
 * @param {HTMLElement} place where the digits are shown
 * @returns {Promise<{token: string|null}|null>} null where a screen cannot be paired, as on the followers' port
 */
export async function pair(t, place) {
  const before = await answerOf('GET');
  if (before === null || before.paired)
    return before;
  const asked = await answerOf('POST');
  if (asked === null)
    return null;
  place.replaceChildren(el('div.pairing', {},
    el('h1.head', {}, t.say('pairing.head')),
    el('p.digits', { dir: 'ltr' }, el('span', {}, asked.digits.slice(0, 3)), ' ', el('span', {}, asked.digits.slice(3))),
    el('p.large', {}, t.say('pairing.text')),
    el('p', {}, el('button', { type: 'button', click: fullScreen }, t.say('pairing.full')))));
  for (;;) {
    await new Promise(resolve => setTimeout(resolve, ASK_AGAIN));
    const answer = await answerOf('GET');
    if (answer?.paired)
      return answer;
    if (answer?.expired)
      return pair(t, place);
  }
}

async function answerOf(method) {
  try {
    const answer = await fetch('/pair', method === 'POST' ? { method, headers: { 'Content-Type': 'application/json' }, body: '{}' } : { method, cache: 'no-store' });
    return answer.ok ? await answer.json() : null;
  } catch {
    return null;
  }
}

/** `Esc` leaves it, and shows the same picture in a window. */
export function fullScreen() {
  document.documentElement.requestFullscreen?.().catch(() => {});
}
