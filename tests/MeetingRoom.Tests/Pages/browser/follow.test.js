// Events lost, doubled and in any order end in the same state: that of /state.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ASK, DROP, follow } from '../../../../samples/MeetingRoom/wwwroot/js/common/follow.js';
import { arc, isTooSmall } from '../../../../samples/MeetingRoom/wwwroot/js/console/legibility.js';
import { allLots, revealAt } from './meeting.js';

const LOTS = 60;
const states = Array.from({ length: LOTS + 1 }, (_, n) => revealAt(n, { v: n + 1 }));
const events = states.map(({ view, show, revealed }) => ({ view, show, lots: revealed.filter(({ state }) => state === show.state) }));

/** Plays events to a page; what it asks for it gets, as it is at that time. */
function play(sent, serverAt) {
  let state = states[0];
  let asked = 0;
  for (const [i, event] of sent.entries()) {
    const next = follow(state, event);
    if (next === ASK) {
      asked++;
      state = states[serverAt(i)];
    } else if (next !== DROP) {
      state = next;
    }
  }
  return { state, asked };
}

test('in order nothing has to be asked for', () => {
  const { state, asked } = play(events, () => 0);
  assert.deepEqual([state, asked], [states[LOTS], 0]);
});

test('doubled events change nothing', () => {
  const { state, asked } = play(events.flatMap(event => [event, event]), () => 0);
  assert.deepEqual([state, asked], [states[LOTS], 0]);
});

for (const seed of [1, 2, 3, 4, 5, 6, 7, 8])
  test(`lost, doubled and shuffled events, ${seed}`, () => {
    let chance = seed;
    const random = () => (chance = chance * 48271 % 2147483647) / 2147483647;
    const sent = events.flatMap(event => random() < 0.25 ? [] : random() < 0.2 ? [event, event] : [event]);
    for (let i = sent.length - 1; i > 0; i--) {
      const j = Math.max(0, i - Math.floor(random() * 5));
      [sent[i], sent[j]] = [sent[j], sent[i]];
    }
    sent.push(events[LOTS]);
    // The server is as far as the newest event that it has sent.
    const furthest = sent.map((_, i) => Math.max(...sent.slice(0, i + 1).map(({ view }) => view.v)) - 1);
    assert.deepEqual(play(sent, i => furthest[i]).state, states[LOTS]);
  });

test('another phase or another entry is asked for', () => {
  for (const otherwise of [{ phase: 'closing' }, { entry: 7 }, { kind: 'rehearsal' }])
    assert.equal(follow(states[3], { ...events[4], view: { ...events[4].view, ...otherwise } }), ASK);
  assert.equal(follow(states[3], { view: events[4].view }), ASK);
  assert.notEqual(follow(states[3], { view: events[4].view }, false), ASK);
});

test('going back to a lot forgets nothing that the hall has seen', () => {
  const back = { ...events[9], view: { ...events[9].view, v: LOTS + 2 } };
  assert.equal(follow(states[LOTS], back).revealed.length, LOTS);
  assert.equal(follow(states[LOTS], back).view.lot, 9);
});

test('the hall’s size gives the minutes of arc of section 3', () => {
  // From the design: a picture of 3 metres at 30 metres gives 10.3, 16.2, 19.6, 29.5 and 39 minutes; one of 2 metres 6.9 and 10.8.
  assert.deepEqual([4.2, 6.6, 8, 12, 16].map(size => Number(arc(size, 3, 30).toFixed(size === 16 ? 0 : 1))), [10.3, 16.2, 19.6, 29.5, 39]);
  assert.deepEqual([4.2, 6.6].map(size => Number(arc(size, 2, 30).toFixed(1))), [6.9, 10.8]);
  assert.deepEqual([isTooSmall(3, 30), isTooSmall(2.9, 30), isTooSmall(4, 30)], [false, true, false]);
});

test('the record has the lots that the reveal is tested with', () => assert.equal(allLots().length, 478));
