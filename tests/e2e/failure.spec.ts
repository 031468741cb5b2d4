/** A start that fails, and an error later: the page itself says what to do, and claims nothing that may not be so. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import { Passus } from './journey';
import { AppServer } from './server';

/** Without the guard of the journeys: errors are what these tests are about. */
const test = base.extend<{ readonly server: AppServer; readonly passus: Passus }>({
  server: async ({}, use) => {
    const server = await AppServer.start();
    await use(server);
    await server.remove();
  },
  passus: async ({ page, server }, use) => {
    await use(new Passus(page, server.app));
  },
});

/** The page, and all scripts. */
function filesOf({ folder }: AppServer): string[] {
  return ['app/index.html', ...readdirSync(path.join(folder, 'assets')).map((name) => `assets/${name}`)];
}

/** Puts something else in the place of the files whose names match. */
function spoil(server: AppServer, names: RegExp, change: (text: string) => string): void {
  const found = filesOf(server).filter((name) => names.test(name));
  if (found.length === 0) throw new Error(`no file is called ${String(names)}`);
  for (const name of found) {
    const file = path.join(server.folder, name);
    writeFileSync(file, change(readFileSync(file, 'utf8')));
  }
}

test.describe('a start that fails', () => {
  for (const [why, spoilt] of [
    ['cannot be read', 'let let = ;'],
    ['never comes to an end of its start', 'void 0;'],
  ] as const) {
    test(`says what to do after some seconds where the script ${why}, in every language`, async ({ page, server }) => {
      spoil(server, /\/app-.*\.js$/, () => spoilt);
      await page.goto(server.app);
      await expect(page.locator('#failure')).toBeHidden();
      for (const language of ['da', 'en']) {
        const screen = page.locator(`#failure article[lang=${language}]`);
        await expect(screen.locator('h1')).toBeVisible({ timeout: 15_000 });
        await expect(screen.locator('[data-when=kept]')).toBeVisible();
        await expect(screen.locator('[data-action=again]')).toBeVisible();
        await expect(screen.locator('a[href^="tel:"]')).toBeVisible();
        await expect(screen.locator('[data-report]')).toBeHidden();
      }
    });
  }

  for (const [what, names, change] of [
    ['the script throws', /\/app-.*\.js$/, (text: string) => text.replace('.currentScript', '.currentScript.nothing')],
    ['the words are not there', /index/, (text: string) => text.replace('id="words/', 'id="other/')],
    [
      'the words cannot be read',
      /index/,
      (text: string) => text.replace(/(<script type="application.json"[^>]*>)\{/, '$1'),
    ],
    ['the words of another language are not there', /\/guide-.*-en-.*\.js$/, () => 'export const other = 1;'],
    [
      'the words of another language cannot be read',
      /\/guide-.*-en-.*\.js$/,
      () => 'export const data = JSON.parse("{");',
    ],
  ] as const) {
    test(`says so at once where ${what}, keeps what was done, and goes on once it is mended`, async ({
      page,
      server,
      passus,
    }) => {
      await passus.begin();
      await passus.goOn();
      await passus.expectSaved();
      const whole = await AppServer.start();
      await page.route('**/sw.js', (route) => route.abort());
      await page.evaluate(async () => {
        for (const registration of await navigator.serviceWorker.getRegistrations()) await registration.unregister();
        for (const name of await caches.keys()) await caches.delete(name);
      });
      spoil(server, names, change);
      // What was taken in for offline use lies in the browser's own cache, too.
      await (await page.context().newCDPSession(page)).send('Network.clearBrowserCache');
      const language = what.includes('another language') ? 'en' : 'da';
      await page.goto(`${server.app}?lang=${language}`);
      await page.reload();
      const screen = page.locator(`#failure article[lang=${language}]`);
      await expect(screen.locator('h1')).toBeVisible({ timeout: 15_000 });
      for (const name of filesOf(whole)) {
        writeFileSync(path.join(server.folder, name), readFileSync(path.join(whole.folder, name)));
      }
      await whole.remove();
      await screen.locator('[data-action=again]').click();
      await passus.expectView('home', 'email-address');
    });
  }
});

/** From now on whatever is derived from what the person did throws; what she did is merged and saved without it. */
const breakWhere = (page: Page) =>
  page.evaluate(() => {
    Math.floor = () => {
      throw new TypeError('broken on purpose');
    };
  });

test('an error after a tap shows the same screen with a report, and the tap is saved, which is said', async ({
  page,
  passus,
}) => {
  await passus.begin();
  await passus.goOn();
  await passus.expectSaved();
  await breakWhere(page);
  await passus.tap('done');
  const screen = page.locator('#failure article:not([hidden])');
  await expect(screen).toHaveCount(1);
  await expect(screen.locator('[data-report]')).toContainText('TypeError: broken on purpose');
  await expect(screen.locator('[data-report]')).toContainText('/app/#/eu-login-passkey/email-address');
  await expect(screen.locator('[data-when=kept]')).toBeVisible();
  await expect(screen.locator('[data-when=unsaved]')).toBeHidden();
  await expect(screen.locator('h1')).toBeFocused();
  await expect(page.locator('main')).toHaveCount(0);
  await screen.locator('[data-action=again]').click();
  await passus.expectView('home', 'had-account');
});

test('an error after a tap that could not be saved does not say that it is safe', async ({ page, passus }) => {
  await page.addInitScript(() => {
    indexedDB.open = () => {
      throw new DOMException('forbidden', 'SecurityError');
    };
  });
  await passus.begin();
  await passus.goOn();
  await expect(page.locator('html')).toHaveAttribute('data-keeping', 'unsaved');
  await breakWhere(page);
  await passus.tap('done');
  const screen = page.locator('#failure article:not([hidden])');
  await expect(screen.locator('[data-when=unsaved]')).toBeVisible();
  await expect(screen.locator('[data-when=kept]')).toBeHidden();
});

test('an error of somebody else in the page, or a power of the browser that fails late, does not end the app', async ({
  page,
  passus,
}) => {
  await passus.begin();
  await page.evaluate(() => {
    dispatchEvent(new ErrorEvent('error', { message: 'Script error.' }));
    void Promise.reject(new DOMException('late', 'AbortError'));
  });
  await passus.goOn();
  await passus.expectView('step', 'email-address');
  await expect(page.locator('#failure')).toHaveCount(0);
});

test('a part that is not needed for the steps and cannot be had does not end the app', async ({ page, passus }) => {
  await page.route('**/workbox-window*', (route) => route.abort());
  const asked = page.waitForRequest('**/workbox-window*');
  await passus.begin();
  await asked;
  await expect(page.locator('html')).toHaveAttribute('data-offline', 'no-worker');
  await passus.goOn();
  await passus.expectView('step', 'email-address');
  await passus.expectSaved();
});
