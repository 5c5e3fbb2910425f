// The slides of the projector, by the name that /state gives them.
import { groups } from './groups.js';
import { opening } from './opening.js';
import { annulled, check, closing, neutral } from './plain.js';
import { recorded } from './recorded.js';
import { requests } from './requests.js';
import { reveal } from './reveal.js';
import { seed } from './seed.js';
import { board, changed } from './tables.js';
import { test } from './test.js';

export const SLIDES = { opening, requests, seed, recorded, groups, reveal, board, changed, check, neutral, annulled, closing, test };
