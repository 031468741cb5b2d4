/** The service worker of this app: starting it, and new versions that wait until the reader lets them in. */
import { CLAIM } from './messages';

/** What the page is told. */
export interface WorkerNews {
  /** A newer version is complete and waits; `apply` lets it in and starts the app anew. */
  readonly waiting: (apply: () => void) => void;
  /** A worker took over the page, or could not be installed: what "works offline" says may have changed. */
  readonly changed: () => void;
}

const CHECK_EVERY = 6 * 60 * 60 * 1000;

/**
 * Registers the worker and gives a function that looks for a newer version, at most every six hours. Gives undefined
 * where the browser has no service workers or refuses this one; the app then works as long as there is a network.
 */
export async function startWorker(news: WorkerNews, clock: () => number): Promise<(() => void) | undefined> {
  if (!('serviceWorker' in navigator)) return undefined;
  const loaded = await import('workbox-window').catch(() => undefined);
  // It could not be had: the app goes on as it is, and the next start tries again.
  if (loaded === undefined) return undefined;
  const { Workbox } = loaded;
  const worker = new Workbox(trusted(new URL('../sw.js', document.baseURI)));
  const offer = () => news.waiting(() => void letIn());
  // A first version waits for a moment too, on a slow tablet for so long that it is told. A newer one waits behind another.
  worker.addEventListener('waiting', () => {
    void navigator.serviceWorker.getRegistration().then((found) => {
      if (found?.waiting && found.active) offer();
    });
  });
  worker.addEventListener('controlling', news.changed);
  worker.addEventListener('redundant', news.changed);
  try {
    const registration = await worker.register({ immediate: true });
    if (registration !== undefined) onEachInstalled(registration, offer);
  } catch {
    return undefined;
  }
  void askForControl();
  let checked = clock();
  return () => {
    if (clock() - checked < CHECK_EVERY) return;
    checked = clock();
    void worker.update().catch(() => undefined); // no network: there is nothing newer to be had
  };
}

/** Lets in what waits, and starts the app anew once that takes over. Where another tab has let it in, nothing waits. */
async function letIn(): Promise<void> {
  const { waiting } = (await navigator.serviceWorker.getRegistration()) ?? {};
  if (!waiting) {
    location.reload();
    return;
  }
  // This very worker is listened to: what another tab lets in later must not break into a step here.
  const follow = () => {
    if (waiting.state !== 'redundant') location.reload();
  };
  waiting.addEventListener('statechange', follow, { once: true });
  waiting.postMessage({ type: 'SKIP_WAITING' });
}

/**
 * workbox-window 7.4 stops listening after one version that it did not ask for itself. A tab that stays open for days
 * would then not hear of the next one, where the first was not complete or was replaced before it could be offered.
 */
function onEachInstalled(registration: ServiceWorkerRegistration, offer: () => void): void {
  registration.addEventListener('updatefound', () => {
    const { installing } = registration;
    installing?.addEventListener('statechange', () => {
      if (installing.state === 'installed' && navigator.serviceWorker.controller !== null) offer();
    });
  });
}

/**
 * A worker that starts takes over the pages that are there. A page that is just being loaded is left out, and would say
 * for as long as it is open that it does not work offline.
 */
async function askForControl(): Promise<void> {
  const { serviceWorker } = navigator;
  const { active } = await serviceWorker.ready;
  if (serviceWorker.controller === null) active?.postMessage(CLAIM);
}

/** The worker's address as Trusted Types want it; under this app's policy no other address is a script. */
function trusted(url: URL): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypesFactory };
  if (trustedTypes === undefined) return url.href;
  const policy = trustedTypes.createPolicy('passus', {
    createScriptURL: (candidate) => {
      if (candidate !== url.href) throw new TypeError(`not the address of this app's worker: ${candidate}`);
      return candidate;
    },
  });
  return policy.createScriptURL(url.href) as string;
}

/** The part of the Trusted Types API in use; not in TypeScript's library yet. */
interface TrustedTypesFactory {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): { createScriptURL: (url: string) => unknown };
}
