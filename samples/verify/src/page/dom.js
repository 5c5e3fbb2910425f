// Elements from data. Texts become text nodes, never markup: a record may hold any string at all.

/**
 * @param {string} name the element's
 * @param {Record<string, string|number|boolean|null>} attributes null and false leave one out, true sets it empty
 * @param {...(Node|string|number|null)} children null ones are left out
 */
export function el(name, attributes, ...children) {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value !== null && value !== false)
      element.setAttribute(attribute, value === true ? '' : value);
  }
  element.append(...children.flat(Infinity).filter(child => child !== null));
  return element;
}

/** A list of terms and what they are, each of one line or more. */
export const facts = (attributes, pairs) =>
  el('dl', attributes, pairs.filter(pair => pair !== null).map(([term, ...lines]) => [el('dt', {}, term), lines.map(line => el('dd', {}, line))]));

/** What can be folded away, under a heading of the third level; open at first or not. */
export const folded = (open, heading, aside, ...content) =>
  el('details', { open }, el('summary', {}, el('h3', {}, heading), aside), ...content);

/**
 * A table with a caption and column heads; the first cell of each row is the row's head. The roles are said as well, since on
 * a narrow screen the style turns rows into cards.
 */
export const table = (caption, heads, rows) =>
  el('table', { role: 'table' },
    el('caption', {}, caption),
    el('thead', { role: 'rowgroup' }, el('tr', { role: 'row' }, heads.map(head => el('th', { scope: 'col', role: 'columnheader' }, head)))),
    el('tbody', { role: 'rowgroup' }, rows.map(line => headed(line, heads))));

/** On a narrow screen a cell stands alone and says itself what it is. */
function headed(line, heads) {
  [...line.cells].forEach((cell, i) => cell.setAttribute('data-head', heads[i]));
  return line;
}

/** A row of a table. */
export const row = (attributes, head, ...cells) =>
  el('tr', { ...attributes, role: 'row' }, el('th', { scope: 'row', role: 'rowheader' }, ...[head].flat()), cells.map(cell => el('td', { role: 'cell' }, ...[cell].flat())));
