// The page's language: the one chosen before, or that of the address, or of the browser.
import { isRightToLeft, LANGUAGES, resourceOf } from '../texts/languages.js';
import { say, useTexts } from '../texts/texts.js';
import { el } from './dom.js';

// The same name as in the pages of the meeting room, so that what is chosen there holds here.
const KEPT = 'language';

/** Puts the choice of a language on the page, and the page into the language; tells when another is chosen. */
export function startLanguage(changed) {
  const select = document.getElementById('language');
  select.append(...Object.entries(LANGUAGES).map(([code, name]) => el('option', { value: code, lang: code }, name)));
  select.addEventListener('change', () => {
    keep(select.value);
    speak(select.value);
    changed();
  });
  speak([kept(), new URLSearchParams(location.search).get('lang'), ...navigator.languages]
    .map(tag => tag?.slice(0, 2).toLowerCase()).find(tag => Object.hasOwn(LANGUAGES, tag)) ?? 'en');
}

function speak(language) {
  useTexts(resourceOf(language));
  Object.assign(document.documentElement, { lang: language, dir: isRightToLeft(language) ? 'rtl' : 'ltr' });
  document.querySelectorAll('[data-text]').forEach(element => { element.textContent = say(`page.${element.dataset.text}`); });
  document.title = say('page.title');
  const select = document.getElementById('language');
  select.value = language;
  select.setAttribute('aria-label', say('page.language'));
}

function kept() {
  try {
    return localStorage.getItem(KEPT);
  } catch {
    // A browser may keep nothing for a page from a file.
    return null;
  }
}

function keep(language) {
  try {
    localStorage.setItem(KEPT, language);
  } catch {
    // Then it lasts as long as the page.
  }
}
