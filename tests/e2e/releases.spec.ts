/** Releases with another guide: steps renamed, retired and added under somebody's feet, taken back, or skipped over. */
import path from 'node:path';
import { buildChanged, deploy, type Draft } from './changed-content';
import { expect, Passus, test as base } from './journey';
import { stored } from './stored';

const GUIDE = '/eu-login-passkey';
const KEY = 'progress/me/eu-login-passkey';

function changesOfB(draft: Draft): void {
  draft.rename('name-device', 'name-your-key');
  draft.retire('add-key');
  draft.addBefore('manage-keys', 'fresh-before');
}

const test = base.extend<object, { readonly sites: { readonly b: string; readonly c: string } }>({
  sites: [
    async ({}, use, { workerIndex, project }) => {
      const folder = path.join(project.outputDir, `releases-${workerIndex}`);
      await use({
        b: buildChanged(path.join(folder, 'b'), changesOfB),
        c: buildChanged(path.join(folder, 'c'), (draft) => {
          changesOfB(draft);
          draft.addBefore('key-saved', 'fresh-ahead');
        }),
      });
    },
    { scope: 'worker' },
  ],
});

// One worker for all: each would build the releases anew, which takes as long as the tests.
test.describe.configure({ mode: 'default' });

/** Has the browser look for a newer version, as it does by itself now and then, and waits until one is ready to take over. */
async function findNewer({ page }: Passus): Promise<void> {
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration?.update();
    const { installing } = registration ?? {};
    if (installing === null || installing === undefined) return;
    await new Promise<void>((resolve) => {
      installing.addEventListener('statechange', () => {
        if (installing.state !== 'installing') resolve();
      });
    });
  });
}

/** Takes the offered version in, on the home screen. */
async function takeIn(passus: Passus): Promise<void> {
  const { page } = passus;
  await passus.goTo('/');
  await expect(page.locator('[data-action="update"]')).toBeVisible();
  const loaded = page.waitForEvent('load');
  await passus.tap('update');
  await loaded;
  await passus.expectView('home');
  await expect(page.locator('[data-action="update"]')).toHaveCount(0);
}

test('a step renamed under her feet, one retired, one added behind: she stands where she stood', async ({
  page,
  ownServer,
  sites,
}) => {
  const passus = new Passus(page, ownServer.app);
  await passus.begin();
  await passus.walkTo('name-device');
  await passus.expectSaved();
  await passus.expectOfflineReady();
  const marks = ((await stored(page, KEY)) as { marks: Record<string, unknown> }).marks;
  deploy(ownServer.folder, sites.b);
  await findNewer(passus);
  await passus.expectView('step', 'name-device');
  await takeIn(passus);
  await passus.expectView('home', 'name-your-key');
  await passus.tap('resume');
  await passus.expectView('step', 'name-your-key');
  expect(((await stored(page, KEY)) as { marks: Record<string, unknown> }).marks).toMatchObject(marks);
  await passus.goTo(`${GUIDE}/name-device`);
  await passus.expectView('step', 'name-your-key');
  await passus.goTo(`${GUIDE}/add-key`);
  await expect(page.locator('[data-notice="address"]')).toBeVisible();
  await passus.goTo(GUIDE);
  await expect(page.locator('.step-passed a')).toHaveAttribute('href', `#${GUIDE}/fresh-before`);
  await passus.goTo(`${GUIDE}/name-your-key`);
  while ((await passus.goOn()) !== undefined);
  await passus.expectSaved();
  await passus.open();
  await expect(page.locator('progress')).toHaveAttribute('value', '100');
});

test('a release that is taken back leaves every mark, and the next one finds them', async ({
  page,
  ownServer,
  sites,
}) => {
  const passus = new Passus(page, ownServer.app);
  await passus.begin();
  await passus.walkTo('name-device');
  await passus.expectOfflineReady();
  deploy(ownServer.folder, sites.c);
  await findNewer(passus);
  await takeIn(passus);
  await passus.tap('resume');
  await passus.walkTo('key-saved');
  await passus.expectSaved();
  await passus.expectOfflineReady();
  const { marks } = (await stored(page, KEY)) as { marks: Record<string, unknown> };
  expect(Object.keys(marks)).toContain('fresh-ahead');

  deploy(ownServer.folder);
  await findNewer(passus);
  await takeIn(passus);
  // The older version does not know the new name of what she did. It asks once more and forgets nothing.
  await passus.expectView('home', 'key-saved');
  expect(((await stored(page, KEY)) as { marks: Record<string, unknown> }).marks).toMatchObject(marks);
  await passus.tap('resume');
  await passus.tap('done');
  await passus.expectSaved();
  await passus.expectOfflineReady();

  deploy(ownServer.folder, sites.c);
  await findNewer(passus);
  await takeIn(passus);
  await passus.expectView('home', 'log-out');
});

test('a tab left open over two releases goes on, and takes in the newest at once', async ({
  page,
  ownServer,
  sites,
}) => {
  const passus = new Passus(page, ownServer.app);
  await passus.begin();
  await passus.walkTo('manage-keys');
  await passus.expectOfflineReady();
  deploy(ownServer.folder, sites.b);
  await findNewer(passus);
  await passus.goOn();
  await passus.expectView('step', 'add-key');
  deploy(ownServer.folder, sites.c);
  await findNewer(passus);
  await passus.goOn();
  await passus.expectView('step', 'name-device');
  for (const hash of ['/help', '/words', '/settings', GUIDE, `${GUIDE}/name-device/trouble`]) {
    await passus.goTo(hash);
    await expect(page.locator('main h1')).not.toBeEmpty();
    await expect(page.locator('[data-notice]')).toHaveCount(0);
  }
  await takeIn(passus);
  await passus.expectView('home', 'name-your-key');
  await passus.goTo(GUIDE);
  await expect(page.locator(`a[href="#${GUIDE}/fresh-ahead"]`)).toBeVisible();
  await passus.expectOfflineReady();
  await ownServer.stop();
  await passus.open();
  await passus.expectView('home', 'name-your-key');
});

test('a version taken in by one tab interrupts no step in another', async ({ page, context, ownServer, sites }) => {
  const passus = new Passus(page, ownServer.app);
  await passus.begin();
  await passus.walkTo('add-key');
  await passus.expectOfflineReady();
  const opened = await page.evaluate(() => performance.timeOrigin);
  const other = new Passus(await context.newPage(), ownServer.app);
  await other.open();
  deploy(ownServer.folder, sites.b);
  await findNewer(other);
  await takeIn(other);
  await other.expectView('home', 'name-your-key');
  await passus.expectView('step', 'add-key');
  expect(await page.evaluate(() => performance.timeOrigin)).toBe(opened);
  await passus.tap('done');
  await passus.expectView('step', 'name-device');
  await passus.goTo(`${GUIDE}/name-device/trouble`);
  await expect(page.locator('main h1')).not.toBeEmpty();
  // The words of this version, which neither the newer one nor the server has, nor the browser by itself.
  await (await context.newCDPSession(page)).send('Network.clearBrowserCache');
  await passus.goTo('/settings');
  await page.locator('input[name="language"][value="en"]').check();
  await expect(page.locator('main[data-view="settings"] h1')).toHaveText('Settings');
  await passus.goTo(`${GUIDE}/name-device`);
  await passus.tap('done');
  await passus.expectSaved();
  await expect(other.main).toHaveAttribute('data-step', 'confirm-key', { timeout: 2000 });
});
