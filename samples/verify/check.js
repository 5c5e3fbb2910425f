// Checks a record from the command line.
//   node check.js RECORD [--hash HEX[@TIME]] … [--round N=HEX] … [--as-of DATE] [--no-bls] [--format text|json]
//   node check.js --batch [options]        reads names of files from standard input, one a line; writes one JSON verdict a line
//   node check.js RECORD --replay N        every lot of the drawing of entry N, as JSON
//   node check.js --typed                  reads JSON strings from standard input, one a line; writes the words that they become
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { BadOption, dateGiven, hashGiven, noOptions, roundGiven } from './src/check/options.js';
import { verify } from './src/check/verdict.js';
import { wordsOf } from './src/record/typing.js';
import { replay } from './src/replay/replay.js';
import { inText } from './src/texts/report.js';

const USAGE = 'usage: node check.js RECORD [--hash HEX[@TIME]] … [--round N=HEX] … [--as-of DATE] [--no-bls] [--format text|json] [--replay N] | --batch | --typed';

function commandLine(args) {
  const options = noOptions();
  const asked = { options, file: null, format: 'text', mode: 'check', replay: null };
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
    '--format': option => { asked.format = oneOf(['text', 'json'], valueOf(option)); },
    '--replay': option => { asked.replay = entryNumber(valueOf(option)); },
    '--batch': () => { asked.mode = 'batch'; },
    '--typed': () => { asked.mode = 'typed'; },
  };
  for (const value of values) {
    if (Object.hasOwn(take, value))
      take[value](value);
    else if (value.startsWith('--') || asked.file !== null)
      throw new BadOption(`${JSON.stringify(value)} is no option. ${USAGE}`);
    else
      asked.file = value;
  }
  if ((asked.file === null) === (asked.mode === 'check'))
    throw new BadOption(USAGE);
  return asked;
}

function oneOf(known, value) {
  if (!known.includes(value))
    throw new BadOption(`${JSON.stringify(value)} is none of ${known.join(', ')}.`);
  return value;
}

function entryNumber(value) {
  if (!/^[1-9]\d{0,5}$/.test(value))
    throw new BadOption(`${JSON.stringify(value)} is no number of an entry.`);
  return Number(value);
}

function bytesOf(file) {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new BadOption(`${file} cannot be read: ${error.code}.`);
  }
}

async function run(args) {
  const asked = commandLine(args);
  switch (asked.mode) {
    case 'typed':
      for await (const line of createInterface({ input: process.stdin }))
        console.log(JSON.stringify(wordsOf(JSON.parse(line))));
      return 0;
    case 'batch':
      for await (const file of createInterface({ input: process.stdin }))
        console.log(JSON.stringify({ path: file, ...verify(bytesOf(file), asked.options).report }));
      return 0;
  }
  const bytes = bytesOf(asked.file);
  if (asked.replay !== null)
    return replay(bytes, asked.replay, asked.options, text => process.stdout.write(text), text => console.error(text));
  const { report } = verify(bytes, asked.options);
  console.log(asked.format === 'json' ? JSON.stringify(report) : inText(report));
  return report.exit;
}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof BadOption))
    throw error;
  console.error(error.message);
  process.exitCode = 2;
}
