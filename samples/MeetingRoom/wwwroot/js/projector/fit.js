// Names as large as they fit: one line up to --most, else two lines up to --most-two, and never under --must. What the sizes are
// follows from the text, the width and the fonts alone, so a reload shows the same.

const pen = document.createElement('canvas').getContext('2d');

/** Gives a name its size. The element is in the page already, and has its text in a block of its own. */
export function fitName(element) {
  const style = getComputedStyle(element);
  const size = name => lengthOf(element, style.getPropertyValue(name));
  const [must, most, mostTwo, room] = [size('--must'), size('--most'), size('--most-two'), element.clientWidth];
  pen.font = `${style.fontWeight} 100px ${style.fontFamily}`;
  const width = pen.measureText(element.textContent).width / 100;
  const oneLine = 0.985 * room / width;
  if (oneLine >= mostTwo) {
    element.style.fontSize = `${Math.min(most, oneLine)}px`;
    return;
  }
  // Two lines; where they take three even at the smallest size, three.
  for (let candidate = mostTwo; ; candidate = Math.max(must, 0.96 * candidate)) {
    element.style.fontSize = `${candidate}px`;
    const lines = Math.round(element.firstElementChild.offsetHeight / parseFloat(getComputedStyle(element).lineHeight));
    if ((lines <= 2 && element.scrollWidth <= room) || candidate === must)
      return;
  }
}

/** A length in pixels: custom properties keep their units. */
function lengthOf(element, text) {
  const [value, unit] = [parseFloat(text), text.trim().replace(/^[\d.]+/, '')];
  return { vh: innerHeight / 100, px: 1 }[unit] * value;
}

/** Whether something in a box reaches beyond it. */
export const overflows = box => box.scrollHeight > box.clientHeight + 1 || box.scrollWidth > box.clientWidth + 1;

/** Makes the content of a box smaller, step by step, until it fits; a step is a value of `data-tight`. */
export function tighten(box, steps, fit = () => {}) {
  for (let step = 0; step <= steps; step++) {
    box.dataset.tight = step;
    fit();
    if (!overflows(box))
      return step;
  }
  return steps;
}

/** Leaves the first rows of a list out until the newest fit. */
export function rollUp(box, rows) {
  for (const row of rows) {
    row.hidden = false;
  }
  for (let i = 0; overflows(box) && i < rows.length - 1; i++)
    rows[i].hidden = true;
}
