/** What the app keeps in IndexedDB, read and written behind its back. */
import type { Page } from '@playwright/test';
import type { Pane } from './engines/pane';

/** Where it is read: a page in any engine. */
type Place = Pick<Pane, 'evaluate'> | Page;

type Job =
  | { readonly do: 'keys' }
  | { readonly do: 'get'; readonly key: string }
  | { readonly do: 'put'; readonly key: string; readonly value: unknown };

/** All keys. */
export async function storedKeys(page: Place): Promise<readonly string[]> {
  return (await inDatabase(page, { do: 'keys' })) as readonly string[];
}

/** The value under a key. */
export function stored(page: Place, key: string): Promise<unknown> {
  return inDatabase(page, { do: 'get', key });
}

/** Puts any value under a key, however broken. */
export async function store(page: Place, key: string, value: unknown): Promise<void> {
  await inDatabase(page, { do: 'put', key, value });
}

function inDatabase(page: Place, job: Job): Promise<unknown> {
  return (page as Pick<Pane, 'evaluate'>).evaluate(async (wanted) => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('passus');
      request.onsuccess = () => resolve(request.result);
    });
    const kept = database.transaction('kept', 'readwrite').objectStore('kept');
    const request =
      wanted.do === 'keys'
        ? kept.getAllKeys()
        : wanted.do === 'get'
          ? kept.get(wanted.key)
          : kept.put(wanted.value, wanted.key);
    await new Promise((resolve) => (kept.transaction.oncomplete = resolve));
    database.close();
    return request.result as unknown;
  }, job);
}
