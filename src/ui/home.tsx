/** Home: welcome back to where one stopped, or begin. */
import { forgetful, fromIcon, seenInstall } from '../installed';
import { go, guide, where } from '../state';
import { currentRoute } from '../route';
import { lines, t } from '../words';
import { LinkButton, MainButton } from './buttons';
import { HadIcon, InstallScreen } from './install';
import { LanguageLinks } from './language-links';
import { Part } from './later';
import { Line, Lines, Paragraph } from './line';
import { OfflineState } from './offline-state';
import { Screen } from './screen';
import { Unhurried } from './unhurried';
import { WaitTimes } from './wait-times';
import { NotMe } from './who';

/** What the icon opens. On an Apple tablet a tab begins with the install page: what is done in a tab gets lost (fact P8). */
export function HomeScreen() {
  if (where.value.begun) return <WelcomeBack />;
  return forgetful && !seenInstall.value ? <InstallScreen /> : <Welcome />;
}

function Welcome() {
  return (
    <Screen view="home" heading={t('home.welcome')}>
      <Paragraph text={t('guide:summary')} kind="lead" />
      {fromIcon && <p>{t('install.openedFromIcon')}</p>}
      {forgetful && <HadIcon />}
      <Lines texts={lines('home.promise')} />
      <ol class="stages-short">
        {guide.value.stages.map(({ id }) => (
          <li key={id}>{t(`guide:stages.${id}.title`)}</li>
        ))}
      </ol>
      <div class="actions">
        <MainButton action="begin" onPress={() => go(currentRoute(where.value))}>
          {t('home.begin')}
        </MainButton>
        {!fromIcon && <LinkButton to={{ view: 'install' }}>{t('home.install')}</LinkButton>}
        <LinkButton action="overview" to={{ view: 'overview' }}>
          {t('step.overview')}
        </LinkButton>
        <NotMe />
        <Part of="practice" />
        <Part of="helping" />
      </div>
      <LanguageLinks />
      <OfflineState />
    </Screen>
  );
}

function WelcomeBack() {
  const { current, waiting } = where.value;
  const heading = current === undefined ? t('guide:done.title') : t(`guide:steps.${current.step.id}.title`);
  return (
    <Screen view="home" step={current?.step.id} heading={t('home.welcomeBack')}>
      <section class="card">
        <Part of="due" />
        <p class="quiet">{t('home.youAreAt')}</p>
        {current !== undefined && <p class="stage-name">{t(`guide:stages.${current.stage.id}.title`)}</p>}
        <h2 class="place">
          <Line text={heading} />
        </h2>
        {waiting !== undefined && <WaitTimes waiting={waiting} />}
      </section>
      <div class="actions">
        <MainButton action="resume" onPress={() => go(currentRoute(where.value))}>
          {t('home.resume')}
        </MainButton>
      </div>
      <Unhurried>
        <OtherWays />
      </Unhurried>
    </Screen>
  );
}

function OtherWays() {
  const { percent } = where.value;
  return (
    <>
      <div class="how-far">
        <p class="quiet">{t('home.percent', { percent })}</p>
        <progress max={100} value={percent} aria-label={t('home.percent', { percent })} />
      </div>
      <div class="actions">
        <Part of="remind" />
        <LinkButton action="overview" to={{ view: 'overview' }}>
          {t('step.overview')}
        </LinkButton>
        {!fromIcon && <LinkButton to={{ view: 'install' }}>{t('home.install')}</LinkButton>}
        <NotMe />
        <Part of="helping" />
      </div>
      <OfflineState />
    </>
  );
}
