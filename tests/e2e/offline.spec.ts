/** "Works without internet" is only said when it is so: what the screen says equals what happens once the server is gone. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import { expect, Passus, test } from './journey';
import type { AppServer } from './server';

/** All that the worker has to take in, as addresses below the site's root. */
function precached(server: AppServer): readonly string[] {
  const worker = readFileSync(path.join(server.folder, 'sw.js'), 'utf8');
  return [...worker.matchAll(/"url":"([^"]+)"/g)].map(([, url]) => (url ?? '').replace(/(^|\/)index\.html$/, '$1'));
}

/** What the app says of itself, once it has looked and no installation is under way. */
async function said(page: Page): Promise<string | null> {
  const html = page.locator('html');
  await expect(html).toHaveAttribute('data-offline', /^(?!checking|not-yet)/);
  return html.getAttribute('data-offline');
}

/** Whether the app opens without a server: beside the straight way, which is a part of its own, and on it. */
async function opens(page: Page, app: string): Promise<boolean> {
  // A page of its own: the browser's page for a site that cannot be reached comes late, and breaks off what follows.
  const fresh = await page.context().newPage();
  const opened = fresh.locator('main[data-view]:not([aria-busy]) h1');
  try {
    await fresh.goto(`${app}#/eu-login-passkey/pension-number/trouble`, { timeout: 5000 });
    await opened.waitFor({ timeout: 2000 });
    if ((await opened.textContent()) === 'Denne side mangler') return false;
    await fresh.evaluate(() => (location.hash = '/'));
    await fresh.locator('main[data-view="home"] h1, main[data-view="install"] h1').waitFor({ timeout: 2000 });
    return true;
  } catch {
    return false; // that page, or ours without its words
  } finally {
    await fresh.close();
  }
}

async function freshPage(browser: Browser, options: BrowserContextOptions): Promise<Page> {
  return (await browser.newContext(options)).newPage();
}

test('a file that cannot be had at the first visit: what is said is so, and the next visit mends it', async ({
  browser,
  ownServer,
  contextOptions,
}) => {
  test.setTimeout(180_000);
  const notReady: string[] = [];
  for (const file of precached(ownServer)) {
    const page = await freshPage(browser, contextOptions);
    // The page itself gets its files; only the worker, which fetches for no particular use, is refused. What the page
    // had before, the worker may still find in the browser's own cache.
    ownServer.refuses = ({ url, headers }) => headers['sec-fetch-dest'] === 'empty' && url === `/${file}`;
    const passus = new Passus(page, ownServer.app);
    await passus.open();
    await said(page);
    await page.reload();
    const promised = (await said(page)) === 'ready';
    await ownServer.stop();
    expect(await opens(page, ownServer.app), `without ${file}`).toBe(promised);
    if (!promised) notReady.push(file);

    await ownServer.resume();
    ownServer.refuses = () => false;
    await passus.open();
    await passus.expectOfflineReady();
    await ownServer.stop();
    expect(await opens(page, ownServer.app), `with ${file} again`).toBe(true);
    await ownServer.resume();
    await page.context().close();
  }
  expect(notReady).toEqual(expect.arrayContaining(['app/', 'icon.svg', 'manifest.webmanifest', '']));
  expect(notReady.some((file) => file.includes('more-'))).toBe(true);
});

test('an entry that is gone: what is said is so, and with a network it is fetched again, which is said too', async ({
  browser,
  ownServer,
  contextOptions,
}) => {
  test.setTimeout(180_000);
  const missed: string[] = [];
  const context = await browser.newContext(contextOptions);
  const before = new Passus(await context.newPage(), ownServer.app);
  await before.begin();
  await before.page.close();
  for (const file of precached(ownServer)) {
    const without = new Passus(await context.newPage(), ownServer.app);
    await without.open();
    await without.expectOfflineReady();
    await without.page.evaluate(async (address) => {
      for (const name of await caches.keys()) await (await caches.open(name)).delete(address);
    }, ownServer.origin + file);
    ownServer.refuses = () => true;
    await without.page.reload().catch(() => undefined);
    const isOpen = (await without.page.locator('main[data-view]').count()) > 0;
    if (!isOpen || (await said(without.page)) !== 'ready') missed.push(file);
    else expect(await opens(without.page, ownServer.app), `without ${file}`).toBe(true);
    // While it still lacks the file: it would fetch it as soon as there is a network, and the next page lack nothing.
    await without.page.close();

    ownServer.refuses = () => false;
    const again = new Passus(await context.newPage(), ownServer.app);
    await again.open();
    await again.expectOfflineReady();
    if (missed.includes(file)) {
      await again.goTo('/settings');
      await expect(again.page.locator('.offline'), `with ${file} again`).toContainText('hentet den igen');
    }
    await ownServer.stop();
    expect(await opens(again.page, ownServer.app), `with ${file} again`).toBe(true);
    await ownServer.resume();
    await again.page.close();
  }
  expect(missed).toEqual(expect.arrayContaining(['app/', 'icon.svg', 'manifest.webmanifest', '']));
  await context.close();
});

for (const [what, destroy] of [
  [
    'the whole cache is gone',
    async () => {
      for (const name of await caches.keys()) await caches.delete(name);
    },
  ],
  [
    'the worker is gone',
    async () => {
      for (const registration of await navigator.serviceWorker.getRegistrations()) await registration.unregister();
    },
  ],
  [
    'worker and cache are gone',
    async () => {
      for (const registration of await navigator.serviceWorker.getRegistrations()) await registration.unregister();
      for (const name of await caches.keys()) await caches.delete(name);
    },
  ],
] as const) {
  test(`${what}: the next start with a network mends it, and what was done is still there`, async ({
    browser,
    ownServer,
    contextOptions,
  }) => {
    const page = await freshPage(browser, contextOptions);
    const passus = new Passus(page, ownServer.app);
    await passus.begin();
    await passus.goOn();
    await passus.expectSaved();
    await passus.expectOfflineReady();
    await page.evaluate(destroy);
    await page.reload();
    await passus.expectOfflineReady();
    await ownServer.stop();
    expect(await opens(page, ownServer.app)).toBe(true);
    await passus.open();
    await passus.expectView('home', 'email-address');
    await page.context().close();
  });
}
