/** Keeping: two tabs, damaged data, a database that is gone, a newer version's data. Nothing is lost, the truth is said. */
import { expect, Passus, test } from './journey';
import { store, stored, storedKeys } from './stored';

const KEY = 'progress/me/eu-login-passkey';

test('two tabs agree within a second', async ({ page, passus, context }) => {
  await passus.begin();
  await passus.goOn();
  const other = new Passus(await context.newPage(), passus.address);
  await other.open();
  await other.expectView('home', 'email-address');
  await passus.tap('done');
  await expect(other.main).toHaveAttribute('data-step', 'had-account', { timeout: 1000 });
  await other.tap('resume');
  await other.answer('no');
  await other.expectView('step', 'device-kind');
  await passus.goTo('/');
  await expect(passus.main).toHaveAttribute('data-step', 'device-kind', { timeout: 1000 });
  await expect(page.locator('[data-notice]')).toHaveCount(0);
});

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
  const button = await page.locator('[data-action="done"]').boundingBox();
  const { x, y } = { x: button!.x + button!.width / 2, y: button!.y + button!.height / 2 };
  await Promise.all([page.touchscreen.tap(x, y), page.touchscreen.tap(x, y)]);
  await passus.expectView('step', 'email-address');
  await page.mouse.dblclick(x, y);
  await passus.expectSaved();
  await passus.open();
  await passus.expectView('home', 'had-account');
});

test('a tap is undone, and done again, at the same place', async ({ passus }) => {
  await passus.begin();
  await passus.walkTo('had-account');
  await passus.tap('undo');
  await passus.expectView('step', 'email-address');
  await passus.tap('done');
  await passus.expectView('step', 'had-account');
  await passus.tap('back');
  await passus.expectView('step', 'email-address');
  await passus.tap('undo');
  await expect(passus.page.locator('[data-action="done"]')).toBeVisible();
  await passus.expectSaved();
  await passus.open();
  await passus.expectView('home', 'email-address');
});

test('damaged data is set aside and said, and the rest works', async ({ page, passus }) => {
  await passus.begin();
  await passus.walkTo('had-account');
  await passus.expectSaved();
  await store(page, KEY, { form: 1, marks: { 'pension-number': { done: true, at: 5 }, 'email-address': '<script>' } });
  await page.evaluate((key) => localStorage.setItem(`passus/copy/${key}`, '{"form":1,"mar'), KEY);
  await passus.open();
  await passus.expectView('home', 'email-address');
  await expect(page.locator('[data-notice="damaged"]')).toBeVisible();
  await passus.tap('resume');
  await passus.tap('done');
  await passus.expectSaved();
  expect((await storedKeys(page)).filter((key) => key.startsWith('broken/'))).toHaveLength(2);
  await page.reload();
  await expect(page.locator('[data-notice]')).toHaveCount(0);
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
