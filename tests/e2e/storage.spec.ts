/** Storage that misbehaves: no white screen, no lost mark, one plain sentence, and saving goes on by itself when it can. */
import type { Page } from '@playwright/test';
import { expect, type Passus, test } from './journey';
import { store, stored } from './stored';

const KEY = 'progress/me/eu-login-passkey';
/** Longer than it takes until a failed save is tried again. */
const BY_ITSELF = { timeout: 25_000 };

async function marksIn(page: Page): Promise<readonly string[]> {
  const record = (await stored(page, KEY)) as { marks: Record<string, unknown> } | undefined;
  return Object.keys(record?.marks ?? {});
}

async function marksInCopy(page: Page): Promise<readonly string[]> {
  const text = await page.evaluate((key) => localStorage.getItem(`passus/copy/${key}`), KEY);
  return Object.keys((JSON.parse(text ?? '{"marks":{}}') as { marks: Record<string, unknown> }).marks);
}

/** Says plainly that something is not saved, and goes on. */
async function expectUnsaved(passus: Passus, notice: 'unreachable' | 'unsaved'): Promise<void> {
  await expect(passus.page.locator('html')).toHaveAttribute('data-keeping', 'unsaved', BY_ITSELF);
  const said = passus.page.locator(`[data-notice="${notice}"]`);
  await expect(said).toBeVisible();
  expect((await said.textContent())?.split('. ').length).toBeLessThanOrEqual(2);
}

declare global {
  interface Window {
    /** Gives the real database back to a page whose `open` was replaced. */
    mend: () => void;
    /** The databases that were opened. */
    opened: IDBDatabase[];
  }
}

/** Replaces `indexedDB.open` in the next pages, until `mend()`. */
async function breakOpen(page: Page, how: 'hang' | 'reject' | 'reject once'): Promise<void> {
  await page.addInitScript((way) => {
    const real = indexedDB.open.bind(indexedDB);
    window.mend = () => (indexedDB.open = real);
    indexedDB.open = (name) => {
      if (way === 'hang') return {} as IDBOpenDBRequest;
      if (way === 'reject once') window.mend();
      // One that is refused for real: a database of this name has a higher version by then.
      real(`${name}-higher`, 2);
      return real(`${name}-higher`, 1);
    };
  }, how);
}

test('an open that hangs: the steps go on in memory, and are saved once it answers', async ({ page, passus }) => {
  await breakOpen(page, 'hang');
  await passus.begin();
  await passus.goOn();
  await passus.goOn();
  await expectUnsaved(passus, 'unreachable');
  expect(await marksInCopy(page)).toContain('email-address');
  await page.evaluate(() => window.mend());
  await expect(page.locator('html')).toHaveAttribute('data-keeping', 'saved', BY_ITSELF);
  await expect(page.locator('[data-notice]')).toHaveCount(0);
  expect(await marksIn(page)).toEqual(expect.arrayContaining(['pension-number', 'email-address']));
});

test('an open that is rejected once is not even noticed', async ({ page, passus }) => {
  await breakOpen(page, 'reject once');
  await passus.begin();
  await passus.goOn();
  await passus.expectSaved();
  await expect(page.locator('[data-notice]')).toHaveCount(0);
  expect(await marksIn(page)).toContain('pension-number');
});

test('an open that is rejected again and again is said, and saving goes on once it works', async ({ page, passus }) => {
  await breakOpen(page, 'reject');
  await passus.begin();
  await passus.goOn();
  await expectUnsaved(passus, 'unreachable');
  await page.evaluate(() => window.mend());
  await expect(page.locator('html')).toHaveAttribute('data-keeping', 'saved', BY_ITSELF);
  expect(await marksIn(page)).toContain('pension-number');
});

test('a connection that is lost between two writes is opened anew, unnoticed', async ({ page, passus }) => {
  await page.addInitScript(() => {
    window.opened = [];
    const real = indexedDB.open.bind(indexedDB);
    indexedDB.open = (...args: Parameters<IDBFactory['open']>) => {
      const request = real(...args);
      request.addEventListener('success', () => window.opened.push(request.result));
      return request;
    };
  });
  await passus.begin();
  await passus.goOn();
  await passus.expectSaved();
  await page.evaluate(() => {
    for (const database of window.opened) database.close();
  });
  await passus.goOn();
  await passus.expectSaved();
  await expect(page.locator('[data-notice]')).toHaveCount(0);
  expect(await marksIn(page)).toContain('email-address');
});

test('a full disk: the tap is in the copy, it is said, and saved once there is room', async ({ page, passus }) => {
  const { origin } = new URL(passus.address);
  const devtools = await page.context().newCDPSession(page);
  // Before the first write: Chromium looks at the quota anew only some time after it found enough room.
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  await passus.begin();
  await passus.goOn();
  await expectUnsaved(passus, 'unsaved');
  expect(await marksIn(page)).toEqual([]);
  expect(await marksInCopy(page)).toContain('pension-number');
  await passus.open();
  await passus.expectView('home', 'email-address');
  await passus.tap('resume');
  await passus.goOn();
  await expectUnsaved(passus, 'unsaved');
  await devtools.send('Storage.overrideQuotaForOrigin', { origin });
  await expect(page.locator('html')).toHaveAttribute('data-keeping', 'saved', BY_ITSELF);
  expect(await marksIn(page)).toEqual(expect.arrayContaining(['pension-number', 'email-address']));
});

test('a damaged record on a full disk: both are said, and it is not said to be set aside', async ({ page, passus }) => {
  await passus.begin();
  await passus.goOn();
  await passus.expectSaved();
  await store(page, KEY, { form: 1, marks: { 'pension-number': 'rubbish' } });
  await page.addInitScript(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
  });
  await passus.open();
  await page.reload();
  await expect(page.locator('[data-notice="damaged"]')).toBeVisible();
  await expectUnsaved(passus, 'unsaved');
  await passus.goTo('/settings');
  await expect(page.locator('[data-keeping].quiet')).toHaveText('Dit sidste tryk er ikke gemt endnu.');
  await expect(page.locator('[data-aside]')).toHaveCount(0);
});

for (const [what, forbid] of [
  ['missing', () => Object.defineProperty(window, 'indexedDB', { value: undefined })],
  [
    'forbidden, as in some private windows',
    () =>
      Object.defineProperty(window, 'indexedDB', {
        get: () => {
          throw new DOMException('forbidden', 'SecurityError');
        },
      }),
  ],
] as const) {
  test(`a database that is ${what}: the way can be walked, and the copy remembers it`, async ({ page, passus }) => {
    await page.addInitScript(forbid);
    await passus.begin();
    await expect(page.locator('[data-notice="unreachable"]')).toBeVisible();
    await passus.walkTo('had-account');
    await expectUnsaved(passus, 'unreachable');
    await passus.open();
    await passus.expectView('home', 'had-account');
    await passus.goTo('/settings');
    await expect(page.locator('[data-keeping].quiet')).not.toContainText('Alt er gemt');
  });
}

test('a database of a newer version of the app is used as it is', async ({ page, passus, server }) => {
  await page.goto(`${server.origin}robots.txt`);
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const request = indexedDB.open('passus', 9);
        request.onupgradeneeded = () => {
          request.result.createObjectStore('kept');
          request.result.createObjectStore('something-new').put('precious', 'thing');
        };
        request.onsuccess = () => {
          request.result.close();
          resolve();
        };
      }),
  );
  await passus.begin();
  await passus.goOn();
  await passus.expectSaved();
  expect(await marksIn(page)).toContain('pension-number');
  const [version, names] = await page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('passus');
      request.onsuccess = () => resolve(request.result);
    });
    return [database.version, [...database.objectStoreNames]] as const;
  });
  expect(version).toBe(9);
  expect(names).toContain('something-new');
});

test('a newer database without a place for progress: said, and the copy remembers', async ({
  page,
  passus,
  server,
}) => {
  await page.goto(`${server.origin}robots.txt`);
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const request = indexedDB.open('passus', 9);
        request.onupgradeneeded = () => request.result.createObjectStore('something-new');
        request.onsuccess = () => {
          request.result.close();
          resolve();
        };
      }),
  );
  await passus.begin();
  await passus.goOn();
  await expectUnsaved(passus, 'unreachable');
  await passus.open();
  await passus.expectView('home', 'email-address');
});

test('a database that was wiped is filled again from the copy, without a tap', async ({ page, passus, server }) => {
  await passus.begin();
  await passus.walkTo('had-account');
  await passus.expectSaved();
  const before = await marksIn(page);
  await page.goto(`${server.origin}robots.txt`);
  await page.evaluate(() => new Promise((resolve) => (indexedDB.deleteDatabase('passus').onsuccess = resolve)));
  await passus.open();
  await passus.expectView('home', 'had-account');
  await expect.poll(() => marksIn(page)).toEqual(before);
  await expect(page.locator('[data-notice]')).toHaveCount(0);
});

test('a copy that was wiped is filled again from the database, without a tap', async ({ page, passus, server }) => {
  await passus.begin();
  await passus.walkTo('had-account');
  await passus.expectSaved();
  const before = await marksIn(page);
  await page.goto(`${server.origin}robots.txt`);
  await page.evaluate(() => localStorage.clear());
  await passus.open();
  await passus.expectView('home', 'had-account');
  await expect.poll(() => marksInCopy(page)).toEqual(before);
});

test('a database that is wiped under the open app has everything again after the next tap', async ({
  page,
  passus,
}) => {
  await passus.begin();
  await passus.walkTo('had-account');
  await passus.expectSaved();
  await page.evaluate(() => new Promise((resolve) => (indexedDB.deleteDatabase('passus').onsuccess = resolve)));
  await passus.goOn();
  await passus.expectSaved();
  expect(await marksIn(page)).toEqual(expect.arrayContaining(['pension-number', 'email-address', 'had-account']));
});
