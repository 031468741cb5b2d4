/** Keeping in odd cases: double taps, a database that is gone, a newer version's data. Nothing is lost, the truth is said. */
import { expect, Passus, test } from './journey';
import { release, versionOf } from './release';
import { store, stored } from './stored';

const KEY = 'progress/me/eu-login-passkey';

test('taps in two tabs at the same moment are both kept', async ({ passus, context }) => {
  await passus.begin();
  const other = new Passus(await context.newPage(), passus.address);
  await other.open('/eu-login-passkey/pension-number');
  const press = () => document.querySelector<HTMLElement>('[data-action="done"]')?.click();
  await Promise.all([passus.page.evaluate(press), other.page.evaluate(press)]);
  await passus.expectView('step', 'email-address');
  await Promise.all([passus.expectSaved(), other.expectSaved()]);
  await passus.open();
  await passus.expectView('home', 'email-address');
});

test('a double tap does one step, although its second half falls on the next screen', async ({ page, passus }) => {
  await passus.begin();
  const middleOfDone = async () => {
    const button = await page.locator('[data-action="done"]').boundingBox();
    return { x: button!.x + button!.width / 2, y: button!.y + button!.height / 2 };
  };
  const first = await middleOfDone();
  await Promise.all([page.touchscreen.tap(first.x, first.y), page.touchscreen.tap(first.x, first.y)]);
  await passus.expectView('step', 'email-address');
  // Not where it was: it stands below the words of each step.
  const second = await middleOfDone();
  await page.mouse.dblclick(second.x, second.y);
  await passus.expectView('step', 'had-account');
  await passus.expectSaved();
  await passus.open();
  await passus.expectView('home', 'had-account');
});

test('data of a newer version is shown and not touched', async ({ page, passus }) => {
  await passus.begin();
  await passus.expectSaved();
  const newer = { form: 99, marks: { 'pension-number': { done: true, at: 5 } }, soul: 'new' };
  await store(page, KEY, newer);
  await passus.open();
  await expect(page.locator('[data-notice="newer"]')).toBeVisible();
  await passus.tap('resume');
  await passus.tap('done');
  await passus.expectView('step', 'email-address');
  expect(await stored(page, KEY)).toEqual(newer);
});

test('data of a newer version says to update first, and then lets the newer version in', async ({
  page,
  ownServer,
}) => {
  const passus = new Passus(page, ownServer.app);
  await passus.begin();
  await passus.goOn();
  await passus.expectSaved();
  await passus.expectOfflineReady();
  const newer = { form: 2, marks: { 'pension-number': { done: true, at: 5 } }, soul: 'new' };
  await store(page, KEY, newer);
  release(ownServer.folder, 'B');
  await passus.open();
  await page.reload();
  await expect(page.locator('[data-notice="newer"]')).toBeVisible();
  await expect(page.locator('[data-notice="unsaved"]')).toHaveCount(0);
  await passus.tap('update');
  await expect.poll(() => versionOf(passus).catch(() => 'between two pages')).toBe('B');
  expect(await stored(page, KEY)).toEqual(newer);
});

test('without a database the app says so and goes on', async ({ page, passus }) => {
  await page.addInitScript(() => {
    indexedDB.open = () => {
      throw new DOMException('forbidden', 'SecurityError');
    };
  });
  await passus.begin();
  await expect(page.locator('[data-notice="unreachable"]')).toBeVisible();
  await passus.goOn();
  await passus.expectView('step', 'email-address');
  await expect(page.locator('html')).toHaveAttribute('data-keeping', 'unsaved');
  await passus.open();
  await passus.expectView('home', 'email-address');
});
