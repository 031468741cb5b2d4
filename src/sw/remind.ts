/** Reminders while the app is closed: the browser wakes the worker now and then, which shows what is due, once. */
import { takeDue } from '../browser/coming';
import { keptStore } from '../browser/database';
import { LOOK_FOR_DUE } from '../browser/messages';

declare const self: ServiceWorkerGlobalScope;

/** Not in TypeScript's library yet. */
interface PeriodicSyncEvent extends ExtendableEvent {
  readonly tag: string;
}

/** Begins to listen. To be called while the worker starts. */
export function remindWhenDue(): void {
  self.addEventListener('periodicsync', (event) => {
    const { tag } = event as PeriodicSyncEvent;
    if (tag === LOOK_FOR_DUE) (event as PeriodicSyncEvent).waitUntil(showDue());
  });
  self.addEventListener('notificationclick', (event) => {
    event.notification.close();
    event.waitUntil(openAt(event.notification.data));
  });
}

async function showDue(): Promise<void> {
  const due = await takeDue(keptStore('passus', 'kept'), Date.now());
  for (const { id, title, body, hash } of due) {
    await self.registration.showNotification(title, {
      body,
      tag: id,
      data: hash,
      icon: new URL('icon-192.png', self.registration.scope).href,
    });
  }
  const { navigator } = self as { navigator: { setAppBadge?: (count: number) => Promise<void> } };
  if (due.length > 0) await navigator.setAppBadge?.(due.length).catch(() => undefined); // a bonus, not allowed everywhere
}

/** Opens the app at a screen: in the window that is there, or in a new one. */
async function openAt(hash: unknown): Promise<void> {
  const address = `${self.registration.scope}app/#${typeof hash === 'string' && hash.startsWith('/') ? hash : '/'}`;
  const windows = await self.clients.matchAll({ type: 'window' });
  const app = windows.find(({ url }) => url.startsWith(`${self.registration.scope}app/`));
  if (app === undefined) {
    await self.clients.openWindow(address);
    return;
  }
  await app.focus();
  await app.navigate(address);
}
