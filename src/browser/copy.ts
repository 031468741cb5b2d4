/** The last-known copy of what is kept, in localStorage: read at once at start, and a second chance if the database is gone. */
import type { Kind, Reading } from './record';

const PREFIX = 'passus/copy/';
const ASIDE = 'passus/broken/';

/** The copy as it stands. Text that is not JSON counts as damaged; a browser that forbids localStorage has none. */
export function readCopy<T>(kind: Kind<T>, key: string): Reading<T> {
  const text = rawCopy(key);
  if (text === undefined) return { kind: 'empty' };
  try {
    return kind.read(JSON.parse(text));
  } catch {
    return { kind: 'damaged', value: kind.none };
  }
}

/**
 * Adds entries to the copy; what cannot be read is set aside first, under the time `now` in ms. Gives false where it was
 * not written: storage is full or forbidden, or a newer app wrote it.
 */
export function writeCopy<T>(kind: Kind<T>, key: string, value: T, now: number): boolean {
  const old = readCopy(kind, key);
  if (old.kind === 'newer') return false;
  const known = old.kind === 'empty' ? kind.none : old.value;
  try {
    if (old.kind === 'damaged') localStorage.setItem(`${ASIDE}${key}/${now}`, rawCopy(key) ?? '');
    localStorage.setItem(PREFIX + key, JSON.stringify(kind.toRecord(kind.merge(known, value))));
    return true;
  } catch {
    return false;
  }
}

/** The texts of copies that could not be read, each under the key and the time at which it was set aside. */
export function copiesAside(): readonly (readonly [string, string])[] {
  try {
    return Object.entries(localStorage as Record<string, string>)
      .filter(([name]) => name.startsWith(ASIDE))
      .map(([name, text]) => [name.slice(ASIDE.length), text]);
  } catch {
    return []; // forbidden: nothing was ever kept there
  }
}

/** Takes the copy away, and what was set aside of it. */
export function dropCopy(key: string): void {
  drop((name) => name === PREFIX + key || isAsideOf(key, name));
}

/** Takes away only what was set aside of a copy. */
export function dropAsides(key: string): void {
  drop((name) => isAsideOf(key, name));
}

const isAsideOf = (key: string, name: string) => name.startsWith(`${ASIDE}${key}/`);

function drop(isWanted: (name: string) => boolean): void {
  try {
    for (const name of Object.keys(localStorage).filter(isWanted)) localStorage.removeItem(name);
  } catch {
    return; // forbidden: nothing was ever kept there
  }
}

function rawCopy(key: string): string | undefined {
  try {
    return localStorage.getItem(PREFIX + key) ?? undefined;
  } catch {
    return undefined; // forbidden, as in some private windows: the database is the record, the copy is a bonus
  }
}
