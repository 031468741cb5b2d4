/** Shows a screen of the second chunk, and what to do if that chunk cannot be had. */
import { signal } from '@preact/signals';
import type { Route } from '../route';
import { loadMoreWords } from '../state';
import { t } from '../words';
import type { MoreScreen } from './more';
import { Screen } from './screen';

const more = signal<{ MoreScreen: typeof MoreScreen } | 'loading' | 'missing'>('loading');

/** Loads the second chunk and its words. Called after the first paint, and again by a tap where it failed. */
export function loadMore(): void {
  more.value = 'loading';
  Promise.all([import('./more'), loadMoreWords()]).then(
    ([screens]) => (more.value = screens),
    () => (more.value = 'missing'),
  );
}

/** The screen for a route, as soon as it is there. */
export function Later({ route }: { route: Route }) {
  const { value: loaded } = more;
  if (loaded === 'loading') return <main data-view={route.view} aria-busy="true" />;
  if (loaded !== 'missing') return <loaded.MoreScreen route={route} />;
  return (
    <Screen view={route.view} heading={t('later.missing')}>
      <div class="actions">
        <p>{t('later.why')}</p>
        <button type="button" class="button button-main" onClick={loadMore}>
          {t('later.again')}
        </button>
      </div>
    </Screen>
  );
}
