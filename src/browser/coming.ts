/** The reminders that are to come, kept in the database in finished words, so that the worker needs neither guide nor words. */
import { delMany, entries, promisifyRequest, type UseStore } from 'idb-keyval';
import { isTime } from './record';

export interface Coming {
  /** Names one reminder of one date: shown once. */
  readonly id: string;
  /** When it is due, and from when on it would say something wrong, in ms since 1970. */
  readonly at: number;
  readonly ends: number;
  readonly title: string;
  readonly body: string;
  /** The screen to open: what stands after `#`. */
  readonly hash: string;
}

/** What is kept: the list, and the ids of those that were shown. */
interface Kept {
  readonly list: readonly Coming[];
  readonly shown: readonly string[];
}

const PREFIX = 'coming/';

/** The key of the list for one progress. */
export function comingKey(person: string, guide: string): string {
  return `${PREFIX}${person}/${guide}`;
}

/** Keeps a list in the place of the one before. What was shown stays shown. A browser that keeps nothing reminds of nothing. */
export async function keepComing(database: UseStore, key: string, list: readonly Coming[]): Promise<void> {
  await change(database, key, ({ shown }) => ({
    list,
    shown: shown.filter((id) => list.some((coming) => coming.id === id)),
  }));
}

/** Takes away every list but those under these keys. */
export async function forgetComing(database: UseStore, keys: readonly string[]): Promise<void> {
  const kept = (await entries<string, unknown>(database)).map(([key]) => key);
  await delMany(
    kept.filter((key) => key.startsWith(PREFIX) && !keys.includes(key)),
    database,
  );
}

/** Takes out what is due at `now`, in ms: each is given once, for as long as its list stands. */
export async function takeDue(database: UseStore, now: number): Promise<readonly Coming[]> {
  const keys = (await entries<string, unknown>(database)).map(([key]) => key).filter((key) => key.startsWith(PREFIX));
  const found: Coming[] = [];
  for (const key of keys) {
    await change(database, key, ({ list, shown }) => {
      const due = list.filter(({ id, at, ends }) => at <= now && now < ends && !shown.includes(id));
      found.push(...due);
      return { list, shown: [...shown, ...due.map(({ id }) => id)] };
    });
  }
  return found;
}

/** Reads and writes within one transaction, so that page and worker cannot both show the same. */
function change(database: UseStore, key: string, next: (old: Kept) => Kept): Promise<unknown> {
  return database('readwrite', async (kept) => {
    const raw: unknown = await promisifyRequest(kept.get(key) as IDBRequest<unknown>);
    kept.put(next(readComing(raw)), key);
    await promisifyRequest(kept.transaction);
  });
}

/** Reads a stored value of any shape. Never throws; what is not valid is left out, for it is derived anew anyway. */
export function readComing(raw: unknown): Kept {
  if (typeof raw !== 'object' || raw === null) return { list: [], shown: [] };
  const { list, shown } = raw as { list?: unknown; shown?: unknown };
  return {
    list: Array.isArray(list) ? list.flatMap(toComing).slice(0, 50) : [],
    shown: Array.isArray(shown) ? shown.filter((id) => isText(id, 100)).slice(0, 50) : [],
  };
}

function toComing(raw: unknown): Coming[] {
  if (typeof raw !== 'object' || raw === null) return [];
  const { id, at, ends, title, body, hash } = raw as Record<string, unknown>;
  if (!isText(id, 100) || !isText(title, 200) || !isText(body, 400)) return [];
  if (!isText(hash, 100) || !/^\/[a-z0-9/-]*$/.test(hash)) return [];
  return isTime(at) && isTime(ends) ? [{ id, at, ends, title, body, hash }] : [];
}

function isText(value: unknown, longest: number): value is string {
  return typeof value === 'string' && value !== '' && value.length <= longest;
}
