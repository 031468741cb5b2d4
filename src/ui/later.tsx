/** Shows a screen beside the straight way, once it and its words are there, and what to do if they cannot be had. */
import { signal } from '@preact/signals';
import type { Route } from '../route';
import { loadMoreWords } from '../state';
import { t } from '../words';
import type * as More from './more';
import { MainButton } from './buttons';
import { meaning } from './line';
import { Screen } from './screen';

/** A part of a screen on the straight way that comes with those beside it. */
export type PartName =
  'banner' | 'helping' | 'practice' | 'paper' | 'pause' | 'aloud' | 'due' | 'limits' | 'remind' | 'speak';

const more = signal<typeof More | 'loading' | 'missing'>('loading');

/** Loads the screens beside the way and their words. Called after the first paint, and again by a tap where it failed. */
export function loadMore(): void {
  more.value = 'loading';
  Promise.all([import('./more').then(dressed), loadMoreWords()]).then(
    ([there]) => {
      more.value = there;
      meaning.value = there.Meaning;
      there.startMore();
    },
    () => {
      more.value = 'missing';
      meaning.value = () => <Again />;
    },
  );
}

const dressed = (there: typeof More) => there.dress().then(() => there);

/** The screen for a route, as soon as it is there. */
export function Later({ route }: { route: Route }) {
  if (more.value === 'loading') return <main data-view={route.view} aria-busy="true" />;
  if (more.value !== 'missing') return <more.value.MoreScreen route={route} />;
  return <Missing view={route.view} again={loadMore} />;
}

/** Such a part; nothing until it is there. */
export function Part(props: { of: PartName; step?: string }) {
  return typeof more.value === 'string' ? null : <more.value.MorePart {...props} />;
}

/** A part of the app could not be had: the screen that says so, and tries again. */
export function Missing({ view, again }: { view: string; again: () => void }) {
  return (
    <Screen view={view} heading={t('later.missing')}>
      <Again again={again} />
    </Screen>
  );
}

function Again({ again = loadMore }: { again?: () => void }) {
  return (
    <div class="actions">
      <p>{t('later.why')}</p>
      <MainButton action="again" onPress={again}>
        {t('later.again')}
      </MainButton>
    </div>
  );
}
