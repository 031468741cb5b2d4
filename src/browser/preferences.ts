/** What is kept on the device beside the progress: language, text size, answers about the device, and the like. */
import type { Outcome } from '../engine/practice-key';

const PREFIX = 'passus/preference/';

export interface Preferences {
  readonly language: string;
  readonly textSize: 'normal' | 'large' | 'largest';
  readonly seenInstall: 'yes';
  /** A day, such as 2026-11-23. */
  readonly practicedOn: string;
  readonly practiceOutcome: Outcome;
  /** What the person answered where no browser tells. */
  readonly lock: Answer;
  readonly keychain: Answer;
  readonly autofill: Answer;
  /** Where this system has its settings. */
  readonly places: 'older' | 'newer';
}

type Answer = 'yes' | 'no' | 'unsure';

const OUTCOMES = [
  'worked',
  'stopped',
  'refused',
  'noLock',
  'noPlatform',
  'slow',
  'unsupported',
] as const satisfies readonly Outcome[];

/** What each may be; anything else counts as not kept. */
const isValid: { readonly [K in keyof Preferences]: (text: string) => boolean } = {
  language: (text) => /^[a-z]{2}$/.test(text),
  textSize: oneOf('normal', 'large', 'largest'),
  seenInstall: oneOf('yes'),
  practicedOn: (text) => /^20\d\d-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)),
  practiceOutcome: oneOf(...OUTCOMES),
  lock: oneOf('yes', 'no', 'unsure'),
  keychain: oneOf('yes', 'no', 'unsure'),
  autofill: oneOf('yes', 'no', 'unsure'),
  places: oneOf('older', 'newer'),
};

function oneOf(...values: readonly string[]): (text: string) => boolean {
  return (text) => values.includes(text);
}

/** A kept choice; undefined where none was made, it is not valid, or the browser keeps nothing. */
export function readPreference<K extends keyof Preferences>(name: K): Preferences[K] | undefined {
  try {
    const kept = localStorage.getItem(PREFIX + name);
    return kept !== null && isValid[name](kept) ? (kept as Preferences[K]) : undefined;
  } catch {
    return undefined;
  }
}

/** Takes choices away, and gives what puts them back. */
export function dropPreferences(...names: readonly (keyof Preferences)[]): () => void {
  const before = names.map((name) => [name, readPreference(name)] as const);
  try {
    for (const name of names) localStorage.removeItem(PREFIX + name);
  } catch {
    return () => undefined; // forbidden: nothing was ever kept there
  }
  return () => {
    for (const [name, value] of before) if (value !== undefined) writePreference(name, value);
  };
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
