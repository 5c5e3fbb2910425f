// What a reader gives a verifier beside the record; anything else is a bad option.
import { isDate, isSignature } from '../record/texts.js';
import { shown } from '../text/json.js';
import { say } from '../texts/texts.js';

export class BadOption extends Error {}

const HASH = /^[0-9a-f]{32,64}$/;
const TIME = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?Z$/;

/** A published hash, 32 to 64 hexadecimal digits, with the time at which it was known where one is given: HEX or HEX@TIME. */
export function hashGiven(given) {
  const at = given.indexOf('@');
  const digits = (at < 0 ? given : given.slice(0, at)).replaceAll(' ', '').toLowerCase();
  if (!HASH.test(digits))
    throw new BadOption(say('option.hash', { given: shown(given) }));
  return { given, digits, time: at < 0 ? null : timeGiven(given.slice(at + 1), given) };
}

function timeGiven(text, given) {
  const [, date, hours, minutes, seconds = '00'] = TIME.exec(text) ?? [];
  if (date === undefined || !isDate(date))
    throw new BadOption(say('option.time', { given: shown(given) }));
  return Date.parse(`${date}T${hours}:${minutes}:${seconds}Z`) / 1000;
}

/** A signature that the reader fetched: N=HEX. */
export function roundGiven(given) {
  const [, round, signature] = /^([1-9]\d{0,9})=(.*)$/s.exec(given) ?? [];
  if (round === undefined || Number(round) >= 2 ** 31 || !isSignature(signature.toLowerCase()))
    throw new BadOption(`${shown(given)} is no round: expected its number, =, and 96 hexadecimal digits.`);
  return [Number(round), signature.toLowerCase()];
}

export function dateGiven(given) {
  if (!isDate(given))
    throw new BadOption(say('option.date', { given: shown(given) }));
  return given;
}

/** What a reader gives who gives nothing. */
export const noOptions = () => ({ hashes: [], rounds: new Map(), asOf: null, bls: true });

/** The options of a verifier as a command line has them. Those that are not a verifier's are handed to `others`, with the rest. */
export function optionsOf(args, others = unknownOption) {
  const options = noOptions();
  const values = args[Symbol.iterator]();
  const valueOf = option => {
    const { value, done } = values.next();
    if (done)
      throw new BadOption(`${option} wants a value.`);
    return value;
  };
  const take = {
    '--hash': option => options.hashes.push(hashGiven(valueOf(option))),
    '--round': option => options.rounds.set(...roundGiven(valueOf(option))),
    '--as-of': option => { options.asOf = dateGiven(valueOf(option)); },
    '--no-bls': () => { options.bls = false; },
  };
  for (const value of values) {
    if (Object.hasOwn(take, value))
      take[value](value);
    else
      others(value, valueOf);
  }
  return options;
}

function unknownOption(value) {
  throw new BadOption(`${shown(value)} is no option.`);
}
