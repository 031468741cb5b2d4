/** Small choices of a reader that are kept on the device: language, text size, answers about the device, and the like. */
import * as v from 'valibot';

const PREFIX = 'passus/preference/';

/** What a person answers where no browser tells. */
const answer = v.picklist(['yes', 'no', 'unsure']);

const shapes = {
  language: v.pipe(v.string(), v.regex(/^[a-z]{2}$/)),
  textSize: v.picklist(['normal', 'large', 'largest']),
  seenInstall: v.picklist(['yes']),
  lock: answer,
  keychain: answer,
  autofill: answer,
  places: v.picklist(['older', 'newer']),
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
