/** What a first visit costs: the files that are asked for until Passus is usable, and until it works offline. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { servePassus, type Server } from './servers';
import { printTable, verdict } from './table';

/** Bytes, compressed by Brotli at its best: until the first screen can be used, and until everything works offline. */
const LIMITS = { usable: 45_000, offline: 120_000 };

interface Transfer {
  readonly file: string;
  readonly bytes: number;
  /** It was asked for before Passus was usable. */
  readonly early: boolean;
}

/** What the page is given to tell when it was usable: a time in ms since 1970. */
type Watched = typeof globalThis & { benchUsable: Promise<number> };

test('first visit', async ({ page, context }) => {
  const passus = await servePassus();
  try {
    const foreign: string[] = [];
    context.on('request', (request) => {
      if (!request.url().startsWith(passus.url)) foreign.push(request.url());
    });
    await page.addInitScript(watch);
    await page.goto(new URL('app/', passus.url).href);
    const usableAt = await page.evaluate(() => (globalThis as Watched).benchUsable);
    await expect(page.locator('[data-offline="ready"]').first()).toBeAttached();
    await page.waitForLoadState('networkidle');
    report(transfers(passus, usableAt), foreign);
  } finally {
    await passus.close();
  }
});

/** Runs in the page: waits until it is loaded and the first screen with something to tap on it was painted. */
function watch(): void {
  const loaded = new Promise((resolve) => addEventListener('load', resolve));
  const painted = new Promise((resolve) => {
    new MutationObserver((_mutations, observer) => {
      if (document.querySelector('main [data-action]') === null) return;
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(resolve));
    }).observe(document, { childList: true, subtree: true });
  });
  const benchUsable = Promise.all([loaded, painted]).then(() => performance.timeOrigin + performance.now());
  Object.assign(globalThis, { benchUsable });
}

/** Everything that went over the network, oldest first; a file that was sent twice counts twice. */
function transfers({ answers, folder }: Server, usableAt: number): Transfer[] {
  return answers.map(({ path: asked, status, at }) => {
    const file = asked === '' || asked.endsWith('/') ? `${asked}index.html` : asked;
    const bytes = status === 304 ? 0 : compressedSize(path.join(folder, file));
    return { file: status === 200 ? file : `${file} (${status})`, bytes, early: at <= usableAt };
  });
}

/** Size in bytes on a host that compresses; pictures are compressed already. */
function compressedSize(file: string): number {
  const content = readFileSync(file);
  if (file.endsWith('.png')) return content.length;
  return brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } })
    .length;
}

function report(all: readonly Transfer[], foreign: readonly string[]): void {
  const sum = (some: readonly Transfer[]) => some.reduce((bytes, transfer) => bytes + transfer.bytes, 0);
  const figures = [
    { name: 'until usable, bytes', figure: sum(all.filter(({ early }) => early)), limit: LIMITS.usable },
    { name: 'until offline, bytes', figure: sum(all), limit: LIMITS.offline },
    { name: 'requests to others', figure: foreign.length, limit: 0 },
  ];
  printTable(
    'A first visit file by file, in the order of the answers',
    ['file', 'bytes (Brotli)', 'asked for'],
    all.map(({ file, bytes, early }) => [file, bytes.toLocaleString('en'), early ? 'before usable' : 'after']),
  );
  printTable(
    'A first visit',
    ['', 'figure', 'limit', ''],
    figures.map(({ name, figure, limit }) => [
      name,
      figure.toLocaleString('en'),
      limit.toLocaleString('en'),
      verdict(figure, limit),
    ]),
  );
  for (const { name, figure, limit } of figures) expect.soft(figure, name).toBeLessThanOrEqual(limit);
}
