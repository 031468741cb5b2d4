/** The emergency service worker: it takes the caches away, and nothing that anybody did. */
import { copyFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';
import { expect, Passus, test } from './journey';
import { BUILT } from './server';
import { stored } from './stored';

const CONFIG = path.resolve(import.meta.dirname, '../../.config/rescue.config.ts');
const KEY = 'progress/me/eu-login-passkey';

test('the emergency worker removes caches and itself, keeps progress, and a mended release takes over again', async ({
  page,
  ownServer,
}, { outputDir }) => {
  const rescue = path.join(outputDir, 'rescue');
  await build({
    configFile: CONFIG,
    configLoader: 'runner',
    logLevel: 'error',
    build: { outDir: rescue, emptyOutDir: true },
  });
  const passus = new Passus(page, ownServer.app);
  await passus.begin();
  await passus.walkTo('device-age');
  await passus.expectSaved();
  await passus.expectOfflineReady();
  const before = await stored(page, KEY);
  const copyBefore = await page.evaluate(() => JSON.stringify(localStorage));

  copyFileSync(path.join(rescue, 'sw.js'), path.join(ownServer.folder, 'sw.js'));
  await page.reload();
  await expect
    .poll(() =>
      page.evaluate(async () => [
        (await caches.keys()).length,
        (await navigator.serviceWorker.getRegistrations()).filter(({ waiting }) => waiting !== null).length,
      ]),
    )
    .toEqual([0, 0]);
  await passus.expectView('step', 'device-age');
  await expect(page.locator('html')).not.toHaveAttribute('data-offline', 'ready');
  await passus.open();
  await passus.expectView('home', 'device-age');
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
  expect(await stored(page, KEY)).toEqual(before);
  expect(await page.evaluate(() => JSON.stringify(localStorage))).toBe(copyBefore);

  copyFileSync(path.join(BUILT, 'sw.js'), path.join(ownServer.folder, 'sw.js'));
  await passus.open();
  await passus.expectOfflineReady();
  await ownServer.stop();
  await passus.open();
  await passus.expectView('home', 'device-age');
});
