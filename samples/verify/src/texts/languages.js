// The six languages of the United Nations, in the order of its documents.
import ar from './ar.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import es from './es.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import ru from './ru.json' with { type: 'json' };
import zh from './zh.json' with { type: 'json' };

export const LANGUAGES = { ar: 'العربية', zh: '中文', en: 'English', fr: 'Français', ru: 'Русский', es: 'Español' };

const resources = { ar, en, es, fr, ru, zh };

export const resourceOf = language => resources[language];

/** Languages that are read from right to left. */
export const isRightToLeft = language => language === 'ar';
