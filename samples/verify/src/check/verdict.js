// The verdict in one sentence, and the list of checks with how each of them ended.

/** Name, what is checked, and of how many of what: one, several. */
const CHECKS = {
  file: ['The file', 'is the canonical JSON of the record, byte for byte'],
  form: ['The form', 'every member is as the record format says'],
  hashes: ['Rules and roster', 'have the hashes that the record names'],
  chain: ['The chain', 'each entry has its own hash and names the one before', 'hash', 'hashes'],
  order: ['Order', 'numbers, kinds, dates and labels of the entries'],
  ceremonies: ['Ceremonies', 'what each contribution must be; a drand round’s randomness and its day', 'contribution', 'contributions'],
  signatures: ['drand signatures', 'the BLS signature of each round, by the chain’s public key', 'signature', 'signatures'],
  requests: ['Requests', 'each repetition rightly granted, each refusal rightly refused', 'request', 'requests'],
  rules: ['The rules', 'each pairing in force after each entry, straight from the roster of the moment', 'review', 'reviews'],
  draws: ['The lots', 'each drawing derived again from its seed and label by algorithm v1', 'drawing', 'drawings'],
  commitment: ['The commitment', 'roster, rules and ceremony are what was announced'],
};

/** What no check of a record can show; said with every verdict. */
export const BEYOND = 'No record can show by itself that a text was really spoken or a die really rolled, that no other record was made with another seed, '
  + 'or that nothing was cut off its end: for these there are the commitment and the published last hash.';

/** @param {import('./findings.js').Findings} findings */
export function checksOf(findings) {
  return Object.entries(CHECKS).map(([id, [name, what, one, several]]) => {
    const { made, failed, notMade } = findings.of(id);
    const count = made > 0 && one ? ` (${made} ${made === 1 ? one : several})` : '';
    const faults = failed === 0 ? '' : failed === 1 ? ': 1 finding' : `: ${failed} findings`;
    return { id, name, outcome: outcomeOf(made, failed, notMade), detail: `${capital(what)}${count}${faults}.`, notMade };
  });
}

function outcomeOf(made, failed, notMade) {
  if (failed > 0)
    return 'failed';
  if (notMade.length > 0)
    return made > 0 ? 'partly' : 'not made';
  return made > 0 ? 'passed' : 'not needed';
}

const capital = text => text[0].toUpperCase() + text.slice(1);

/** The checks without which a record can be wrong unseen. That nobody gave a commitment is said, but is not one of them. */
const ESSENTIAL = ['draws', 'signatures', 'requests'];

/**
 * @param {import('./findings.js').Findings} findings
 * @param {object} record
 * @returns {{verdict: 'holds'|'partly'|'broken', sentence: string, remarks: string[]}}
 */
export function verdictOf(findings, record) {
  const open = Object.keys(CHECKS).flatMap(id => findings.of(id).notMade);
  const name = record.kind === 'rehearsal' ? 'This record of a rehearsal' : 'This record';
  const remarks = [...open, ...findings.remarks, ...givenSeeds(findings.givenSeeds)];
  if (findings.all.length > 0) {
    const count = findings.all.length === 1 ? '1 finding' : `${findings.all.length} findings`;
    return { verdict: 'broken', sentence: `${name} does not hold: ${count}.`, remarks: [foremost(findings), ...remarks] };
  }
  if (ESSENTIAL.some(id => findings.of(id).notMade.length > 0))
    return { verdict: 'partly', sentence: `${name} has no fault that could be found, but not all of it could be checked.`, remarks };
  return { verdict: 'holds', sentence: `${name} holds: every hash, every rule and every lot was worked out again and agrees.`, remarks };
}

/** A seed that somebody gave is no fault, but nobody can say where it came from. */
function givenSeeds(entries) {
  if (entries.length === 0)
    return [];
  const later = entries.filter(entry => entry !== null);
  const those = later.length > 5 ? `${later.length} entries` : `${later.length === 1 ? 'entry' : 'entries'} ${later.join(', ')}`;
  const where = [...entries.includes(null) ? ['the first drawings'] : [], ...later.length > 0 ? [those] : []].join(' and of ');
  return [`The seed of ${where} was given as a text: nothing shows that it was not chosen.`];
}

function foremost(findings) {
  const { entry, place, expected, found } = findings.foremost();
  const where = [entry === null ? 'The record itself' : `Entry ${entry}`, place].filter(part => part !== '').join(', ');
  return `${where}: expected ${shortened(expected)}; found ${shortened(found)}.`;
}

const shortened = text => text.length <= 60 ? text : `${text.slice(0, 56)} …`;
