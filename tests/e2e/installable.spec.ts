/** What a browser asks of an app before it installs it: the manifests, their files, and the browser's own verdict. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { newProfile, removeProfile } from './engines/processes';
import { expect, guarded, test } from './journey';
import { CHROMIUM } from './playwright.config';
import { BUILT } from './server';

interface Picture {
  readonly src: string;
  readonly sizes: string;
  readonly type: string;
}
interface Manifest {
  readonly id: string;
  readonly lang: string;
  readonly start_url: string;
  readonly icons: readonly (Picture & { readonly purpose?: string })[];
  readonly screenshots: readonly (Picture & { readonly form_factor: string })[];
  readonly shortcuts: readonly { readonly url: string; readonly name: string }[];
}

const manifests = ['manifest.webmanifest', 'manifest.en.webmanifest'].map(
  (name) => JSON.parse(readFileSync(path.join(BUILT, name), 'utf8')) as Manifest,
);

/** Width and height as a PNG says them. */
function sizeOf(file: string): string {
  const content = readFileSync(file);
  return `${content.readUInt32BE(16)}x${content.readUInt32BE(20)}`;
}

test('the manifests are one app in two languages, and all their pictures are there in the size they say', () => {
  expect(manifests.map(({ lang }) => lang)).toEqual(['da', 'en']);
  expect(new Set(manifests.map(({ id, start_url: start }) => `${id} ${start}`)).size).toBe(1);
  for (const { icons, screenshots, shortcuts } of manifests) {
    for (const { src, sizes, type } of [...icons, ...screenshots]) {
      const file = path.join(BUILT, src);
      expect(existsSync(file), src).toBe(true);
      if (type === 'image/png') expect(sizeOf(file), src).toBe(sizes);
    }
    expect(icons.map(({ purpose }) => purpose)).toEqual(expect.arrayContaining(['maskable', 'monochrome', undefined]));
    expect(screenshots.map(({ form_factor: form }) => form)).toEqual(['narrow', 'wide']);
    expect(shortcuts).toHaveLength(2);
  }
});

test('both manifests are there without a network, the pictures of the app are not taken along', () => {
  const worker = readFileSync(path.join(BUILT, 'sw.js'), 'utf8');
  expect(worker).toContain('manifest.webmanifest');
  expect(worker).toContain('manifest.en.webmanifest');
  expect(worker).not.toContain('screenshots/');
});

test('a shortcut leads to a screen without a notice', async ({ passus, page }) => {
  await passus.begin();
  await passus.walkTo('wait-for-code');
  await passus.expectSaved();
  for (const [url, view] of [
    [manifests[0]!.shortcuts[0]!.url, 'overview'],
    [manifests[0]!.shortcuts[1]!.url, 'wait'],
  ] as const) {
    await passus.open(url.replace(/^app\/#/, ''));
    await passus.expectView(view);
    await expect(page.locator('[data-notice="address"]')).toHaveCount(0);
  }
});

for (const [locale, name] of [
  ['da-DK', 'manifest.webmanifest'],
  ['en-GB', 'manifest.en.webmanifest'],
] as const) {
  test(`Chromium finds nothing that keeps it from installing, and installs (${locale})`, async ({ server }) => {
    const profile = newProfile();
    const context = await chromium.launchPersistentContext(profile, { ...CHROMIUM, locale });
    const expectNothing = await guarded(context);
    try {
      const page = context.pages()[0] ?? (await context.newPage());
      await page.goto(server.app);
      await page.locator('[data-offline="ready"]').waitFor({ state: 'attached' });
      const browser = await context.newCDPSession(page);
      const { url, errors } = await browser.send('Page.getAppManifest');
      expect(url).toBe(`${server.origin}${name}`);
      expect(errors).toEqual([]);
      expect((await browser.send('Page.getInstallabilityErrors')).installabilityErrors).toEqual([]);
      const { appId } = await browser.send('Page.getAppId');
      expect(appId).toBe(`${server.origin}passus`);
      if (appId !== undefined) await browser.send('PWA.install', { manifestId: appId });
      expectNothing();
    } finally {
      await context.close();
      removeProfile(profile);
    }
  });
}
