// The one rule by which every page follows the meeting: an event that is not the next one means asking for everything, one that is
// old is dropped. So events may be lost, doubled or come in any order.

export const DROP = Symbol('drop');
export const ASK = Symbol('ask');

/**
 * What an event makes of a state.
 * @param {{view: object, revealed: object[], show: object, meeting: object}|null} state
 * @param {{view: object, lots?: object[], show?: object}} event
 * @param {boolean} [needsShow] false for a page that can do without a slide's own contents
 * @returns {object|symbol} the new state, or DROP, or ASK where `/state` has to be fetched
 */
export function follow(state, event, needsShow = true) {
  if (state === null)
    return ASK;
  const [mine, its] = [state.view, event.view];
  if (its.v <= mine.v)
    return DROP;
  // With another phase, entry or record more has changed than an event tells.
  const isSame = member => its[member] === mine[member];
  const tellsAll = its.v === mine.v + 1 && ['phase', 'entry', 'kind'].every(isSame) && (event.show !== undefined || !needsShow);
  return tellsAll ? { ...state, view: its, show: event.show ?? (isSame('slide') ? state.show : {}), revealed: withLots(state.revealed, event.lots ?? []) } : ASK;
}

/** What was once shown to the hall stays known, also when the screen goes back to an earlier lot. */
function withLots(revealed, lots) {
  const next = lots.filter(({ n }) => n > (revealed.at(-1)?.n ?? 0));
  return next.length === 0 ? revealed : [...revealed, ...next];
}
