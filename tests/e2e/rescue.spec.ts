/** The emergency service worker: it reaches everybody, and takes the caches away, but nothing that anybody did. */
import { copyFileSync, cpSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';
import { expect, Passus, test as base } from './journey';
import { NginxServer } from './nginx';
import { BUILT } from './server';
import { stored } from './stored';

const CONFIG = path.resolve(import.meta.dirname, '../../.config/rescue.config.ts');
const KEY = 'progress/me/eu-login-passkey';

// The real server: it sends the compressed forms that lie beside a file, and those of the release lie there.
const test = base.extend<{ readonly nginx: NginxServer }>({
  nginx: async ({}, use) => {
    const nginx = await NginxServer.start('/tools/passus/');
    await use(nginx);
    await nginx.remove();
  },
});

test('the emergency worker removes caches and itself, keeps progress, and a mended release takes over again', async ({
  page,
  nginx,
}, { outputDir }) => {
  const rescue = path.join(outputDir, 'rescue');
  await build({
    configFile: CONFIG,
    configLoader: 'runner',
    logLevel: 'error',
    build: { outDir: rescue, emptyOutDir: true },
  });
  const passus = new Passus(page, nginx.app);
  await passus.begin();
  await passus.walkTo('device-age');
  await passus.expectSaved();
  await passus.expectOfflineReady();
  const before = await stored(page, KEY);
  const copyBefore = await page.evaluate(() => JSON.stringify(localStorage));

  cpSync(rescue, nginx.folder, { recursive: true });
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

  for (const form of ['sw.js', 'sw.js.br', 'sw.js.gz'])
    copyFileSync(path.join(BUILT, form), path.join(nginx.folder, form));
  await passus.open();
  await passus.expectOfflineReady();
  await nginx.stop();
  await passus.open();
  await passus.expectView('home', 'device-age');
});
