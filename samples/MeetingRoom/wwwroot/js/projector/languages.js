// Which language a screen is in. Where several are set up they take turns: a State each in the reveal, so that no name changes while it is
// looked at, a page of the board, a regional group while the groups fill; what stands longer changes every quarter of a minute.

const SECONDS = 15;

/**
 * @param {string[]} languages as set up, the first one first
 * @param {{view: object, show: object}} state
 * @param {number} seconds the time, for slides that stand
 */
export function turnOf(languages, { view, show }, seconds) {
  const turn = {
    reveal: () => show.index - 1,
    board: () => show.page - 1,
    groups: () => show.done ? Math.floor(seconds / SECONDS) : show.regions.indexOf(show.region),
  }[view.slide] ?? (() => Math.floor(seconds / SECONDS));
  return languages.length === 0 ? undefined : languages[turn() % languages.length];
}
