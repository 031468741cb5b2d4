/** Notices of the system while Passus is closed: from the list that the page left to a worker that the browser wakes. */
import { usualProgressUpTo } from '../engine/guide';
import { expect, test } from './journey';
import { become } from './screens';
import { store, stored } from './stored';

const DAY = 24 * 60 * 60 * 1000;

test('a notice is shown once when it is due, by a worker that is woken', async ({ page, passus, context, server }) => {
  await context.grantPermissions(['notifications']);
  await become(page, server.app, usualProgressUpTo('wait-for-code', Date.now() - DAY));
  const cdp = await context.newCDPSession(page);
  const registration = new Promise<string>((resolve) => {
    cdp.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      if (registrations[0] !== undefined) resolve(registrations[0].registrationId);
    });
  });
  await cdp.send('ServiceWorker.enable');
  await passus.open('/remind');
  await passus.expectAttribute('html', 'data-offline', 'ready', 15_000);
  const key = 'coming/me/eu-login-passkey';
  await expect.poll(() => stored(page, key)).toMatchObject({ list: [{}, {}, {}] });
  const { list } = (await stored(page, key)) as { list: { id: string; at: number; ends: number; title: string }[] };
  expect(list.map(({ title }) => title)[1]).toBe('Spørg PMO, hvis koden mangler');
  // As if its day had come while Passus was closed.
  const due = list.map((each, index) => (index === 1 ? { ...each, at: Date.now() - 1 } : each));
  await store(page, key, { list: due, shown: [] });
  const origin = new URL(server.app).origin;
  const wake = async () =>
    cdp.send('ServiceWorker.dispatchPeriodicSyncEvent', {
      origin,
      registrationId: await registration,
      tag: 'passus:due',
    });
  const shown = () =>
    page.evaluate(async () => {
      const notices = await (await navigator.serviceWorker.ready).getNotifications();
      return notices.map(({ title, data }) => [title, data as unknown]);
    });
  await wake();
  await expect.poll(shown).toEqual([['Spørg PMO, hvis koden mangler', '/eu-login-passkey/now']]);
  await expect.poll(() => stored(page, key)).toMatchObject({ shown: [due[1]!.id] });
  await page.evaluate(async () => {
    for (const notice of await (await navigator.serviceWorker.ready).getNotifications()) notice.close();
  });
  await wake();
  await wake();
  expect(await shown()).toEqual([]);
  // Its address leads to where the way goes on.
  await passus.goTo('/eu-login-passkey/now');
  await passus.expectView('wait');
});
