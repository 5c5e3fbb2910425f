// How large a letter is for the last row: h = D · tan α, with the cap height of Noto Sans, 0.714 of the letter size.
// ISO 9241-3 asks for 16 minutes of arc; 10 are usable with high contrast.

const CAP_HEIGHT = 0.714;
const NAMES = 6.6;
const LEAST = 16;

/** The sizes that matter, in hundredths of the picture's height: everything else, names, and larger ones. */
export const SIZES = [4.2, NAMES, 8, 12, 16];

/** Minutes of arc of a capital letter of a size, on a picture of this height at this distance, both in metres. */
export const arc = (size, height, distance) => Math.atan(size / 100 * height * CAP_HEIGHT / distance) * 180 / Math.PI * 60;

/** Whether names are too small for the last row. */
export const isTooSmall = (height, distance) => arc(NAMES, height, distance) < LEAST;
