/** The address of the page: the part after `#` that names a screen, and the language asked for. */

/** The address of the app itself, for another browser: without a screen, and without what a link added to it. */
export function appAddress(): string {
  return location.origin + location.pathname;
}

/** What stands after `#`, without it. */
export function readHash(): string {
  return location.hash.slice(1);
}

/** Goes to a screen; the browser's own "back" leads back from it. */
export function pushHash(hash: string): void {
  location.hash = hash;
}

/** Puts another screen in the place of this one, which "back" then skips. Nothing is told to `onHash`. */
export function replaceHash(hash: string): void {
  history.replaceState(null, '', `#${hash}`);
}

/** Calls `changed` after each move to another screen. */
export function onHash(changed: () => void): void {
  addEventListener('hashchange', changed);
}

/** The value of `?lang=`, if there is one. */
export function askedLanguage(): string | undefined {
  return new URLSearchParams(location.search).get('lang') ?? undefined;
}
