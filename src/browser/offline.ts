/** Whether the app would really start without a network: asked anew, never remembered (fact P18). */
import { promisifyRequest, type UseStore } from 'idb-keyval';
import { COMPLETE, REPAIR } from './messages';

/**
 * 'ready' only if the worker controls the page, holds every file, and a stored value reads back. 'not-yet' while a worker
 * is being installed; 'no-worker' where that failed or is not possible.
 */
export type OfflineReadiness = 'ready' | 'not-yet' | 'no-worker' | 'incomplete' | 'no-storage';

/** Checks by trying, now. `database` is the store that progress is kept in. */
export async function checkOffline(database: UseStore): Promise<OfflineReadiness> {
  const registration = await (navigator as Partial<Navigator>).serviceWorker?.getRegistration().catch(() => undefined);
  // A worker that was taken away goes on answering the pages that are open, and no other.
  if (registration === undefined) return 'no-worker';
  const worker = controller();
  if (worker === undefined) return 'not-yet';
  if ((await ask(worker, COMPLETE, 5000)) !== true) return 'incomplete';
  return (await storageReadsBack(database)) ? 'ready' : 'no-storage';
}

/** Has the worker fetch what it lacks; tells whether it lacked anything that it has now. Needs the network. */
export async function repairOffline(): Promise<boolean> {
  const worker = controller();
  return worker !== undefined && Number(await ask(worker, REPAIR, 60_000)) > 0;
}

/** Whether a worker answers for this page. */
export function hasWorker(): boolean {
  return controller() !== undefined;
}

function controller(): ServiceWorker | undefined {
  return (navigator as Partial<Navigator>).serviceWorker?.controller ?? undefined;
}

/** Asks the worker; no answer within `patience` ms is a no. */
function ask(worker: ServiceWorker, question: string, patience: number): Promise<unknown> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    const timer = setTimeout(() => resolve(false), patience);
    port1.onmessage = ({ data }: MessageEvent<unknown>) => {
      clearTimeout(timer);
      resolve(data);
    };
    worker.postMessage(question, [port2]);
  });
}

const KEY = 'check/offline';

async function storageReadsBack(database: UseStore): Promise<boolean> {
  const sample = String(Math.random());
  try {
    // In one transaction: another tab, which checks at the same time, would else put its own sample in between.
    const read = await database('readwrite', async (store) => {
      store.put(sample, KEY);
      const found = promisifyRequest<unknown>(store.get(KEY));
      await promisifyRequest(store.transaction);
      return found;
    });
    return read === sample;
  } catch {
    return false;
  }
}
