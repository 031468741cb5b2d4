/** The app on the screen: the bar at the top, and the screen that the address asks for. */
import { useEffect, useLayoutEffect } from 'preact/hooks';
import type { Route } from '../route';
import { offline } from '../installed';
import { person } from '../keeping';
import { landing, language, linkTo, mendAddress, textSize } from '../state';
import { t } from '../words';
import { HomeScreen } from './home';
import { InstallScreen } from './install';
import { Later, Part } from './later';
import { Notices } from './notices';
import { StageScreen } from './stage';
import { StepScreen } from './step';
import { Turn, WhoScreen } from './who';

/** Screens with nothing of anybody's, so that nobody has to say first who it is. */
const FOR_ALL = /^(help|words)$/;
/** Screens that may offer a newer version: never in the middle of a step. */
const OFFERS_UPDATE = /^(home|stage|wait|done)$/;

export function App() {
  const { route, notice } = landing.value;
  const address = linkTo(route);
  useLayoutEffect(() => {
    const { documentElement: html } = document;
    html.lang = language.value;
    html.dataset.offline = offline.value;
    // Only where it is not the usual size: the attribute has every element styled anew.
    if (textSize.value === 'normal') delete html.dataset.size;
    else html.dataset.size = textSize.value;
  }, [language.value, textSize.value, offline.value]);
  useEffect(() => {
    if (notice !== undefined) mendAddress(route);
  }, [notice, address]);
  return (
    <>
      <header class="bar">
        <a class="bar-link bar-home" href={linkTo({ view: 'home' })}>
          {t('app.name')}
        </a>
        <Turn />
        <a class="bar-link" data-action="help" href={linkTo({ view: 'help' })}>
          {t('app.help')}
        </a>
      </header>
      <div class="screen notices" role="status">
        <Notices offersUpdate={OFFERS_UPDATE.test(route.view)} />
      </div>
      <Part of="banner" />
      {person.value === undefined && !FOR_ALL.test(route.view) ? (
        <WhoScreen />
      ) : (
        <View key={`${person.value}${address}`} route={route} />
      )}
    </>
  );
}

function View({ route }: { route: Route }) {
  switch (route.view) {
    case 'home':
      return <HomeScreen />;
    case 'install':
      return <InstallScreen way={route.way} />;
    case 'stage':
      return <StageScreen id={route.stage} />;
    case 'step':
      return <StepScreen id={route.step} />;
    default:
      return <Later route={route} />;
  }
}
