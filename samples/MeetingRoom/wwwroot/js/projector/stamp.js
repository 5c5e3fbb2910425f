// The stamp of a rehearsal, again and again behind everything, so that a photograph of one name still says what it is.

/** @param {string} word @param {boolean} isDark */
export function stamp(word, isDark) {
  const ink = isDark ? '%23ffffff' : '%23000000';
  const svg = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 310 155'><text x='155' y='90' fill='${ink}' fill-opacity='.09' font-size='38' font-weight='700' font-family='Noto Sans, Noto Sans Arabic, Noto Sans CJK SC, sans-serif' text-anchor='middle' transform='rotate(-18 155 80)'>${encodeURIComponent(word)}</text></svg>`;
  document.documentElement.style.setProperty('--stamp', `url("data:image/svg+xml,${svg}")`);
}
