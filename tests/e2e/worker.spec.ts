/** The service worker: a version comes in whole or not at all; and what the site answers. */
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, Passus, test } from './journey';
import { release, versionOf, workerOf } from './release';

test('a version whose files are not all there is not taken in', async ({ page, ownServer }) => {
  const passus = new Passus(page, ownServer.app);
  await passus.begin();
  await passus.expectOfflineReady();
  release(ownServer.folder, 'B');
  writeFileSync(
    path.join(ownServer.folder, 'sw.js'),
    workerOf(ownServer.folder).replace('manifest.webmanifest', 'missing.webmanifest'),
  );
  await page.reload();
  await page.waitForFunction(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration?.update().catch(() => undefined);
    return !registration?.installing && !registration?.waiting;
  });
  await ownServer.stop();
  await passus.open();
  expect(await versionOf(passus)).toBe('A');
  await passus.expectOfflineReady();
});

test('the site serves its headers, and an unknown file is a 404 that nobody keeps', async ({ request, server }) => {
  const page = await request.get(server.app);
  expect(page.headers()['content-security-policy']).toContain("default-src 'none'");
  expect(page.headers()['x-content-type-options']).toBe('nosniff');
  expect(page.headers()['cache-control']).toBe('no-cache');
  const [asset = ''] = readdirSync(path.join(server.folder, 'assets'));
  expect((await request.get(`${server.origin}assets/${asset}`)).headers()['cache-control']).toContain('immutable');
  const missing = await request.get(`${server.origin}assets/missing.js`);
  expect(missing.status()).toBe(404);
  expect(missing.headers()['cache-control']).not.toContain('immutable');
  expect((await request.get(`${server.origin}sw.js`)).headers()['cache-control']).toBe('no-cache');
});

test('the site sets no cookie, and its first page leads on to the app', async ({ page, context, server }) => {
  await page.goto(server.origin);
  await page.waitForURL(/\/app\//);
  expect(await context.cookies()).toEqual([]);
});
