/** Putting Passus on the home screen: first of all on an Apple tablet, where a tab forgets. */
import { forgetful, fromIcon, installPrompt, justInstalled, passInstall, type InstallWay } from '../installed';
import { device, go, where } from '../state';
import { t } from '../words';
import { Button, LinkButton, MainButton } from './buttons';
import { InstallChoice, InstallSteps, loadInstalling, useInstalling } from './install-steps';
import { LanguageLinks } from './language-links';
import { Missing, Part } from './later';
import { Screen } from './screen';

/** How it is done on this kind of device or in another way that was asked for, and going on without. */
export function InstallScreen({ way }: { way?: InstallWay | 'choose' | undefined }) {
  const there = useInstalling();
  if (there === undefined) return <main data-view="install" aria-busy="true" />;
  if (there === 'missing') return <Missing view="install" again={loadInstalling} />;
  if (fromIcon || justInstalled.value) return <Installed />;
  const prompt = way === undefined ? installPrompt.value : undefined;
  return (
    <Screen view="install" heading={t('installing.title')}>
      <p class="lead">{t(`installing.why.${device}`)}</p>
      {forgetful && (where.value.begun ? <StartedHere /> : <HadIcon />)}
      {prompt !== undefined ? (
        <div class="actions">
          <MainButton action="install" onPress={() => void prompt()}>
            {t('installing.prompt')}
          </MainButton>
        </div>
      ) : way === 'choose' ? (
        <InstallChoice />
      ) : (
        <InstallSteps way={way ?? there.own} drawings={there.drawings} />
      )}
      <div class="actions">
        {way !== 'choose' && (
          <LinkButton action="other-way" to={{ view: 'install', way: 'choose' }}>
            {t('installing.other')}
          </LinkButton>
        )}
        <p class="quiet">{t(`installing.without.${device}`)}</p>
        <Button
          action="go-on"
          onPress={() => {
            passInstall();
            go({ view: 'home' });
          }}
        >
          {t('installing.goOn')}
        </Button>
      </div>
      {!where.value.begun && <LanguageLinks />}
    </Screen>
  );
}

/** Why an empty Passus in a tab is empty: a link opens a tab, and what was done before is behind the icon (fact P9). */
export function HadIcon() {
  return (
    <section class="notice notice-waiting" data-notice="had-icon">
      <p>
        <strong>{t('install.hadIcon.title')}</strong> {t('install.hadIcon.text')}
      </p>
    </section>
  );
}

/** For who began in a tab and now wants the icon: an Apple device takes nothing along (fact P8). */
function StartedHere() {
  return (
    <section class="notice notice-waiting" data-notice="started-here">
      <p>
        <strong>{t('installing.startedHere.title')}</strong> {t('installing.startedHere.text')}
      </p>
      <Part of="paper" />
    </section>
  );
}

function Installed() {
  return (
    <Screen view="install" heading={t('installing.doneTitle')}>
      <p class="lead">{t(fromIcon ? 'install.openedFromIcon' : 'installing.openIcon')}</p>
      <div class="actions">
        <LinkButton action="go-on" to={{ view: 'home' }} main={fromIcon}>
          {t('installing.home')}
        </LinkButton>
      </div>
    </Screen>
  );
}
