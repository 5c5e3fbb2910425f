// The lots of a State, worked from the seed: one SHA-256 and one division each.
import { el, facts } from '../dom.js';
import { block } from '../../draw/block.js';
import { fromHex, sha256, toHex } from '../../text/sha256.js';
import { date } from '../../texts/dates.js';
import { say } from '../../texts/texts.js';
import { regionName, seatName } from '../names.js';
import { voidsText } from './verdict.js';

const WORDS_A_BLOCK = 8;

/** @returns {Element[]} one part for each drawing, the newest first */
export function lotsOf({ drawings, row }, names, overview) {
  return drawings.toReversed().map((drawing, i) => drawingPart(drawing, row, names, overview, i === 0));
}

function drawingPart(drawing, row, names, overview, isOpen) {
  const { entry, annulledBy, group, byLoads, seats, label, key, seed } = drawing;
  const voids = overview.entries[entry - 1].voids;
  return el('details', { open: isOpen, 'data-drawing': entry },
    el('summary', {}, el('h5', {}, say('page.drawingTitle', { entry })), ` · ${date(overview.entries[entry - 1].date)}`),
    annulledBy === null ? null : el('p', { class: 'notice' }, say('page.drawingAnnulled', { entry: annulledBy })),
    label === null ? null : el('p', {}, voidsText(voids)),
    group === null ? null : groupPart(group, names.get(row.code) ?? row.name, seed),
    byLoads ? el('p', {}, say('page.loadsText')) : null,
    seats.length === 0 ? null : seedPart(label, key, seed),
    seats.map(seat => seatPart(seat, key, names, row.code)));
}

function seedPart(label, key, seed) {
  return el('details', { class: 'plain' },
    el('summary', {}, say('page.seedTitle')),
    el('p', {}, say('page.seedText', { label })),
    el('p', { class: 'hash' }, seed),
    facts({}, [[say('page.key'), el('span', { class: 'hash' }, key)]]));
}

function groupPart({ region, quotas, at, order, key, label }, name, seed) {
  return el('div', { class: 'lot' },
    el('p', {}, say('page.groupText', { name, region: regionName(region), position: at + 1, quotas: quotas.join(say('list.comma')) })),
    el('details', { class: 'plain' }, el('summary', {}, say('page.groupOrder')), pot(order, at, 1)),
    seedPart(label, key, seed));
}

function seatPart({ state, seat, kept, absent, region, lots, isInForce }, key, names, code) {
  return el('div', { class: 'seat', 'data-seat': seat, 'data-state': state },
    el('h6', {}, state === code ? say('page.asSeat', { seat: seatName(seat) }) : say('page.asSeatOf', { state: named(state, names), seat: seatName(seat) })),
    el('p', { class: 'muted small' }, isInForce ? say('page.isInForce') : say('page.notInForce')),
    kept === null ? null : el('p', {}, say('page.kept', { state: named(kept, names) })),
    region === null ? null : regionPart(region, seat, key),
    lots.map(lot => lotPart(lot, seat, key, names)),
    absent === null ? null : el('details', { class: 'plain' },
      el('summary', {}, say('page.absentTitle')),
      el('ul', { class: 'absent' }, Object.entries(absent).map(([reason, codes]) => el('li', {}, el('strong', {}, `${say(`page.absent.${reason}`)}${say('colon')}`), codes.join(' '))))));
}

const named = (code, names) => names.has(code) ? say('page.stateTitle', { name: names.get(code), code }) : code;

/** From which regional group a seat takes its lot, by loads v1: each has a share of the numbers. */
function regionPart({ choices, below, number, drawn, word }, seat, key) {
  return el('div', { class: 'lot' },
    el('p', { class: 'where' }, say('page.regionLotTitle', { seat: seatName(seat), drawn: regionName(drawn) })),
    el('p', { class: 'muted small' }, say('page.regionPotTitle')),
    el('ol', { class: 'pot' }, choices.map(({ name, upTo }, i) =>
      el('li', { class: name === drawn ? 'drawn' : null }, el('span', { class: 'place' }, `${i === 0 ? 0 : choices[i - 1].upTo}–${upTo - 1}`), ' ', name === drawn ? el('strong', {}, regionName(name)) : regionName(name)))),
    wordPart(key, word, below, number, regionName(drawn)));
}

function lotPart({ kind, pot: codes, below, number, drawn, word }, seat, key, names) {
  return el('div', { class: 'lot' },
    el('p', { class: 'where' }, say(`page.lotTitle.${kind}`, { seat: seatName(seat), drawn: named(drawn, names) })),
    el('p', { class: 'muted small' }, new Set(codes).size < codes.length ? say('page.lotsTitle', { count: below }) : say('page.potTitle', { count: below })),
    pot(codes, number, 0),
    word === null ? el('p', {}, say('page.lastLot')) : wordPart(key, word, below, number, drawn));
}

/** One number drawn: the word of the stream, by one SHA-256, and what it is a share of. */
function wordPart(key, word, below, number, drawn) {
  const blockNumber = Math.floor(word / WORDS_A_BLOCK);
  const place = word % WORDS_A_BLOCK;
  const input = `${key}${toHex(counterBytes(blockNumber))}`;
  const hash = toHex(sha256(fromHex(input)));
  const bytes = hash.slice(8 * place, 8 * place + 8);
  const value = wordOf(key, blockNumber, place);
  return el('details', { class: 'plain' },
    el('summary', {}, say('page.divisionText', { word: value, below, quotient: quotient(value, below), number, drawn })),
    el('p', {}, say('page.wordText', { index: place, block: blockNumber })),
    el('p', { class: 'hash' }, hash.slice(0, 8 * place), el('mark', {}, bytes), hash.slice(8 * place + 8)),
    el('p', {}, say('page.byHand')),
    el('p', { class: 'hash' }, `printf ${input} | xxd -r -p | sha256sum`));
}

/** A word times n through 2³², with six places, rounded down: rounded up it could show the next number. */
function quotient(value, n) {
  const millionths = String(BigInt(value) * BigInt(n) * 1_000_000n >> 32n).padStart(7, '0');
  return `${millionths.slice(0, -6)}.${millionths.slice(-6)}`;
}

function wordOf(key, number, place) {
  const view = new DataView(fromHex(key).buffer);
  const words = new Uint32Array(WORDS_A_BLOCK);
  block(Int32Array.from({ length: WORDS_A_BLOCK }, (_, i) => view.getInt32(4 * i)), number, words);
  return words[place];
}

function counterBytes(number) {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(number), true);
  return bytes;
}

/** States in order, with their numbers; the one drawn is marked. */
function pot(codes, marked, from) {
  return el('ol', { class: 'pot', start: from }, codes.map((code, place) =>
    el('li', { class: place === marked ? 'drawn' : null }, el('span', { class: 'place' }, String(place + from)), ' ', place === marked ? el('strong', {}, code) : code)));
}
