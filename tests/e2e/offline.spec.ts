/** "Works without internet" is only said when it is so: what the screen says equals what happens once the server is gone. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, Passus, test, type Page } from './journey';
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

/** Has the app look again, as it does when somebody comes back to it. */
async function lookAgain(page: Page): Promise<void> {
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
}

async function lose(page: Page, address: string): Promise<void> {
  await page.evaluate(async (lost) => {
    for (const name of await caches.keys()) await (await caches.open(name)).delete(lost);
  }, address);
}

/** Waits until what is said of a file is so: "works without internet" while it is there, another thing while it is not. */
async function expectTrueOf(page: Page, address: string): Promise<void> {
  const compare = () =>
    page.evaluate(
      async (file) => ({
        held: (await caches.match(file)) !== undefined ? 'ready' : 'incomplete',
        said: document.documentElement.dataset.offline,
      }),
      address,
    );
  await expect
    .poll(async () => (({ held, said }) => held === said)(await compare()), `what is said of ${address}`)
    .toBe(true);
}

test('a file that cannot be had at the first visit: what is said is so, and the next visit mends it', async ({
  newContext,
  ownServer,
  contextOptions,
}) => {
  const notReady: string[] = [];
  const files = precached(ownServer);
  // One of each kind; that a version comes in whole or not at all, whichever file lacks, is in tests/browser/worker.test.ts.
  const had = files.filter((file) => /\/app-.*js$/.test(file));
  const lacked = ['', 'app/', 'icon.svg', ...files.filter((file) => /\/more-.*-en-.*js$/.test(file))];
  expect([had.length, lacked.length]).toEqual([1, 4]);
  for (const file of [...had, ...lacked]) {
    const page = await (await newContext(contextOptions)).newPage();
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
  expect(notReady).toEqual(lacked);
});

test('an entry that is gone: what is said is so, and with a network it is fetched again, which is said too', async ({
  page,
  ownServer,
}) => {
  const passus = new Passus(page, ownServer.app);
  await passus.begin();
  await passus.expectOfflineReady();
  await passus.goTo('/settings');
  await expect(page.locator('.offline')).not.toContainText('hentet den igen');
  const missed: string[] = [];
  for (const file of precached(ownServer)) {
    ownServer.refuses = () => true;
    await lose(page, ownServer.origin + file);
    await lookAgain(page);
    // What never changes may still be in the browser's own cache.
    await expectTrueOf(page, ownServer.origin + file);
    if ((await said(page)) !== 'ready') missed.push(file);
    ownServer.refuses = () => false;
    await lookAgain(page);
    await expect(page.locator('html'), `with ${file} again`).toHaveAttribute('data-offline', 'ready');
    await expect(page.locator('.offline')).toContainText('hentet den igen');
  }
  expect(missed).toEqual(expect.arrayContaining(['app/', 'icon.svg', 'manifest.webmanifest', '']));
  await ownServer.stop();
  expect(await opens(page, ownServer.app)).toBe(true);
});

test('an entry that is gone is missed by a start without a network too', async ({ page, ownServer }) => {
  const passus = new Passus(page, ownServer.app);
  await passus.begin();
  await passus.expectOfflineReady();
  await lose(page, `${ownServer.origin}icon.svg`);
  await ownServer.stop();
  await page.reload();
  expect(await said(page)).toBe('incomplete');
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
  test(`${what}: that is said, the next start with a network mends it, and what was done is still there`, async ({
    page,
    ownServer,
  }) => {
    const passus = new Passus(page, ownServer.app);
    await passus.begin();
    await passus.goOn();
    await passus.expectSaved();
    await passus.expectOfflineReady();
    await page.evaluate(destroy);
    await ownServer.stop();
    expect(await opens(page, ownServer.app)).toBe(false);
    await lookAgain(page);
    await expect(page.locator('html')).toHaveAttribute('data-offline', /^(incomplete|no-worker)$/);
    await ownServer.resume();
    await page.reload();
    await passus.expectOfflineReady();
    await ownServer.stop();
    expect(await opens(page, ownServer.app)).toBe(true);
    await passus.open();
    await passus.expectView('home', 'email-address');
  });
}
