/** Choosing the language on the first screen, each named in itself. */
import { catalogue } from 'virtual:passus/catalogue';
import { chooseLanguage, language } from '../state';
import { languageName, t } from '../words';

/** A button for each language that is not the one on the screen. */
export function LanguageLinks() {
  return (
    <div class="pair" role="group" aria-label={t('home.language')}>
      {catalogue.languages
        .filter((code) => code !== language.value)
        .map((code) => (
          <button
            key={code}
            type="button"
            class="button"
            lang={code}
            data-language={code}
            onClick={() => void chooseLanguage(code)}
          >
            {languageName(code)}
          </button>
        ))}
    </div>
  );
}
