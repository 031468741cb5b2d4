/** Hosting: a real nginx with the configuration that is shipped, at a site's root and below a path. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { CACHE_HASHED, CACHE_OTHER } from '../../src/hosting/headers';
import { expect, Passus, test as base } from './journey';
import { NginxServer } from './nginx';
import { BUILT } from './server';

const unpack = { br: brotliDecompressSync, gzip: gunzipSync };
const [script = ''] = readdirSync(path.join(BUILT, 'assets')).filter((name) => /^app-.*\.js$/.test(name));
const [style = ''] = readdirSync(path.join(BUILT, 'assets')).filter((name) => name.endsWith('.css'));
/** What is asked for, the file behind it, its type, and how long it may be kept. */
const FILES = [
  ['', 'index.html', 'text/html; charset=utf-8', CACHE_OTHER],
  ['app/', 'app/index.html', 'text/html; charset=utf-8', CACHE_OTHER],
  ['sw.js', 'sw.js', 'text/javascript; charset=utf-8', CACHE_OTHER],
  ['manifest.webmanifest', 'manifest.webmanifest', 'application/manifest+json', CACHE_OTHER],
  ['icon.svg', 'icon.svg', 'image/svg+xml', CACHE_OTHER],
  [`assets/${script}`, `assets/${script}`, 'text/javascript; charset=utf-8', CACHE_HASHED],
  [`assets/${style}`, `assets/${style}`, 'text/css; charset=utf-8', CACHE_HASHED],
] as const;

/** What is promised of every answer, written out: a change of `src/hosting/headers.ts` has to be made here as well. */
const PROMISED = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; manifest-src 'self'; " +
    "worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; " +
    "require-trusted-types-for 'script'; trusted-types passus",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(), hid=(), midi=()',
  'strict-transport-security': 'max-age=31536000',
};

base('npm start sends the headers that are promised', async ({ request, server }) => {
  for (const [asked] of FILES)
    expect((await request.get(server.origin + asked)).headers(), asked).toMatchObject(PROMISED);
});

base('the build has whole compressed forms of its text files, and the worker lists none of them', () => {
  const files = readdirSync(BUILT, { recursive: true, encoding: 'utf8' });
  const packed = files.filter((file) => /\.(br|gz)$/.test(file));
  for (const file of packed) {
    const form = readFileSync(path.join(BUILT, file));
    const whole = readFileSync(path.join(BUILT, file.slice(0, -3)));
    expect((file.endsWith('.br') ? brotliDecompressSync : gunzipSync)(form).equals(whole), file).toBe(true);
  }
  for (const [, file] of FILES) {
    expect(packed, file).toContain(`${file}.br`);
    expect(packed, file).toContain(`${file}.gz`);
  }
  const worker = readFileSync(path.join(BUILT, 'sw.js'), 'utf8');
  expect(worker).not.toMatch(/\.(br|gz)"|404\.html|licences/);
  expect(existsSync(path.join(BUILT, 'licences.txt'))).toBe(true);
});

for (const [where, below] of [
  ['at the root', '/'],
  ['below a path', '/tools/passus/'],
] as const) {
  const test = base.extend<{ readonly nginx: NginxServer }>({
    nginx: async ({}, use) => {
      const nginx = await NginxServer.start(below);
      await use(nginx);
      await nginx.remove();
    },
  });

  test.describe(`nginx ${where}`, () => {
    test('sends each file with its type, its headers, and the form that the browser takes', async ({ nginx }) => {
      for (const [asked, file, type, kept] of FILES) {
        const whole = readFileSync(path.join(nginx.folder, file));
        const tags = new Set<unknown>();
        for (const coding of ['br', 'gzip', 'identity'] as const) {
          const browser = { br: 'gzip, deflate, br', gzip: 'gzip, deflate', identity: 'identity' }[coding];
          const { status, headers, body } = await nginx.ask(asked, { 'Accept-Encoding': browser });
          expect(status, asked).toBe(200);
          expect(headers, asked).toMatchObject(PROMISED);
          expect(headers['content-type'], asked).toBe(type);
          expect(headers['cache-control'], asked).toBe(kept);
          expect(headers.vary, asked).toBe('Accept-Encoding');
          expect(headers['content-encoding'], asked).toBe(coding === 'identity' ? undefined : coding);
          expect((coding === 'identity' ? body : unpack[coding](body)).equals(whole), `${asked} by ${coding}`).toBe(
            true,
          );
          tags.add(headers.etag);
          const again = await nginx.ask(asked, { 'Accept-Encoding': browser, 'If-None-Match': String(headers.etag) });
          expect(again.status, `${asked} asked for again`).toBe(304);
          expect(again.body).toHaveLength(0);
          expect(again.headers['cache-control'], asked).toBe(kept);
          expect(again.headers, asked).toMatchObject(PROMISED);
        }
        expect(tags.size, `a tag for each form of ${asked}`).toBe(3);
      }
    });

    test('answers 404 with all headers, and nobody keeps it', async ({ nginx }) => {
      for (const missing of ['missing', 'app/missing.js', 'assets/missing.js', 'assets/app-00000000.js']) {
        const { status, headers } = await nginx.ask(missing, { 'Accept-Encoding': 'br' });
        expect(status, missing).toBe(404);
        expect(headers, missing).toMatchObject(PROMISED);
        expect(headers['cache-control'], missing).toBe(CACHE_OTHER);
      }
    });

    test('leads from the folder without its slash to the app, whatever the scheme before it', async ({ nginx }) => {
      const { status, headers } = await nginx.ask('app');
      expect(status).toBe(301);
      expect(headers.location).toBe(`${nginx.base}app/`);
    });

    test('serves a journey that goes on at the same step when the server is gone', async ({ page, nginx }) => {
      const passus = new Passus(page, nginx.app);
      await page.goto(nginx.origin);
      await page.waitForURL(nginx.app);
      await passus.begin();
      for (let taps = 0; taps < 3; taps++) await passus.goOn();
      const { step } = await passus.place();
      await passus.expectSaved();
      await passus.expectOfflineReady();
      const policy = await page.evaluate(async () =>
        (await fetch(location.href)).headers.get('Content-Security-Policy'),
      );
      expect(policy, 'the page has the policy of its header, which speaks of frames').toContain('frame-ancestors');
      expect(nginx.log.filter(({ status }) => status >= 400)).toEqual([]);

      await nginx.stop();
      await passus.open();
      await passus.expectView('home', step);
      await passus.expectOfflineReady();
      await passus.tap('resume');
      await passus.expectView('step', step);
      await passus.goOn();
      await passus.expectSaved();
    });
  });
}
