/** Putting Passus on the home screen: first of all on an Apple tablet, where a tab forgets. */
import { fromIcon, installPrompt, justInstalled, passInstall } from '../installed';
import { device, go, where } from '../state';
import { lines, t } from '../words';
import { Button, LinkButton, MainButton } from './buttons';
import { LanguageLinks } from './language-links';
import { Line } from './line';
import { Screen } from './screen';

/** How it is done on this kind of device, and going on without. */
export function InstallScreen() {
  if (fromIcon || justInstalled.value) return <Installed />;
  const prompt = installPrompt.value;
  return (
    <Screen view="install" heading={t('install.title')}>
      <p class="lead">{t(`install.why.${device}`)}</p>
      {prompt === undefined ? (
        <ol class="numbered">
          {lines(`install.how.${device}`).map((text) => (
            <li key={text}>
              <Line text={text} />
            </li>
          ))}
        </ol>
      ) : (
        <div class="actions">
          <MainButton action="install" onPress={() => void prompt()}>
            {t('install.prompt')}
          </MainButton>
        </div>
      )}
      <p>{t('install.hadIcon')}</p>
      <div class="actions">
        <p class="quiet">{t(`install.without.${device}`)}</p>
        <Button
          action="go-on"
          onPress={() => {
            passInstall();
            go({ view: 'home' });
          }}
        >
          {t('install.goOn')}
        </Button>
      </div>
      {!where.value.begun && <LanguageLinks />}
    </Screen>
  );
}

function Installed() {
  return (
    <Screen view="install" heading={t('install.doneTitle')}>
      <p class="lead">{t(fromIcon ? 'install.openedFromIcon' : 'install.openIcon')}</p>
      <div class="actions">
        <LinkButton action="go-on" to={{ view: 'home' }} main={fromIcon}>
          {t('install.home')}
        </LinkButton>
      </div>
    </Screen>
  );
}
