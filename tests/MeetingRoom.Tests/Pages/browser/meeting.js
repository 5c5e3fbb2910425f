// A meeting for the page tests: a record of 189 States, really drawn, and the answers of /state for every slide.
import { readFileSync } from 'node:fs';
import { both, beginCase, dice, fileOf, granted, Maker, meeting as meetingOf, refused, spoken, words } from '../../../conformance/maker/maker.js';
import { checkForRoom } from '../../../../samples/verify/src/room/check.js';
import { roster2020, untoc } from '../../../../samples/verify/test/kit.js';

const read = path => readFileSync(new URL(path, import.meta.url), 'utf8');

const [, ...lines] = read('../../../../samples/data/names.csv').trimEnd().split('\n');
const cells = line => [...line.matchAll(/("([^"]*)"|[^,]*)(,|$)/g)].slice(0, 7).map(([, whole, quoted]) => quoted ?? whole);
/** The names of the States, by code and language. */
export const names = Object.fromEntries(lines.map(cells).map(([code, en, fr, es, ru, zh, ar]) => [code, { en, fr, es, ru, zh, ar }]));

const roster = roster2020();
export const states = { states: roster.map(({ code, name, regionalGroup, instruments }) => ({ code, name, region: regionalGroup, instruments })) };

function make(kind) {
  beginCase('meeting-room');
  const maker = new Maker({ states: roster, rules: untoc, kind, date: '2026-12-14' });
  maker.announce(both(62, 63, 64), [spoken, dice()]).contribute(words('trust grows where everyone can check')).contribute(maker.roll()).draw();
  const first = fileOf(maker.record);
  maker.announce(meetingOf(granted('FIN', ['same-region']), refused('asked-twice', 'FIN', ['same-region']), granted('KEN', ['same-region', 'other-region'])), [dice()])
    .contribute(maker.roll()).draw();
  return { record: maker.record, bytes: Buffer.from(first), later: Buffer.from(fileOf(maker.record)) };
}

const made = { official: make('official'), rehearsal: make('rehearsal') };

/** The record's bytes. */
export const recordOf = (kind = 'official', isLater = false) => isLater ? made[kind].later : made[kind].bytes;

const drawn = Object.fromEntries(Object.entries(made).map(([kind, { bytes }]) => [kind, checkForRoom(new Uint8Array(bytes))]));

const english = code => names[code].en;
const alphabetical = (a, b) => english(a).localeCompare(english(b), 'en');

/** All lots in the order shown: by group, then by English name, then by seat. */
function lotsOf(kind) {
  const { record } = made[kind];
  const groups = record.entries[3].result.groups;
  const groupOf = new Map(groups.flatMap((codes, i) => codes.map(code => [code, i + 1])));
  const { lots } = drawn[kind].drawings[0];
  return groups.flatMap(codes => codes.toSorted(alphabetical))
    .flatMap(state => lots.filter(lot => lot.state === state).sort((a, b) => b.seat === 'same-region' ? 1 : a.seat === b.seat ? (a.kind === 'principal' ? -1 : 1) : -1))
    .map((lot, i) => ({ n: i + 1, group: groupOf.get(lot.state), ...lot }));
}

const shown = { official: lotsOf('official'), rehearsal: lotsOf('rehearsal') };
export const allLots = (kind = 'official') => shown[kind];

const seats = [{ seat: 'same-region', scope: 'same-region' }, { seat: 'other-region', scope: 'other-region' }];

/** What /state says of the meeting. */
export function meetingAt(kind, { isDrawn = true, screen = {} } = {}) {
  const { record } = made[kind];
  const entry = record.entries[isDrawn ? 3 : 0];
  return {
    title: untoc.name, mechanism: 'untoc', date: '2026-12-14', hash: entry.hash, short: entry.hash.slice(0, 16), published: '2026-11-23',
    announcementHash: record.entries[0].hash, seats, instruments: untoc.instruments.map(code => ({ code, name: {} })), revealOrder: 'by-group',
    groups: record.entries[3].result.groups.map((codes, i) => ({ group: i + 1, size: codes.length, ...isDrawn && { order: codes.toSorted(alphabetical) } })),
    startedAt: '09:58', estimates: { FIN: '10:44' }, ordinaryAllowed: 4, ordinaryLeft: { FIN: 3 }, loads: isDrawn ? { atLeast4: 49, of: 189 } : null,
    address: '10.1.1.1', rehearsal: kind === 'rehearsal', totals: { groups: 3, states: 189, lots: isDrawn ? shown[kind].length : null },
    screen: { languages: ['en'], theme: 'dark', washedOut: false, ...screen },
  };
}

/** A made-up pattern of a code: what the slide looks like, not a code to be read. */
export const qr = { size: 25, rows: Array.from({ length: 25 }, (_, y) => Array.from({ length: 25 }, (_, x) => (x * 7 + y * 13 + x * y) % 3 === 0 || (x < 7 && y < 7) ? '1' : '0').join('')) };

/** The reveal at a lot: the State of it, and its lots so far. Lot 0 shows the first State before its first lot. */
export function revealAt(n, { kind = 'official', v = n + 1, paused = false, screen, state = (shown[kind][n - 1] ?? shown[kind][0]).state } = {}) {
  const lots = shown[kind];
  const groups = meetingAt(kind).groups;
  const { group } = lots.find(lot => lot.state === state);
  const { order, size } = groups[group - 1];
  const index = order.indexOf(state);
  const at = (seat, lotKind) => lots.find(lot => lot.state === state && lot.seat === seat && lot.kind === lotKind && lot.n <= n) ?? null;
  return {
    view: { v, phase: 'reveal', slide: 'reveal', entry: 4, lot: n, paused, pace: 'standard', kind },
    revealed: lots.slice(0, n),
    show: {
      state, group, index: index + 1, of: size, region: roster.find(({ code }) => code === state).regionalGroup,
      seats: seats.map(({ seat, scope }) => ({
        seat, scope, pot: lots.find(lot => lot.state === state && lot.seat === seat && lot.kind === 'principal').pot,
        lot: at(seat, 'principal'), additional: at(seat, 'additional'), additionalPot: null })),
      next: order.slice(index + 1, index + 4), step: 0,
    },
    meeting: meetingAt(kind, { screen }),
  };
}

/** The last lot of a State. */
export const lastLotOf = (state, kind = 'official') => shown[kind].filter(lot => lot.state === state).at(-1).n;

const rolls = made.official.record.entries[2].contributions[0].rolls;

const request = (n, state, requestSeats, status, more = {}) =>
  ({ n, state, seats: requestSeats, kind: 'ordinary', grounds: null, askedBy: state, status, left: 3, reason: null, reasonText: null, ...more });

const rows = [
  request(1, 'FIN', 'own', 'granted'),
  request(2, 'FRA', 'both', 'refused', { reason: 'allowance-used' }),
  request(3, 'GBR', 'another', 'granted', { kind: 'exceptional', grounds: 'change of circumstances' }),
  request(4, 'KEN', 'both', 'granted', { left: 2 }),
  request(5, 'PER', 'own', 'struck'),
  request(6, 'VEN', 'another', 'refused', { kind: 'exceptional', reason: 'exceptional-without-grounds' }),
  request(7, 'JPN', 'own', 'draft'),
];

// More than a page holds.
const many = ['AUT', 'BEL', 'BRA', 'CAN', 'CUB', 'EGY', 'FIN', 'GHA', 'IND', 'ITA', 'JPN'].map((code, i) => request(i + 1, code, 'own', 'granted'));

const digest = made.official.record.entries[0].hash;

/** The pages of the board. */
export const boardPages = Math.ceil(189 / 10);

/** What every other slide shows, by the name of the picture. */
export const shows = {
  'opening-before': ['opening', { published: null, hash: null, plan: [{ kind: 'words', by: 'the Chair' }, { kind: 'dice', count: 50, sides: 6 }], deadlineMinutes: 30 }],
  opening: ['opening', { published: '2026-11-23', hash: digest, plan: [{ kind: 'words' }, { kind: 'dice', count: 50, sides: 6 }, { kind: 'round', round: 34812212 }], deadlineMinutes: 30 }],
  'requests-open': ['requests', { open: true, closedAt: null, rows, asked: 7, granted: 3 }],
  requests: ['requests', { open: false, closedAt: '10:58', rows: rows.slice(0, 6), asked: 6, granted: 3 }],
  words: ['seed', { items: [{ kind: 'words', by: 'the Chair', heard: 'Trust grows where everyone can check.', words: 'trust grows where everyone can check', recorded: true, hash: made.official.record.entries[1].hash, rolls: [], needed: 0 }, { kind: 'dice', by: null, sides: 6, needed: 50, rolls: [], recorded: false, hash: null }], current: 0, readBack: false, complete: false }],
  dice: ['seed', { items: [{ kind: 'words', by: 'the Chair', words: 'trust grows where everyone can check', recorded: true, hash: digest, rolls: [], needed: 0 }, { kind: 'dice', by: ['AFG', 'Austria', 'Brazil', 'Cuba', 'Egypt', 'Japan', 'Peru', 'Qatar', 'Spain', 'Zambia'].map(code => names[code]?.en ?? code), sides: 6, needed: 50, rolls: rolls.slice(0, 34), recorded: false, hash: null }], current: 1, readBack: false, complete: false }],
  round: ['seed', { items: [{ kind: 'words', by: 'the Chair', words: 'trust grows where everyone can check', recorded: true, hash: digest, rolls: [], needed: 0 }, { kind: 'dice', by: null, sides: 6, needed: 50, rolls, recorded: true, hash: digest }, { kind: 'round', round: 34812212, due: { date: '2026-12-14', time: '10:20' }, value: null, hash: null, recorded: false, rolls: [], needed: 0 }], current: 2, readBack: false, complete: false }],
  seed: ['seed', { items: [{ kind: 'words', by: 'the Chair', words: 'trust grows where everyone can check', recorded: true, hash: digest, rolls: [], needed: 0 }, { kind: 'dice', by: null, sides: 6, needed: 50, rolls, recorded: true, hash: digest }], current: 1, readBack: true, complete: true }],
  recorded: ['recorded', { time: '10:24', hash: made.official.record.entries[3].hash, checks: { library: true, page: true }, voids: 7 }],
  'recorded-checking': ['recorded', { time: '10:24', hash: made.official.record.entries[3].hash, checks: { library: true, page: null }, voids: null }],
  groups: ['groups', groupsAt('african', 1)],
  'groups-done': ['groups', groupsAt(null, 1)],
  board: ['board', boardAt(2)],
  changed: ['changed', { rows: [
    { state: 'FIN', seat: 'same-region', was: { state: 'NZL', with: 'DNK' }, now: { state: 'ISL', with: null } },
    { state: 'GBR', seat: 'other-region', was: { state: 'VCT', with: null }, now: { state: 'FSM', with: 'VEN' } },
    { state: 'KEN', seat: 'same-region', was: { state: 'GHA', with: null }, now: { state: 'TGO', with: 'ZMB' } }] }],
  check: ['check', { url: 'http://10.1.1.1/', short: digest.slice(0, 16), hash: digest, qr }],
  neutral: ['neutral', { text: 'paused' }],
  moment: ['neutral', { text: 'moment' }],
  blank: ['neutral', { text: 'blank' }],
  test: ['test', {}],
  overdue: ['seed', { items: [{ kind: 'words', by: 'the Chair', words: 'trust grows where everyone can check', recorded: true, hash: digest, rolls: [], needed: 0 }, { kind: 'round', round: 34812212, due: { date: '2026-12-14', time: '10:20' }, deadline: { date: '2026-12-14', time: '10:50' }, value: null, hash: null, recorded: false, rolls: [], needed: 0 }], current: 1, readBack: false, complete: false, waiting: 'overdue' }],
  'requests-pages': ['requests', { open: true, closedAt: null, rows: many, asked: many.length, granted: 9, page: 2, pages: 2 }],
  annulled: ['annulled', { entry: 4, what: 'drawing', time: '10:24', decidedBy: 'the Chair, 10.51 a.m.', reason: 'request of Finland entered for the wrong seat' }],
  closing: ['closing', { hash: digest, address: '10.1.1.1' }],
};

/** The groups, up to so much of a region. */
export function groupsAt(region, share) {
  const regions = untoc.regionalGroups;
  const upTo = region === null ? regions.length : regions.indexOf(region);
  const regionOf = code => roster.find(state => state.code === code).regionalGroup;
  const all = meetingAt('official').groups.map(({ order }) => order);
  const isShown = (code, i, list) => regions.indexOf(regionOf(code)) < upTo
    || (regionOf(code) === region && list.filter(other => regionOf(other) === region).indexOf(code) < share * list.filter(other => regionOf(other) === region).length);
  return { regions, region, shown: all.map(order => order.filter(isShown)), done: region === null };
}

/** A page of the board, all its rows shown. */
export function boardAt(page) {
  const order = meetingAt('official').groups.flatMap(group => group.order);
  return { page, pages: boardPages, rows: order.slice(10 * (page - 1), 10 * page).map(state => ({ state, lots: shown.official.filter(lot => lot.state === state) })) };
}

const BEFORE_THE_DRAWING = ['opening', 'requests', 'seed'];

/** The answer of /state for a picture. */
export function stateOf(picture, { kind = 'official', v = 100, screen, show } = {}) {
  const [slide, shownThere] = shows[picture];
  const isDrawn = !BEFORE_THE_DRAWING.includes(slide);
  return {
    view: { v, phase: slide, slide, entry: isDrawn ? 4 : 1, lot: isDrawn ? 24 : 0, paused: slide === 'neutral', pace: 'standard', kind },
    revealed: isDrawn ? shown[kind].slice(0, 24) : [],
    show: show ?? shownThere,
    meeting: meetingAt(kind, { isDrawn, screen }),
  };
}
