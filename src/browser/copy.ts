/** The last-known copy of a progress in localStorage: read at once at start, and a second chance if the database is gone. */
import { merge, type Progress } from '../engine/progress';
import { readRecord, toRecord, type Reading } from './record';

const PREFIX = 'passus/copy/';
const ASIDE = 'passus/broken/';

/** The copy as it stands. Text that is not JSON counts as damaged; a browser that forbids localStorage has none. */
export function readCopy(key: string): Reading {
  const text = rawCopy(key);
  if (text === undefined) return { kind: 'empty' };
  try {
    return readRecord(JSON.parse(text));
  } catch {
    return { kind: 'damaged', progress: {} };
  }
}

/**
 * Adds marks to the copy; what cannot be read is set aside first, under the time `now` in ms. Gives false where it was
 * not written: storage is full or forbidden, or a newer app wrote it.
 */
export function writeCopy(key: string, marks: Progress, now: number): boolean {
  const old = readCopy(key);
  if (old.kind === 'newer') return false;
  const known = old.kind === 'empty' ? {} : old.progress;
  try {
    if (old.kind === 'damaged') localStorage.setItem(`${ASIDE}${key}/${now}`, rawCopy(key) ?? '');
    localStorage.setItem(PREFIX + key, JSON.stringify(toRecord(merge(known, marks))));
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

function rawCopy(key: string): string | undefined {
  try {
    return localStorage.getItem(PREFIX + key) ?? undefined;
  } catch {
    return undefined; // forbidden, as in some private windows: the database is the record, the copy is a bonus
  }
}
