// Sections of the page that are made anew only when what they show has changed, and keep the focus and what was typed.
import { el } from '../common/dom.js';

const shown = new Map();

/**
 * @param {string} id the section's
 * @param {unknown} key what its contents follow from
 * @param {() => unknown} make the contents
 */
export function section(id, key, make) {
  const text = JSON.stringify(key);
  if (shown.get(id) === text)
    return;
  shown.set(id, text);
  const place = document.getElementById(id);
  const focused = place.contains(document.activeElement) ? document.activeElement.id : '';
  const typed = new Map([...place.querySelectorAll('input[id]:not([type=radio], [type=checkbox]), textarea[id]')].map(({ id: field, value, selectionStart }) => [field, { value, selectionStart }]));
  place.replaceChildren(...[make()].flat(Infinity).filter(part => part !== null && part !== undefined && part !== false));
  for (const [field, { value }] of typed) {
    const input = document.getElementById(field);
    if (input !== null && !input.hasAttribute('data-fresh'))
      input.value = value;
  }
  if (focused !== '')
    document.getElementById(focused)?.focus({ preventScroll: true });
}

/** Forgets what was shown, as after a change of language. */
export const forgetSections = () => shown.clear();

/** A field with its label. */
export const field = (label, input, kind = '') => el(`div.field${kind}`, {}, el('label', { for: input.id }, label), input);

/** A choice of a few, as buttons that a keyboard can reach. */
export const choice = (legend, name, options, chosen, changed) => el('fieldset', {}, el('legend', {}, legend), el('div.choice', {},
  options.map(([value, text, key]) => {
    const input = el('input', { type: 'radio', name, value, id: `${name}-${value}`, checked: value === chosen, change: () => changed?.(value) });
    return el('label', {}, input, el('span', {}, text, key ? [' ', el('kbd', { 'aria-hidden': 'true' }, key)] : ''));
  })));

/** What is chosen of a choice. */
export const chosenOf = name => document.querySelector(`input[name="${name}"]:checked`)?.value ?? null;

/** A button; with a key that does the same. */
export const button = (text, click, { key = null, kind = '', id = null, disabled = false } = {}) =>
  el(`button${kind}`, { type: 'button', id, click, disabled, 'aria-keyshortcuts': key }, text, key ? el('kbd', { 'aria-hidden': 'true' }, key) : null);

/** A dialog that closes by Esc, and gives the focus back. */
export function dialog(id, title, ...content) {
  document.getElementById(id)?.remove();
  const box = el('dialog', { id, 'aria-labelledby': `${id}-title`, close: () => box.remove() }, el('h2', { id: `${id}-title` }, title), ...content);
  document.body.append(box);
  box.showModal();
  return box;
}
