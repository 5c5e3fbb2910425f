// What several texts have in them: an item of a plan, a seat of a review, a citation.
import { say } from './texts.js';

export const planItem = item => ({
  spoken: () => say('plan.words'),
  dice: () => say('plan.dice', { sides: item.sides, rolls: item.rolls }),
  drand: () => say('plan.round', { round: item.round }),
})[item.source]();

export const seatText = ({ seat, principal, additional }) => say(additional === null ? 'lot' : 'lot.additional', { seat, principal, additional });

export function citation({ document, paragraph, confirmed }) {
  const cited = paragraph === '' ? document : say('citation.paragraph', { document, paragraph });
  return confirmed ? cited : say('citation.unconfirmed', { citation: cited });
}

/** A number in Western digits, its thousands set off. */
export const separated = value => String(value).replace(/\B(?=(\d{3})+$)/g, say('number.thousands'));
