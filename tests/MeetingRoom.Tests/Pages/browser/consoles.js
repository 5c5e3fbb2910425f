// What /console.json answers, for the page tests.
import { lastLotOf, revealAt, stateOf } from './meeting.js';

const order = (now, ...steps) => steps.map(([step, time, detail = null], i) => ({ step, state: i < now ? 'done' : i === now ? 'now' : 'todo', time: i < now ? time : null, detail }));

const steps = [['opening', '09:58'], ['announcement', '10:00', '73D9 8F73'], ['seed', '10:09'], ['recorded', '10:24'], ['groups', '10:28'], ['reveal', '10:30'], ['check', null], ['results', null], ['closing', null]];

/** Any console at a state. */
export const consoleAt = (state, more = {}) => ({
  v: state.view.v, role: 'operator', view: state.view, clock: '10:42', zone: 'Europe/Vienna', order: order(5, ...steps), can: [], proposal: null,
  journal: [
    { n: 219, time: '10:41:40', role: 'operator', do: 'resume', entry: 4, lot: 0, text: null },
    { n: 218, time: '10:40:36', role: 'operator', do: 'pause', entry: 4, lot: 0, text: null },
    { n: 211, time: '10:38:55', role: 'second', do: 'openGroup', entry: 4, lot: 0, text: '2' }],
  drafts: {}, projectors: [{ id: 1, lot: 219, checked: true, mismatch: null, behind: 0 }, { id: 2, lot: 212, checked: true, mismatch: null, behind: 14 }], pairing: [],
  phones: { count: 412, slowest: 180 }, second: { seen: 2 }, operator: { seen: 1 }, saved: { time: '10:24', two: true }, program: { agrees: true, lots: 478 },
  left: 520, ends: '10:51', planned: '10:52', files: [], setUp: { hall: { distance: 30, height: 3 }, languages: ['en'], theme: 'dark', washedOut: false, deadlineMinutes: 30, order: 'by-group', publishRecord: 'after', oneBrowser: false },
  ...more,
});

/** The proposal that the second operator is asked about. */
export const proposal = { id: 'p1', what: 'draw', question: 'lastRolls', expiresIn: 170, table: [
  ['kind', 'official'], ['entry', '4'], ['date', '2026-12-14'], ['states', '189'], ['request', 'FIN own'], ['state', 'NZL'], ['instruments', 'UNTOC,TIP'],
  ['regionalGroup', 'african'], ['words', 'trust grows where …'], ['dice', '6 3 6 3 …'], ['round', '10:20'], ['takesEffect', 'afterDrawing']] };

/** Each console that is tested: what /state and /console.json answer. */
export const consoles = {
  reveal: () => at(revealAt(lastLotOf('FIN'))),
  'reveal-second': () => at(revealAt(lastLotOf('FIN'), { paused: true }), { role: 'second' }),
  opening: () => at(stateOf('opening'), { can: ['announce'] }),
  requests: () => at(stateOf('requests-open'), { can: ['closeRequests'] }),
  words: () => at(stateOf('words'), { can: ['contribute', 'annul'] }),
  dice: () => at(stateOf('dice'), { can: ['annul'] }),
  round: () => at(stateOf('round')),
  waiting: () => at(stateOf('seed'), { can: ['draw'], proposal }),
  question: () => at(stateOf('seed'), { role: 'second', proposal }),
  mismatch: () => at(stateOf('moment'), { program: { agrees: false, lots: 478 }, projectors: [{ id: 1, lot: 218, checked: false, mismatch: { lot: 219, record: 'FIN same-region principal: ISL, 25 of 29', derived: 'FIN same-region principal: NZL, 23 of 29' }, behind: 0 }] }),
  closing: () => at(stateOf('closing'), { left: null, files: ['results-en.docx', 'minutes-en.docx'] }),
};

const at = (state, more) => ({ state, console: consoleAt(state, more) });
