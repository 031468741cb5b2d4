/** What is kept on the device beside the progress: language, text size, the install page seen, the last practice. */
import * as v from 'valibot';
import type { Outcome } from '../engine/practice-key';

const PREFIX = 'passus/preference/';

const outcomes = ['worked', 'stopped', 'refused', 'noLock', 'noPlatform', 'slow', 'unsupported'] satisfies Outcome[];

const shapes = {
  language: v.pipe(v.string(), v.regex(/^[a-z]{2}$/)),
  textSize: v.picklist(['normal', 'large', 'largest']),
  seenInstall: v.picklist(['yes']),
  practicedOn: v.pipe(
    v.string(),
    v.regex(/^20\d\d-\d\d-\d\d$/),
    v.check((day) => !Number.isNaN(Date.parse(day))),
  ),
  practiceOutcome: v.picklist(outcomes),
};
export type Preferences = { [K in keyof typeof shapes]: v.InferOutput<(typeof shapes)[K]> };

/** A kept choice; undefined where none was made, it is not valid, or the browser keeps nothing. */
export function readPreference<K extends keyof Preferences>(name: K): Preferences[K] | undefined {
  try {
    const parsed = v.safeParse(shapes[name], localStorage.getItem(PREFIX + name));
    return parsed.success ? (parsed.output as Preferences[K]) : undefined;
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
