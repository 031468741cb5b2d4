/** Shows a screen beside the straight way, once its words are there, and what to do if they cannot be had. */
import { signal } from '@preact/signals';
import type { Route } from '../route';
import { loadMoreWords } from '../state';
import { t } from '../words';
import { MainButton } from './buttons';
import { MoreScreen } from './more';
import { Screen } from './screen';

const words = signal<'loading' | 'there' | 'missing'>('loading');

/** Loads the words beside the way. Called after the first paint, and again by a tap where it failed. */
export function loadMore(): void {
  words.value = 'loading';
  loadMoreWords().then(
    () => (words.value = 'there'),
    () => (words.value = 'missing'),
  );
}

/** The screen for a route, as soon as it is there. */
export function Later({ route }: { route: Route }) {
  if (words.value === 'loading') return <main data-view={route.view} aria-busy="true" />;
  if (words.value === 'there') return <MoreScreen route={route} />;
  return <Missing view={route.view} again={loadMore} />;
}

/** A part of the app could not be had: the screen that says so, and tries again. */
export function Missing({ view, again }: { view: string; again: () => void }) {
  return (
    <Screen view={view} heading={t('later.missing')}>
      <div class="actions">
        <p>{t('later.why')}</p>
        <MainButton action="again" onPress={again}>
          {t('later.again')}
        </MainButton>
      </div>
    </Screen>
  );
}
