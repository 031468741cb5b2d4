/** The service worker: "works offline" is only said when it is so, and a newer version waits until it is let in. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, Passus, test, type Page } from './journey';

test('"works without internet" is taken back when a file is missing', async ({ page, passus }) => {
  await passus.begin();
  await passus.expectOfflineReady();
  await page.evaluate(async () => {
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      const [entry] = (await cache.keys()).filter(({ url }) => url.includes('more-'));
      if (entry !== undefined) await cache.delete(entry);
    }
  });
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-offline', 'incomplete');
});

test('a page that no worker controls, as after a forced reload, is taken over', async ({ page, context, passus }) => {
  await passus.begin();
  await passus.expectOfflineReady();
  const browser = await context.newCDPSession(page);
  const loaded = page.waitForEvent('load');
  await browser.send('Page.reload', { ignoreCache: true });
  await loaded;
  await passus.expectOfflineReady();
});

test('a newer version waits, is offered outside the steps, and comes in only by a tap', async ({ page, ownServer }) => {
  const passus = new Passus(page, ownServer.app);
  await passus.begin();
  await passus.walkTo('had-account');
  await passus.expectSaved();
  await passus.expectOfflineReady();
  release(ownServer.folder, 'B');
  await page.reload();
  await page.waitForFunction(async () => Boolean((await navigator.serviceWorker.getRegistration())?.waiting));
  await passus.expectView('step', 'had-account');
  await expect(page.locator('[data-action="update"]')).toHaveCount(0);
  expect(await versionOf(passus)).toBe('A');

  await passus.goTo('/');
  await expect(page.locator('[data-action="update"]')).toBeVisible();
  await passus.tap('update');
  await expect.poll(() => versionOf(passus).catch(() => 'loading')).toBe('B');
  await passus.expectView('home', 'had-account');
  await expect(page.locator('[data-action="update"]')).toHaveCount(0);
  await passus.expectOfflineReady();
  await ownServer.stop();
  await passus.open();
  expect(await versionOf(passus)).toBe('B');
});

test('"works without internet" is said while a newer version is still being taken in', async ({ page, ownServer }) => {
  const passus = new Passus(page, ownServer.app);
  await passus.begin();
  await passus.expectOfflineReady();
  release(ownServer.folder, 'B');
  // A slow network, played by a worker that is never complete.
  const slow = "addEventListener('install', (event) => event.waitUntil(new Promise(() => undefined)));";
  writeFileSync(path.join(ownServer.folder, 'sw.js'), workerOf(ownServer.folder) + slow);
  await page.evaluate(async () => void (await navigator.serviceWorker.getRegistration())?.update());
  await page.waitForFunction(async () => Boolean((await navigator.serviceWorker.getRegistration())?.installing));
  await page.reload();
  await passus.expectOfflineReady();
});

test('a version whose files are not all there is not taken in', async ({ page, ownServer }) => {
  const passus = new Passus(page, ownServer.app);
  await passus.begin();
  await passus.expectOfflineReady();
  release(ownServer.folder, 'B');
  writeFileSync(
    path.join(ownServer.folder, 'sw.js'),
    workerOf(ownServer.folder).replace('manifest.webmanifest', 'missing.webmanifest'),
  );
  expect(await outcomeOfUpdate(page)).toBe('redundant');
  await ownServer.stop();
  await passus.open();
  expect(await versionOf(passus)).toBe('A');
  await passus.expectOfflineReady();
});

test('a version whose page still is that of another version is not taken in', async ({ page, ownServer }) => {
  const passus = new Passus(page, ownServer.app);
  await passus.begin();
  await passus.expectOfflineReady();
  release(ownServer.folder, 'B');
  // As a CDN does that has the worker already, but an older copy of the page.
  const file = path.join(ownServer.folder, 'app/index.html');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/assets\/app-[\w-]+\.js/, 'assets/app-00000000.js'));
  expect(await outcomeOfUpdate(page)).toBe('redundant');
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

/** Has the browser look for a newer version, and gives what became of it: 'installed', or 'redundant' if it was refused. */
function outcomeOfUpdate(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    const found = new Promise((resolve) => registration.addEventListener('updatefound', resolve, { once: true }));
    await Promise.all([found, registration.update()]);
    const newer = registration.installing ?? registration.waiting;
    while (newer?.state === 'installing') {
      await new Promise((resolve) => newer.addEventListener('statechange', resolve, { once: true }));
    }
    return newer?.state ?? 'redundant';
  });
}

function workerOf(folder: string): string {
  return readFileSync(path.join(folder, 'sw.js'), 'utf8');
}

/** Puts another version into the folder: a page that says so, and a worker that knows of it. */
function release(folder: string, version: string): void {
  const page = path.join(folder, 'app/index.html');
  writeFileSync(
    page,
    readFileSync(page, 'utf8').replace('<title>', `<meta name="release" content="${version}" /><title>`),
  );
  const worker = workerOf(folder);
  const changed = worker.replace(/"revision":"[0-9a-f]+"(?=,"url":"app\/index\.html")/, `"revision":"${version}"`);
  if (changed === worker) throw new Error('the worker does not list app/index.html as expected');
  writeFileSync(path.join(folder, 'sw.js'), changed);
}

async function versionOf(passus: Passus): Promise<string> {
  const meta = passus.page.locator('meta[name="release"]');
  return (await meta.count()) === 0 ? 'A' : ((await meta.getAttribute('content')) ?? '');
}
