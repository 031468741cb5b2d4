/** Help: whom to ask, what to say, and where the words are explained. */
import { catalogue } from 'virtual:passus/catalogue';
import { where } from '../state';
import { currentRoute } from '../route';
import { lines, t } from '../words';
import { LinkButton } from './buttons';
import { CheckLink } from './check-link';
import { Contact } from './contact';
import { HelperCard } from './helper-line';
import { Lines } from './line';
import { Screen } from './screen';

/** One tap from every screen. */
export function HelpScreen() {
  const { begun } = where.value;
  return (
    <Screen view="help" heading={t('help.title')}>
      <Lines texts={lines('help.lines')} />
      <HelperCard />
      <div class="actions">
        {begun && (
          <LinkButton action="resume" to={currentRoute(where.value)} main>
            {t('step.toCurrent')}
          </LinkButton>
        )}
        <LinkButton action="bookmark" to={{ view: 'bookmark' }}>
          {t('bookmark.link')}
        </LinkButton>
        <CheckLink />
        <LinkButton to={{ view: 'words' }}>{t('words.title')}</LinkButton>
        <LinkButton to={{ view: 'settings' }}>{t('settings.title')}</LinkButton>
        <LinkButton to={{ view: 'practice-key' }}>{t('practiceKey.start.title')}</LinkButton>
      </div>
      {Object.keys(catalogue.contacts).map((id) => (
        <Contact key={id} id={id} />
      ))}
      <section>
        <h2>{t('help.safety')}</h2>
        <Lines texts={lines('help.safetyLines')} />
      </section>
    </Screen>
  );
}
