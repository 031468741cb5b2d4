/** Shows a screen beside the straight way, once it and its words are there, and what to do if they cannot be had. */
import { signal } from '@preact/signals';
import type { Route } from '../route';
import { loadMoreWords } from '../state';
import { t } from '../words';
import type * as More from './more';
import { MainButton } from './buttons';
import { Screen } from './screen';

const more = signal<typeof More | 'loading' | 'missing'>('loading');

/** Loads the screens beside the way and their words. Called after the first paint, and again by a tap where it failed. */
export function loadMore(): void {
  more.value = 'loading';
  Promise.all([import('./more'), loadMoreWords()]).then(
    ([loaded]) => {
      more.value = loaded;
      loaded.startReminding();
    },
    () => (more.value = 'missing'),
  );
}

/** The screen for a route, as soon as it is there. */
export function Later({ route }: { route: Route }) {
  if (more.value === 'loading') return <main data-view={route.view} aria-busy="true" />;
  if (more.value !== 'missing') return <more.value.MoreScreen route={route} />;
  return <Missing view={route.view} again={loadMore} />;
}

/** What is due, in a place on a screen of the way; nothing until that part is there. */
export function Added({ part, step = '' }: { part: 'DueNotes' | 'LimitNotes' | 'RemindLink'; step?: string }) {
  if (typeof more.value === 'string') return null;
  const Part = more.value[part];
  return <Part step={step} />;
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
