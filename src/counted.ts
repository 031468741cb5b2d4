/** Texts with a number in them, in the form that the number takes: i18next knows the plurals of every language. */
import { createInstance } from 'i18next';
import { language, uiWords } from './words';

const engine = createInstance();

/** One of the app's own texts for `count` things: `key_one`, `key_other`, and what else the language tells apart. */
export function counted(key: string, count: number): string {
  const { value: lng } = language;
  if (!engine.isInitialized) {
    void engine.init({
      lng,
      resources: {},
      defaultNS: 'ui',
      initAsync: false,
      fallbackLng: false,
      interpolation: { escapeValue: false },
    });
  }
  // Anew each time, for words are loaded piece by piece.
  engine.addResourceBundle(lng, 'ui', uiWords(lng));
  return engine.t(key, { lng, count });
}
