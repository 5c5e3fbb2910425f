// Elements from data. Texts become text nodes, never markup.

/**
 * @param {string} name the element's, with classes behind dots: `p.muted`
 * @param {Record<string, unknown>} attributes null and false leave one out, true sets it empty; a name with two dashes in front is a
 * custom property of its style, a function is a listener
 * @param {...unknown} children null ones are left out, lists are laid flat
 */
export function el(name, attributes = {}, ...children) {
  const [tag, ...classes] = name.split('.');
  const element = document.createElement(tag);
  element.classList.add(...classes);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (attribute.startsWith('--'))
      element.style.setProperty(attribute, value);
    else if (typeof value === 'function')
      element.addEventListener(attribute, value);
    else if (value !== null && value !== false && value !== undefined)
      element.setAttribute(attribute, value === true ? '' : value);
  }
  element.append(...children.flat(Infinity).filter(child => child !== null && child !== undefined && child !== false));
  return element;
}

const SVG = 'http://www.w3.org/2000/svg';

/** A QR code, always dark on white, with the four modules of quiet around it that readers need. */
export function qrCode({ size, rows }, label) {
  const svg = document.createElementNS(SVG, 'svg');
  for (const [attribute, value] of Object.entries({ viewBox: `-4 -4 ${size + 8} ${size + 8}`, role: 'img', 'aria-label': label, 'shape-rendering': 'crispEdges', class: 'qr' }))
    svg.setAttribute(attribute, value);
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', rows.map((row, y) => [...row].map((module, x) => module === '1' ? `M${x} ${y}h1v1h-1z` : '').join('')).join(''));
  svg.append(path);
  return svg;
}
