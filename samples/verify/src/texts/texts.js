// The texts in use. Another language is another object of the same members as `english`.
import { english } from './english.js';

export const texts = { ...english };

export const useTexts = language => Object.assign(texts, language);
