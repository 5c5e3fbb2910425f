// Checks a record from the command line.
//   node check.js RECORD [--hash HEX[@TIME]] … [--round N=HEX] … [--as-of DATE] [--no-bls] [--format text|json]
//   node check.js --batch                  reads files from standard input, one a line, each with options behind tabs; writes one
//                                          JSON verdict a line
//   node check.js RECORD --replay N        every lot of the drawing of entry N, as JSON
//   node check.js --typed                  reads JSON strings from standard input, one a line; writes the words that they become
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { BadOption, optionsOf } from './src/check/options.js';
import { verify } from './src/check/verdict.js';
import { wordsOf } from './src/record/typing.js';
import { replay } from './src/replay/replay.js';
import { inText } from './src/texts/report.js';

const USAGE = 'usage: node check.js RECORD [--hash HEX[@TIME]] … [--round N=HEX] … [--as-of DATE] [--no-bls] [--format text|json] [--replay N] | --batch | --typed';

function commandLine(args) {
  const asked = { file: null, format: 'text', mode: 'check', replay: null };
  const take = {
    '--format': valueOf => { asked.format = oneOf(['text', 'json'], valueOf('--format')); },
    '--replay': valueOf => { asked.replay = entryNumber(valueOf('--replay')); },
    '--batch': () => { asked.mode = 'batch'; },
    '--typed': () => { asked.mode = 'typed'; },
  };
  asked.options = optionsOf(args, (value, valueOf) => {
    if (Object.hasOwn(take, value))
      take[value](valueOf);
    else if (value.startsWith('--') || asked.file !== null)
      throw new BadOption(`${JSON.stringify(value)} is no option. ${USAGE}`);
    else
      asked.file = value;
  });
  if ((asked.file === null) === (asked.mode === 'check'))
    throw new BadOption(USAGE);
  return asked;
}

/** The verdict on a line of a batch: a file and, behind tabs, options of its own. */
function verdictOn(line) {
  const [path, ...options] = line.split('\t');
  try {
    return { path, ...verify(bytesOf(path), optionsOf(options)).report };
  } catch (error) {
    return { path, exit: 2, [error instanceof BadOption ? 'error' : 'crash']: error.message };
  }
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
      for await (const line of createInterface({ input: process.stdin }))
        console.log(JSON.stringify(verdictOn(line)));
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
