/** Whether the app would really start without a network: asked anew, never remembered (fact P18). */
import { get, set, type UseStore } from 'idb-keyval';
import { COMPLETE } from './messages';

/** 'ready' only if the worker controls the page, holds every file, and a stored value reads back. */
export type OfflineReadiness = 'ready' | 'no-worker' | 'incomplete' | 'no-storage';

/** Checks by trying, now. `database` is the store that progress is kept in. */
export async function checkOffline(database: UseStore): Promise<OfflineReadiness> {
  const worker = (navigator as Partial<Navigator>).serviceWorker?.controller ?? undefined;
  if (worker === undefined) return 'no-worker';
  if (!(await holdsEverything(worker))) return 'incomplete';
  return (await storageReadsBack(database)) ? 'ready' : 'no-storage';
}

function holdsEverything(worker: ServiceWorker): Promise<boolean> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    const timer = setTimeout(() => resolve(false), 5000);
    port1.onmessage = ({ data }: MessageEvent<unknown>) => {
      clearTimeout(timer);
      resolve(data === true);
    };
    worker.postMessage(COMPLETE, [port2]);
  });
}

async function storageReadsBack(database: UseStore): Promise<boolean> {
  const sample = String(Math.random());
  try {
    await set('check/offline', sample, database);
    return (await get('check/offline', database)) === sample;
  } catch {
    return false;
  }
}
