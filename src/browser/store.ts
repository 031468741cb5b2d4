/** Loading and saving a progress. IndexedDB is the record; a copy in localStorage stands by it. */
import { entries, get, promisifyRequest, type UseStore } from 'idb-keyval';
import { includes, merge, type Progress } from '../engine/progress';
import { copiesAside, readCopy, writeCopy } from './copy';
import { keptStore } from './database';
import { readRecord, toRecord, type Reading } from './record';

/** How a load went. `progress` is what could be read, also where something was wrong. */
export interface Loaded {
  readonly progress: Progress;
  /** 'damaged': a part was unreadable. 'newer': written by a newer app. 'unreachable': no database. */
  readonly fault?: 'damaged' | 'newer' | 'unreachable';
  /** The database or the copy lacks something that the other has, or cannot be read: save, and they agree again. */
  readonly uneven?: true;
}

/** How a save went: 'saved' only after the marks were read back from the database. */
export type Saved = 'saved' | 'unsaved' | 'newer';

export interface Store {
  /** What the copy knows, at once; undefined if it knows nothing. */
  readonly glance: (key: string) => Progress | undefined;
  readonly load: (key: string) => Promise<Loaded>;
  /** Adds marks to what is stored, whatever another tab has stored meanwhile. */
  readonly save: (key: string, marks: Progress) => Promise<Saved>;
  /** What could not be read and was set aside, as it was found; only the copies' share where there is no database. */
  readonly aside: () => Promise<readonly Aside[]>;
}

/** A value that could not be read. */
export interface Aside {
  /** The key that it stood under, and the time in ms at which it was set aside. */
  readonly name: string;
  readonly value: unknown;
}

const ASIDE = 'broken/';

/** The key of a person's progress in a guide. */
export function progressKey(person: string, guide: string): string {
  return `progress/${person}/${guide}`;
}

/** A store on this device. `clock` gives the time in ms for the names of what is set aside. */
export function openStore(clock: () => number, database: UseStore = keptStore('passus', 'kept')): Store {
  return {
    glance(key) {
      const copy = readCopy(key);
      return copy.kind === 'empty' || Object.keys(copy.progress).length === 0 ? undefined : copy.progress;
    },

    async load(key) {
      const copy = readCopy(key);
      const known = progressOf(copy);
      try {
        const record = readRecord(await get(key, database));
        const progress = merge(known, progressOf(record));
        if (record.kind === 'newer' || copy.kind === 'newer') return { progress, fault: 'newer' };
        if (record.kind === 'damaged' || copy.kind === 'damaged') return { progress, fault: 'damaged', uneven: true };
        const even = includes(progressOf(record), progress) && includes(known, progress);
        return { progress, ...(!even && { uneven: true }) };
      } catch {
        return { progress: known, fault: 'unreachable' };
      }
    },

    async save(key, marks) {
      writeCopy(key, marks, clock());
      try {
        const outcome = await mergeInto(database, key, marks, `${ASIDE}${key}/${clock()}`);
        if (outcome === 'newer') return 'newer';
        const back = readRecord(await get(key, database));
        return back.kind === 'whole' && includes(back.progress, marks) ? 'saved' : 'unsaved';
      } catch {
        return 'unsaved'; // the copy may have it; the state keeps it, says so, and tries again
      }
    },

    async aside() {
      const copies = copiesAside().map(([name, value]): Aside => ({ name: `copy/${name}`, value }));
      try {
        const kept = (await entries<string, unknown>(database)).filter(([key]) => key.startsWith(ASIDE));
        return [...kept.map(([key, value]): Aside => ({ name: key.slice(ASIDE.length), value })), ...copies];
      } catch {
        return copies;
      }
    },
  };
}

function progressOf(reading: Reading): Progress {
  return reading.kind === 'empty' ? {} : reading.progress;
}

/**
 * Reads, merges and writes within one transaction. An unreadable old value is set aside in the same transaction, so
 * that there is no moment at which it is gone.
 */
function mergeInto(database: UseStore, key: string, marks: Progress, asideKey: string): Promise<'merged' | 'newer'> {
  return database('readwrite', async (kept) => {
    const raw: unknown = await promisifyRequest(kept.get(key) as IDBRequest<unknown>);
    const old = readRecord(raw);
    if (old.kind === 'newer') return 'newer';
    if (old.kind === 'damaged') kept.put(raw, asideKey);
    kept.put(toRecord(merge(progressOf(old), marks)), key);
    await promisifyRequest(kept.transaction);
    return 'merged';
  });
}
