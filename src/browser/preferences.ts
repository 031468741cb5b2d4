/** Small choices of a reader that are kept on the device: language, text size, and having seen the install page. */

const PREFIX = 'passus/preference/';

/** What each may be. */
const shapes = {
  language: /^[a-z]{2}$/,
  textSize: /^(normal|large|largest)$/,
  seenInstall: /^yes$/,
};
export interface Preferences {
  readonly language: string;
  readonly textSize: 'normal' | 'large' | 'largest';
  readonly seenInstall: 'yes';
}

/** A kept choice; undefined where none was made, it is not valid, or the browser keeps nothing. */
export function readPreference<K extends keyof Preferences>(name: K): Preferences[K] | undefined {
  try {
    const kept = localStorage.getItem(PREFIX + name);
    return kept !== null && shapes[name].test(kept) ? (kept as Preferences[K]) : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a choice. Where the browser keeps nothing the choice holds until the app is closed, so nothing is said. */
export function writePreference<K extends keyof Preferences>(name: K, value: Preferences[K]): boolean {
  try {
    localStorage.setItem(PREFIX + name, value);
    return true;
  } catch {
    return false;
  }
}
