/** The last-known copy of a progress in localStorage: read at once at start, and a second chance if the database is gone. */
import { merge, type Progress } from '../engine/progress';
import { readRecord, toRecord, type Reading } from './record';

const PREFIX = 'passus/copy/';

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

/** The copy's text, unread. */
export function rawCopy(key: string): string | undefined {
  try {
    return localStorage.getItem(PREFIX + key) ?? undefined;
  } catch {
    return undefined; // forbidden, as in some private windows: the database is the record, the copy is a bonus
  }
}

/** Adds marks to the copy. Gives false where it was not written: storage is full or forbidden, or a newer app wrote it. */
export function writeCopy(key: string, marks: Progress): boolean {
  const old = readCopy(key);
  if (old.kind === 'newer') return false;
  const known = old.kind === 'empty' ? {} : old.progress;
  try {
    localStorage.setItem(PREFIX + key, JSON.stringify(toRecord(merge(known, marks))));
    return true;
  } catch {
    return false;
  }
}
