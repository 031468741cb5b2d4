/** Loading and saving what is kept, such as a progress. IndexedDB is the record; a copy in localStorage stands by it. */
import { delMany, entries, get, keys, promisifyRequest, type UseStore } from 'idb-keyval';
import { copiesAside, dropAsides, dropCopy, readCopy, writeCopy } from './copy';
import type { Kind, Reading } from './record';

/** How a load went. `value` is what could be read, also where something was wrong. */
export interface Loaded<T> {
  readonly value: T;
  /** 'damaged': a part was unreadable. 'newer': written by a newer app. 'unreachable': no database. */
  readonly fault?: 'damaged' | 'newer' | 'unreachable';
  /** The database or the copy lacks something that the other has, or cannot be read: save, and they agree again. */
  readonly uneven?: true;
}

/** How a save went: 'saved' only after the entries were read back from the database. */
export type Saved = 'saved' | 'unsaved' | 'newer';

export interface Store<T> {
  /** What the copy knows, at once; undefined if it knows nothing. */
  readonly glance: (key: string) => T | undefined;
  readonly load: (key: string) => Promise<Loaded<T>>;
  /** Adds entries to what is stored, whatever another tab has stored meanwhile. */
  readonly save: (key: string, value: T) => Promise<Saved>;
  /** Takes away all that is stored under a key, and what was set aside of it. Gives false where the database refused. */
  readonly forget: (key: string) => Promise<boolean>;
}

/** A value that could not be read. */
export interface Aside {
  /** The key that it stood under, and the time in ms at which it was set aside. */
  readonly name: string;
  readonly value: unknown;
}

const ASIDE = 'broken/';

/** A store on this device. `clock` gives the time in ms for the names of what is set aside. */
export function openStore<T extends object>(kind: Kind<T>, clock: () => number, database: UseStore): Store<T> {
  const valueOf = (reading: Reading<T>): T => (reading.kind === 'empty' ? kind.none : reading.value);
  return {
    glance(key) {
      const copy = readCopy(kind, key);
      return copy.kind === 'empty' || Object.keys(copy.value).length === 0 ? undefined : copy.value;
    },

    async load(key) {
      const copy = readCopy(kind, key);
      const known = valueOf(copy);
      try {
        const record = kind.read(await get(key, database));
        const value = kind.merge(known, valueOf(record));
        if (record.kind === 'newer' || copy.kind === 'newer') return { value, fault: 'newer' };
        if (record.kind === 'damaged' || copy.kind === 'damaged') return { value, fault: 'damaged', uneven: true };
        const even = kind.includes(valueOf(record), value) && kind.includes(known, value);
        return { value, ...(!even && { uneven: true }) };
      } catch {
        return { value: known, fault: 'unreachable' };
      }
    },

    async save(key, value) {
      writeCopy(kind, key, value, clock());
      try {
        const outcome = await mergeInto(kind, database, key, value, `${ASIDE}${key}/${clock()}`);
        if (outcome === 'newer') return 'newer';
        const back = kind.read(await get(key, database));
        return back.kind === 'whole' && kind.includes(back.value, value) ? 'saved' : 'unsaved';
      } catch {
        return 'unsaved'; // the copy may have it; the state keeps it, says so, and tries again
      }
    },

    async forget(key) {
      try {
        await delMany([key, ...(await asidesOf(key, database))], database);
        dropCopy(key); // now: where the database refuses, the copy may be all there is
        return (await get(key, database)) === undefined;
      } catch {
        return false;
      }
    },
  };
}

async function asidesOf(key: string, database: UseStore): Promise<string[]> {
  return (await keys<string>(database)).filter((name) => name.startsWith(`${ASIDE}${key}/`));
}

/** Takes away what was set aside of a key. Gives false where the database refused. */
export async function forgetAside(database: UseStore, key: string): Promise<boolean> {
  try {
    await delMany(await asidesOf(key, database), database);
    dropAsides(key);
    return true;
  } catch {
    return false;
  }
}

/** What was set aside of some keys, as it was found; only the copies' share where there is no database. */
export async function setAside(database: UseStore, wanted: readonly string[]): Promise<readonly Aside[]> {
  const isWanted = ([name]: readonly [string, unknown]) => wanted.some((key) => name.startsWith(`${key}/`));
  const copies = copiesAside()
    .filter(isWanted)
    .map(([name, value]): Aside => ({ name: `copy/${name}`, value }));
  try {
    const kept = (await entries<string, unknown>(database)).filter(([name]) => name.startsWith(ASIDE));
    const found = kept.map(([name, value]) => [name.slice(ASIDE.length), value] as const).filter(isWanted);
    return [...found.map(([name, value]): Aside => ({ name, value })), ...copies];
  } catch {
    return copies;
  }
}

/**
 * Reads, merges and writes within one transaction. An unreadable old value is set aside in the same transaction, so
 * that there is no moment at which it is gone.
 */
function mergeInto<T>(
  kind: Kind<T>,
  database: UseStore,
  key: string,
  value: T,
  asideKey: string,
): Promise<'merged' | 'newer'> {
  return database('readwrite', async (kept) => {
    const raw: unknown = await promisifyRequest(kept.get(key) as IDBRequest<unknown>);
    const old = kind.read(raw);
    if (old.kind === 'newer') return 'newer';
    if (old.kind === 'damaged') kept.put(raw, asideKey);
    kept.put(kind.toRecord(old.kind === 'empty' ? value : kind.merge(old.value, value)), key);
    await promisifyRequest(kept.transaction);
    return 'merged';
  });
}
