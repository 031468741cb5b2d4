/** Settings: language, text size, and what this tablet keeps. */
import { catalogue } from 'virtual:passus/catalogue';
import { fromIcon } from '../installed';
import { chooseLanguage, chooseTextSize, keeping, language, textSize, where } from '../state';
import { currentRoute } from '../route';
import { languageName, lines, t } from '../words';
import { Aside } from './aside';
import { LinkButton } from './buttons';
import { CheckLink } from './check-link';
import { Choices } from './choices';
import { Lines } from './line';
import { OfflineState } from './offline-state';
import { Screen } from './screen';

const SIZES = ['normal', 'large', 'largest'] as const;

/** Each choice takes effect at once. */
export function SettingsScreen() {
  return (
    <Screen view="settings" heading={t('settings.title')}>
      <Choices
        legend={t('settings.language')}
        name="language"
        options={catalogue.languages.map((code) => ({ value: code, text: languageName(code), lang: code }))}
        chosen={language.value}
        choose={(code) => void chooseLanguage(code)}
      />
      <Choices
        legend={t('settings.textSize')}
        name="text-size"
        options={SIZES.map((size) => ({ value: size, text: t(`settings.sizes.${size}`) }))}
        chosen={textSize.value}
        choose={(size) => chooseTextSize(SIZES.find((candidate) => candidate === size) ?? 'normal')}
      />
      <section>
        <h2>{t('settings.kept')}</h2>
        <Lines texts={lines('settings.keptLines')} />
        <p class="quiet" role="status" data-keeping={keeping.value}>
          {t(`keeping.${keeping.value}`)}
        </p>
        <OfflineState />
        <Aside />
        <p class="quiet">{t('settings.version', { version: __PASSUS_VERSION__ })}</p>
      </section>
      <div class="actions">
        {where.value.begun && (
          <LinkButton action="resume" to={currentRoute(where.value)} main>
            {t('step.toCurrent')}
          </LinkButton>
        )}
        <CheckLink />
        <LinkButton to={{ view: 'practice-key' }}>{t('practiceKey.start.title')}</LinkButton>
        <LinkButton to={{ view: 'people' }}>{t('people.title')}</LinkButton>
        {!fromIcon && <LinkButton to={{ view: 'install' }}>{t('home.install')}</LinkButton>}
        <LinkButton action="reset" to={{ view: 'reset' }}>
          {t('reset.title')}
        </LinkButton>
      </div>
    </Screen>
  );
}
