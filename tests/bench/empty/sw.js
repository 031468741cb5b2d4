/** The least service worker that serves a page from its cache. */
const page = new URL('./', self.location).href;

self.addEventListener('install', (event) => event.waitUntil(caches.open('empty').then((cache) => cache.add(page))));

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  if (event.request.url === page) event.respondWith(caches.match(page));
});
