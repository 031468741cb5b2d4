/** What a server has to do for one person: requests and bytes on the wire, counted by nginx with the shipped rules. */
import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, type BrowserContext } from '@playwright/test';
import { compressFolder } from '../../src/hosting/compress';
import { integrityOf } from '../../src/hosting/integrity';
import { NginxServer, type Logged } from '../e2e/nginx';
import { printTable, verdict } from './table';

/** Requests that a start may cost; a return start asks for the worker alone. */
const LIMITS: Readonly<Record<string, number>> = { 'return, same version': 1, 'return, offline': 0 };
const PEOPLE = 1_000_000;
const DAY = 24 * 60 * 60;

interface Cost {
  readonly name: string;
  readonly answers: readonly Logged[];
}

test('what a start costs the server', async ({ browser }) => {
  const nginx = await NginxServer.start('/');
  const context = await browser.newContext();
  const costs: Cost[] = [];
  const measure = async (name: string, action: () => Promise<void>) => {
    const from = nginx.log.length;
    await action();
    costs.push({ name, answers: nginx.log.slice(from) });
  };
  try {
    await measure('first visit', () => start(context, nginx));
    await measure('return, same version', () => start(context, nginx));
    release(nginx.folder);
    await measure('update, words changed', () => start(context, nginx, { newer: true }));
    await measure('return, updated', () => start(context, nginx));
    await nginx.stop();
    await measure('return, offline', () => start(context, nginx, { offline: true }));
    report(costs);
  } finally {
    await context.close();
    await nginx.remove();
  }
});

/** Opens the app in a window of its own, waits until everything is done that a start does, and closes it. */
async function start(
  context: BrowserContext,
  nginx: NginxServer,
  { offline = false, newer = false }: { readonly offline?: boolean; readonly newer?: boolean } = {},
): Promise<void> {
  const page = await context.newPage();
  const from = nginx.log.length;
  const ready = page.locator('html[data-offline="ready"]');
  await page.goto(nginx.app);
  await expect(ready).toBeAttached({ timeout: 30_000 });
  // The browser asks for the worker by itself, some seconds after the start.
  const checks = () => nginx.log.slice(from).filter(({ path: asked }) => asked === '/sw.js').length;
  if (!offline) await expect.poll(checks, { timeout: 30_000 }).toBe(1);
  if (newer) {
    await page.locator('[data-action="update"]').click();
    await expect(page.locator('[data-action="update"]')).toHaveCount(0);
    await expect(ready).toBeAttached({ timeout: 30_000 });
    // The new page is a start of its own.
    await expect.poll(checks, { timeout: 30_000 }).toBe(2);
  }
  await page.waitForLoadState('networkidle');
  await page.close();
}

/** Puts a newer version into the folder as a build does: other words, and so other names for what holds and loads them. */
function release(folder: string): void {
  const assets = path.join(folder, 'assets');
  const texts = [path.join(folder, 'app/index.html'), path.join(folder, 'index.html'), path.join(folder, 'sw.js')];
  const renamed = readdirSync(assets)
    .filter((name) => /^(app-.*|guide-.*)\.js$/.test(name))
    .map((name) => ({ name, newName: name.replace(/-[^-]{8}\.js$/, '-RELEASE2.js') }));
  for (const { name, newName } of renamed) {
    for (const form of ['', '.br', '.gz'])
      renameSync(path.join(assets, name + form), path.join(assets, newName + form));
    texts.push(path.join(assets, newName));
  }
  for (const file of texts) {
    const text = renamed.reduce((all, { name, newName }) => all.replaceAll(name, newName), readFileSync(file, 'utf8'));
    writeFileSync(file, text);
  }
  const worker = path.join(folder, 'sw.js');
  const renewed = readFileSync(worker, 'utf8').replace(
    /"integrity":"[^"]+","url":"([^"]+)"/g,
    (_, url: string) => `"integrity":"${integrityOf(path.join(folder, url))}","url":"${url}"`,
  );
  writeFileSync(worker, renewed);
  compressFolder(folder);
}

function report(costs: readonly Cost[]): void {
  const sum = (answers: readonly Logged[], of: 'sent' | 'received') =>
    answers.reduce((bytes, answer) => bytes + answer[of], 0);
  const [first] = costs;
  printTable(
    'Requests that reach the server on a first visit, in their order',
    ['file', 'status', 'bytes sent'],
    (first?.answers ?? []).map(({ path: asked, status, sent }) => [asked, String(status), sent.toLocaleString('en')]),
  );
  printTable(
    'What a start costs the server; bytes with all headers, HTTP/1.1 without TLS',
    ['', 'requests', 'answered 304', 'bytes sent', 'bytes received', ''],
    costs.map(({ name, answers }) => [
      name,
      String(answers.length),
      String(answers.filter(({ status }) => status === 304).length),
      sum(answers, 'sent').toLocaleString('en'),
      sum(answers, 'received').toLocaleString('en'),
      name in LIMITS ? verdict(answers.length, LIMITS[name] ?? 0) : '',
    ]),
  );
  printTable(
    `The same for ${PEOPLE.toLocaleString('en')} starts a day, spread evenly`,
    ['', 'requests/s', 'Mbit/s sent', 'GB sent a day'],
    costs.map(({ name, answers }) => {
      const bytes = sum(answers, 'sent') * PEOPLE;
      const each = [(answers.length * PEOPLE) / DAY, (bytes * 8) / DAY / 1e6, bytes / 1e9];
      return [name, ...each.map((figure) => figure.toFixed(1))];
    }),
  );
  for (const { name, answers } of costs) {
    expect
      .soft(
        answers.filter(({ status }) => status >= 400),
        name,
      )
      .toEqual([]);
    if (name in LIMITS) expect.soft(answers.length, name).toBeLessThanOrEqual(LIMITS[name] ?? 0);
  }
}
