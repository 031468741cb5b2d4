/** The service worker: a version comes in whole or not at all; and what the site answers. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, Passus, test, type Page } from './journey';
import { release, versionOf, workerOf } from './release';

test('a page that no worker controls, as after a forced reload, is taken over', async ({ page, context, passus }) => {
  await passus.begin();
  await passus.expectOfflineReady();
  const browser = await context.newCDPSession(page);
  const loaded = page.waitForEvent('load');
  await browser.send('Page.reload', { ignoreCache: true });
  await loaded;
  await passus.expectOfflineReady();
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

test('a version whose files are not all there is not taken in, until they are', async ({ page, ownServer }) => {
  const passus = new Passus(page, ownServer.app);
  await passus.begin();
  await passus.expectOfflineReady();
  release(ownServer.folder, 'B');
  const worker = path.join(ownServer.folder, 'sw.js');
  const whole = workerOf(ownServer.folder);
  writeFileSync(worker, whole.replace('manifest.webmanifest', 'missing.webmanifest'));
  expect(await outcomeOfUpdate(page)).toBe('redundant');
  await ownServer.stop();
  await passus.open();
  expect(await versionOf(passus)).toBe('A');
  await passus.expectOfflineReady();

  await ownServer.resume();
  writeFileSync(worker, whole);
  expect(await outcomeOfUpdate(page)).toBe('installed');
  await passus.tap('update');
  await expect.poll(() => versionOf(passus).catch(() => 'between two pages')).toBe('B');
  await passus.expectOfflineReady();
});

test('a newer version that another tab let in comes by a tap, and the next one breaks into no step', async ({
  page,
  context,
  ownServer,
}) => {
  const passus = new Passus(page, ownServer.app);
  await passus.begin();
  await passus.goOn();
  await passus.expectOfflineReady();
  const other = new Passus(await context.newPage(), ownServer.app);
  await other.open();
  await other.expectOfflineReady();
  release(ownServer.folder, 'B');
  expect(await outcomeOfUpdate(page)).toBe('installed');
  await passus.goTo('/');
  await expect(page.locator('[data-action="update"]')).toBeVisible();
  await other.tap('update');
  await expect.poll(() => versionOf(other).catch(() => 'between two pages')).toBe('B');
  expect(await versionOf(passus)).toBe('A');

  await passus.tap('update');
  await expect.poll(() => versionOf(passus).catch(() => 'between two pages')).toBe('B');
  await passus.expectView('home');
  await expect(page.locator('[data-action="update"]')).toHaveCount(0);
  await passus.tap('resume');
  await passus.expectView('step');
  const opened = await page.evaluate(() => performance.timeOrigin);
  release(ownServer.folder, 'C');
  expect(await outcomeOfUpdate(page)).toBe('installed');
  await other.tap('update');
  await expect.poll(() => versionOf(other).catch(() => 'between two pages')).toBe('C');
  await other.expectView('home');
  await passus.goOn();
  expect(await page.evaluate(() => performance.timeOrigin)).toBe(opened);
});

test('a tab that stays open looks for a newer version by itself, once in six hours', async ({ page, ownServer }) => {
  await page.addInitScript(() => {
    const now = Date.now;
    Object.assign(window, { hoursLater: (hours: number) => (Date.now = () => now() + hours * 3_600_000) });
  });
  const passus = new Passus(page, ownServer.app);
  await passus.begin();
  await passus.expectOfflineReady();
  await passus.goTo('/');
  await passus.expectView('home');
  release(ownServer.folder, 'B');
  let asked = 0;
  ownServer.refuses = ({ url }) => {
    if (url === '/sw.js') asked++;
    return false;
  };
  const comeBack = (hours: number) =>
    page.evaluate(async (later) => {
      (window as unknown as { hoursLater: (hours: number) => void }).hoursLater(later);
      document.dispatchEvent(new Event('visibilitychange'));
      // What it asks for by itself is asked before this is answered.
      await fetch('../robots.txt', { cache: 'no-store' });
    }, hours);
  await comeBack(5.9);
  expect(asked).toBe(0);
  await comeBack(6.1);
  await expect(page.locator('[data-action="update"]')).toBeVisible();
});

test('scripts and styles come from the cache without the worker being asked', async ({ page, passus }) => {
  await passus.begin();
  await passus.expectOfflineReady();
  await passus.open();
  await passus.expectOfflineReady();
  const sources = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter(({ name }) => name.includes('/assets/app-'))
      .map((entry) => (entry as unknown as { workerFinalSourceType: string }).workerFinalSourceType),
  );
  expect(sources).toEqual(['cache', 'cache']);
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

test('the first version is not offered as a newer one, even where it is slow to start', async ({ page, ownServer }) => {
  // workbox-window looks after 200 ms whether a version still waits; at once is the same as a tablet that slow.
  await page.addInitScript(() => {
    const later = window.setTimeout.bind(window) as (run: TimerHandler, ms?: number) => number;
    window.setTimeout = ((run: () => void, ms?: number) => {
      if (ms !== 200) return later(run, ms);
      run();
      Object.assign(window, { lookedEarly: true });
      return 0;
    }) as typeof setTimeout;
  });
  const passus = new Passus(page, ownServer.app);
  await passus.begin();
  await passus.expectOfflineReady();
  expect(await page.evaluate(() => 'lookedEarly' in window)).toBe(true);
  await passus.goTo('/');
  await passus.expectView('home');
  await expect(page.locator('[data-notice="update"]')).toHaveCount(0);
});
