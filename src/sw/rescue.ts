/**
 * The emergency service worker, put in the place of `sw.js` where a released one does harm: it takes over at once,
 * removes all caches of Passus and then itself. What people did is in IndexedDB and localStorage, and stays.
 */
declare const self: ServiceWorkerGlobalScope;
export {};

self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()));

// It answers no request: from now on everything comes from the network.
self.addEventListener('activate', (event) => event.waitUntil(clear()));

async function clear(): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith('passus-'));
  await Promise.all(names.map((name) => caches.delete(name)));
  await self.registration.unregister();
}
