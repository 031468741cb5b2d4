/** Whether the app would really start without a network: asked anew, never remembered (fact P18). */
import { get, set, type UseStore } from 'idb-keyval';
import { COMPLETE, REPAIR } from './messages';

/**
 * 'ready' only if the worker controls the page, holds every file, and a stored value reads back. 'not-yet' while a worker
 * is being installed; 'no-worker' where that failed or is not possible.
 */
export type OfflineReadiness = 'ready' | 'not-yet' | 'no-worker' | 'incomplete' | 'no-storage';

/** Checks by trying, now. `database` is the store that progress is kept in. */
export async function checkOffline(database: UseStore): Promise<OfflineReadiness> {
  const worker = controller();
  if (worker === undefined) return (await isComing()) ? 'not-yet' : 'no-worker';
  if (!(await ask(worker, COMPLETE, 5000))) return 'incomplete';
  return (await storageReadsBack(database)) ? 'ready' : 'no-storage';
}

/** Has the worker fetch what it lacks; tells whether it holds everything now. Needs the network. */
export async function repairOffline(): Promise<boolean> {
  const worker = controller();
  return worker !== undefined && ask(worker, REPAIR, 60_000);
}

/** Whether a worker answers for this page. */
export function hasWorker(): boolean {
  return controller() !== undefined;
}

function controller(): ServiceWorker | undefined {
  return (navigator as Partial<Navigator>).serviceWorker?.controller ?? undefined;
}

async function isComing(): Promise<boolean> {
  const registration = await (navigator as Partial<Navigator>).serviceWorker?.getRegistration().catch(() => undefined);
  return Boolean(registration?.installing ?? registration?.waiting ?? registration?.active);
}

/** Asks the worker; no answer within `patience` ms is a no. */
function ask(worker: ServiceWorker, question: string, patience: number): Promise<boolean> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    const timer = setTimeout(() => resolve(false), patience);
    port1.onmessage = ({ data }: MessageEvent<unknown>) => {
      clearTimeout(timer);
      resolve(data === true);
    };
    worker.postMessage(question, [port2]);
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
