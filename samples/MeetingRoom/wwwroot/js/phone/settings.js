// What a delegate chose, kept on the phone alone. Where nothing can be kept it lasts as long as the page.
const kept = new Map();

const get = key => {
  try {
    return localStorage.getItem(key);
  } catch {
    return kept.get(key) ?? null;
  }
};

const set = (key, value) => {
  try {
    if (value === null)
      localStorage.removeItem(key);
    else
      localStorage.setItem(key, value);
  } catch {
    kept.set(key, value);
  }
};

const asked = new URLSearchParams(location.search);

export const settings = {
  get language() { return get('language') ?? asked.get('lang'); },
  set language(language) { set('language', language); },
  get state() { return get('state'); },
  set state(code) { set('state', code); },
};
