/** The service worker: every file of one version, taken in whole or not at all, and served without a network. */
import { CLAIM, COMPLETE, REPAIR } from '../browser/messages';
import { remindWhenDue } from './remind';

declare const self: ServiceWorkerGlobalScope & {
  /** The files of this version with their digests, put in by the build. */
  readonly __WB_MANIFEST: readonly { readonly url: string; readonly integrity: string }[];
};

const files = self.__WB_MANIFEST;
const scope = self.registration.scope;
const PREFIX = 'passus-';
/** One cache a version, so that a page never gets half of one version and half of another. */
const cacheName = PREFIX + hash(JSON.stringify(files));
const addresses = new Set(files.map(({ url }) => addressOf(url)));

self.addEventListener('install', (event) => {
  event.waitUntil(
    takeIn().catch(async (error: unknown) => {
      await caches.delete(cacheName); // half a version is none
      throw error;
    }),
  );
  routeAroundWorker(event);
});

self.addEventListener('activate', (event) => {
  event.waitUntil(dropOldVersions().then(() => self.clients.claim()));
});

self.addEventListener('fetch', (event) => {
  const address = addressOf(event.request.url);
  if (event.request.method === 'GET' && addresses.has(address)) event.respondWith(serve(address));
});

self.addEventListener('message', (event) => {
  const message: unknown = event.data;
  const answer = () => isComplete().then((complete) => event.ports[0]?.postMessage(complete));
  if (message === COMPLETE) event.waitUntil(answer());
  if (message === REPAIR) event.waitUntil(takeIn().then(answer, answer));
  if (message === CLAIM) event.waitUntil(self.clients.claim());
  if (typeof message === 'object' && message !== null && 'type' in message && message.type === 'SKIP_WAITING') {
    event.waitUntil(self.skipWaiting());
  }
});

remindWhenDue();

/** Takes in every file that is not there yet. Throws if one cannot be had. */
async function takeIn(): Promise<void> {
  const cache = await caches.open(cacheName);
  await Promise.all(
    files.map(async ({ url, integrity }) => {
      const address = addressOf(url);
      if ((await cache.match(address)) !== undefined) return;
      await cache.put(address, await withoutVary(await obtain(address, integrity)));
    }),
  );
}

/**
 * A file of this version: from an older version where the name holds a hash and so proves that it is the same, else from
 * the network. The digest keeps out what a half-swapped folder or the login page of a hotel's network would give.
 */
async function obtain(address: string, integrity: string): Promise<Response> {
  const named = address.startsWith(`${scope}assets/`);
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

/** The cache first; a file that is missing there may be in that of an older version, or still be had from the network. */
async function serve(address: string): Promise<Response> {
  const cache = await caches.open(cacheName);
  return (await cache.match(address)) ?? (await caches.match(address)) ?? fetch(address);
}

async function isComplete(): Promise<boolean> {
  const cache = await caches.open(cacheName);
  const found = await Promise.all([...addresses].map((address) => cache.match(address)));
  return found.every((response) => response !== undefined);
}

/** Keeps the version before this one too: a tab that still shows it may yet need a part that it has not loaded. */
async function dropOldVersions(): Promise<void> {
  const versions = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== cacheName);
  await Promise.all(versions.slice(0, -1).map((name) => caches.delete(name)));
}

/**
 * Lets the browser take scripts and styles from the cache without asking this worker, where it can (static routing,
 * Chromium 123 and later). The page itself comes through the worker. What is not in the cache goes to the network.
 */
function routeAroundWorker(event: ExtendableEvent): void {
  if (!('addRoutes' in event)) return;
  const { addRoutes } = event as { addRoutes: (routes: unknown) => Promise<void> };
  const { protocol, pathname } = new URL(scope);
  const urlPattern = { protocol: protocol.slice(0, -1), pathname: `${pathname}assets/*` };
  const route = { condition: { urlPattern, requestMethod: 'get' }, source: { cacheName } };
  event.waitUntil(addRoutes.call(event, [route]).catch(() => undefined)); // an older form of the API: the worker answers
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
