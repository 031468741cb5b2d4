/** Loading and saving a progress. IndexedDB is the record; a copy in localStorage stands by it. */
import { get, promisifyRequest, set, type UseStore } from 'idb-keyval';
import { includes, merge, type Progress } from '../engine/progress';
import { rawCopy, readCopy, writeCopy } from './copy';
import { keptStore } from './database';
import { readRecord, toRecord } from './record';

/** How a load went. `progress` is what could be read, also where something was wrong. */
export interface Loaded {
  readonly progress: Progress;
  /** 'damaged': a part was unreadable and is set aside. 'newer': written by a newer app. 'unreachable': no database. */
  readonly fault?: 'damaged' | 'newer' | 'unreachable';
}

/** How a save went: 'saved' only after the marks were read back from the database. */
export type Saved = 'saved' | 'unsaved' | 'newer';

export interface Store {
  /** What the copy knows, at once; undefined if it knows nothing. */
  readonly glance: (key: string) => Progress | undefined;
  readonly load: (key: string) => Promise<Loaded>;
  /** Adds marks to what is stored, whatever another tab has stored meanwhile. */
  readonly save: (key: string, marks: Progress) => Promise<Saved>;
}

/** The key of a person's progress in a guide. */
export function progressKey(person: string, guide: string): string {
  return `progress/${person}/${guide}`;
}

/** A store on this device. `clock` gives the time in ms for the names of what is set aside. */
export function openStore(clock: () => number, database: UseStore = keptStore('passus', 'kept')): Store {
  const setAside = (key: string, raw: unknown) => set(`broken/${key}/${clock()}`, raw, database);

  return {
    glance(key) {
      const copy = readCopy(key);
      return copy.kind === 'empty' || Object.keys(copy.progress).length === 0 ? undefined : copy.progress;
    },

    async load(key) {
      const copy = readCopy(key);
      const known = copy.kind === 'empty' ? {} : copy.progress;
      try {
        if (copy.kind === 'damaged') await setAside(`copy/${key}`, rawCopy(key));
        const record = readRecord(await get(key, database));
        if (record.kind === 'empty') return { progress: known, ...(copy.kind === 'damaged' && { fault: 'damaged' }) };
        const progress = merge(known, record.progress);
        if (record.kind === 'newer' || copy.kind === 'newer') return { progress, fault: 'newer' };
        return { progress, ...((record.kind === 'damaged' || copy.kind === 'damaged') && { fault: 'damaged' }) };
      } catch {
        return { progress: known, fault: 'unreachable' };
      }
    },

    async save(key, marks) {
      writeCopy(key, marks);
      try {
        const outcome = await mergeInto(database, key, marks, `broken/${key}/${clock()}`);
        if (outcome === 'newer') return 'newer';
        const back = readRecord(await get(key, database));
        return back.kind === 'whole' && includes(back.progress, marks) ? 'saved' : 'unsaved';
      } catch {
        return 'unsaved'; // the copy may have it; the state keeps it, says so, and tries again
      }
    },
  };
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
    kept.put(toRecord(merge(old.kind === 'empty' ? {} : old.progress, marks)), key);
    await promisifyRequest(kept.transaction);
    return 'merged';
  });
}
