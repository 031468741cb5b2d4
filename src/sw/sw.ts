/** The service worker: every file of one version, taken in whole or not at all, and served without a network. */
import { CLAIM, COMPLETE, REPAIR } from '../browser/messages';
import { remindWhenDue } from './remind';
import { PREFIX, versions } from './versions';

declare const self: ServiceWorkerGlobalScope & {
  /** The files of this version with their digests, put in by the build. */
  readonly __WB_MANIFEST: readonly { readonly url: string; readonly integrity: string }[];
};

const files = self.__WB_MANIFEST;
const scope = self.registration.scope;
/** One cache a version, so that a page never gets half of one version and half of another. */
const cacheName = PREFIX + hash(JSON.stringify(files));
const addresses = new Set(files.map(({ url }) => addressOf(url)));
/** What marks the cache of the version that was let in last; those that waited and were replaced have no such entry. */
const IN_USE = `${scope}in-use`;

self.addEventListener('install', (event) => {
  event.waitUntil(install());
  routeAroundWorker(event);
});

self.addEventListener('activate', (event) => {
  event.waitUntil(dropOldVersions().finally(() => self.clients.claim()));
});

self.addEventListener('fetch', (event) => {
  const { method, url } = event.request;
  const address = addressOf(url);
  if (method === 'GET' && (addresses.has(address) || isNamed(address))) event.respondWith(serve(event.request));
});

self.addEventListener('message', (event) => {
  const message: unknown = event.data;
  const answer = (found: Promise<unknown>) =>
    event.waitUntil(
      found.then(
        (value) => event.ports[0]?.postMessage(value),
        () => event.ports[0]?.postMessage(false), // a file that cannot be had, or storage that refuses
      ),
    );
  if (message === COMPLETE) answer(isComplete());
  if (message === REPAIR) answer(takeIn());
  if (message === CLAIM) event.waitUntil(self.clients.claim());
  if (typeof message === 'object' && message !== null && 'type' in message && message.type === 'SKIP_WAITING') {
    event.waitUntil(self.skipWaiting());
  }
});

remindWhenDue();

/** Takes in this version. Half a version is none; but where only the worker is new, the cache is that of the one in use. */
async function install(): Promise<void> {
  const isNew = !(await caches.has(cacheName));
  await takeIn().catch(async (error: unknown) => {
    if (isNew) await caches.delete(cacheName);
    throw error;
  });
}

/** Takes in every file that is not there yet, and tells how many. Throws if one cannot be had. */
async function takeIn(): Promise<number> {
  const cache = await caches.open(cacheName);
  let taken = 0;
  await Promise.all(
    files.map(async ({ url, integrity }) => {
      const address = addressOf(url);
      if ((await cache.match(address)) !== undefined) return;
      await cache.put(address, await withoutVary(await obtain(address, integrity)));
      taken++;
    }),
  );
  return taken;
}

/**
 * A file of this version: from an older version where the name holds a hash and so proves that it is the same, else from
 * the network. The digest keeps out what a half-swapped folder or the login page of a hotel's network would give.
 */
async function obtain(address: string, integrity: string): Promise<Response> {
  const named = isNamed(address);
  const same = named ? await caches.match(address) : undefined;
  if (same !== undefined) return same;
  const get = async (cache: RequestCache) => {
    const response = await fetch(address, { cache, integrity });
    // A redirected answer cannot serve a navigation.
    if (!response.ok || response.redirected) throw new Error(`${address}: ${response.status}`);
    return response;
  };
  // The page was just loaded itself: asked about, it need not be sent twice.
  return get(named ? 'default' : 'no-cache').catch(() => get('reload'));
}

/**
 * The response without its Vary header. A host that varies by Origin would make the entry invisible to a request that
 * carries one, such as that of a module script; the files of this app are the same for everybody.
 */
async function withoutVary(response: Response): Promise<Response> {
  if (!response.headers.has('Vary')) return response;
  const headers = new Headers(response.headers);
  headers.delete('Vary');
  return new Response(await response.blob(), { status: response.status, headers });
}

/** The answer to a request: what is kept, else what the network has, also where storage refuses. */
async function serve(request: Request): Promise<Response> {
  const found = await kept(addressOf(request.url)).catch(() => undefined);
  return found ?? fetch(request);
}

/** From this version, or where the name proves what it is from any: a tab may still show the version before. */
async function kept(address: string): Promise<Response | undefined> {
  const own = await caches.match(address, { cacheName });
  return own ?? (isNamed(address) ? caches.match(address) : undefined);
}

async function isComplete(): Promise<boolean> {
  const cache = await caches.open(cacheName);
  const found = await Promise.all([...addresses].map((address) => cache.match(address)));
  return found.every((response) => response !== undefined);
}

/** Keeps the version that was in use until now: a tab that still shows it may yet need a part that it has not loaded. */
async function dropOldVersions(): Promise<void> {
  for (const name of await versions()) {
    if (name === cacheName) continue;
    const wasInUse = await (await caches.open(name)).delete(IN_USE);
    if (!wasInUse) await caches.delete(name);
  }
  await (await caches.open(cacheName)).put(IN_USE, new Response());
}

/**
 * Lets the browser take this version's scripts and styles from the cache without asking this worker, where it can (static
 * routing, Chromium 123 and later). Each by its name: what is not in this cache goes to the network, and never to the
 * worker, which may have it from the version before. The page itself comes through the worker.
 */
function routeAroundWorker(event: ExtendableEvent): void {
  if (!('addRoutes' in event)) return;
  const { addRoutes } = event as { addRoutes: (routes: unknown) => Promise<void> };
  const routes = [...addresses].filter(isNamed).map((address) => {
    const { protocol, pathname } = new URL(address);
    const urlPattern = { protocol: protocol.slice(0, -1), pathname };
    return { condition: { urlPattern, requestMethod: 'get' }, source: { cacheName } };
  });
  event.waitUntil(addRoutes.call(event, routes).catch(() => undefined)); // an older form of the API: the worker answers
}

/** Whether the name of a file holds a hash, so that all that ever bear it are the same. */
function isNamed(address: string): boolean {
  return address.startsWith(`${scope}assets/`);
}

/** The address under which a file is kept: without query and fragment, a folder instead of its index.html. */
function addressOf(url: string): string {
  const { origin, pathname } = new URL(url, scope);
  return origin + pathname.replace(/\/index\.html$/, '/');
}

/** A short name for a text (FNV-1a, 32 bits); it only tells versions apart. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return (value >>> 0).toString(16);
}
