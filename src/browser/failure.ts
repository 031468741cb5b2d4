/** The screen for everything unexpected: it stands in the page, and is shown where the app cannot go on. */
let started = false;
let screen: HTMLElement | null = null;

/**
 * Calls `tell` with each error that nothing caught. A browser power that fails late (a DOMException in a promise) does
 * not stop a person who is in the middle of a step; it only counts until the app has started.
 */
export function watchFailures(tell: (error: unknown) => void): void {
  addEventListener('error', ({ error }) => {
    // A script of somebody else, such as an extension, has no error to show.
    if (error !== null && error !== undefined) tell(error);
  });
  addEventListener('unhandledrejection', ({ reason }) => {
    if (!started || !(reason instanceof DOMException)) tell(reason);
  });
}

/** Takes the screen for failures out of the page: the app stands there. */
export function appHasStarted(): void {
  started = true;
  screen = document.querySelector('#failure');
  screen?.remove();
}

/**
 * Shows what to do instead of the app, in the language of the page, with a report for somebody who helps. Does not say
 * that the last tap is safe unless it was saved.
 */
export function showFailure(report: string): void {
  screen ??= document.querySelector('#failure');
  if (screen === null) return;
  const { lang } = document.documentElement;
  document.querySelector('#app')?.remove();
  document.body.append(screen);
  screen.style.animation = 'none';
  for (const article of screen.querySelectorAll<HTMLElement>('article')) {
    article.hidden = article.lang !== lang;
    article.querySelector('[data-report]')?.removeAttribute('hidden');
    for (const place of article.querySelectorAll('pre')) place.textContent = report;
  }
  sayWhatIsKept();
  screen.querySelector<HTMLElement>('article:not([hidden]) h1')?.focus();
}

/** Notes on the page whether all is saved. The views may have failed by then, and what they said last is no longer so. */
export function noteKeeping(keeping: string): void {
  document.documentElement.dataset.keeping = keeping;
  sayWhatIsKept();
}

function sayWhatIsKept(): void {
  const { keeping = 'saved' } = document.documentElement.dataset;
  for (const line of screen?.querySelectorAll<HTMLElement>('[data-when]') ?? [])
    line.hidden = (line.dataset.when === 'kept') !== (keeping === 'saved');
}

/** An error in a few lines that can be read out or sent: what, where, when, and in which browser. Nothing about a person. */
export function describeError(error: unknown, version: string, now: number): string {
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  // Chromium repeats name and message there, WebKit and Firefox do not.
  const where = stack.replace(what, '').trim().split('\n').slice(0, 5).join('\n');
  return [
    `Passus ${version}, ${new Date(now).toISOString()}`,
    location.pathname + location.hash,
    what,
    where,
    navigator.userAgent,
  ]
    .filter((line) => line !== '')
    .join('\n');
}
