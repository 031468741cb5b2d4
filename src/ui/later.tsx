/** Shows a screen beside the straight way, once it and its words are there, and what to do if they cannot be had. */
import { signal } from '@preact/signals';
import type { Route } from '../route';
import { loadMoreWords } from '../state';
import { t } from '../words';
import type { MoreScreen } from './more';
import { Screen } from './screen';

interface More {
  readonly Shown: typeof MoreScreen;
}

const more = signal<'loading' | 'missing' | More>('loading');

/** Loads the screens beside the way, and their words. Called after the first paint, and again by a tap where it failed. */
export function loadMore(): void {
  more.value = 'loading';
  Promise.all([import('./more'), loadMoreWords()]).then(
    ([module]) => (more.value = { Shown: module.MoreScreen }),
    () => (more.value = 'missing'),
  );
}

/** The screen for a route, as soon as it is there. */
export function Later({ route }: { route: Route }) {
  const { value: there } = more;
  if (there === 'loading') return <main data-view={route.view} aria-busy="true" />;
  if (there !== 'missing') return <there.Shown route={route} />;
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
