/**
 * The emergency service worker, put in the place of `sw.js` where a released one does harm: it takes over at once,
 * removes all caches of this copy of Passus and then itself. What people did is in IndexedDB and localStorage, and stays.
 */
import { versions } from './versions';

declare const self: ServiceWorkerGlobalScope;

self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()));

// It answers no request: from now on everything comes from the network.
self.addEventListener('activate', (event) => event.waitUntil(clear()));

async function clear(): Promise<void> {
  await Promise.all((await versions()).map((name) => caches.delete(name)));
  await self.registration.unregister();
}
