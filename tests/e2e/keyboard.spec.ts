/** The keyboard alone on the screens on which something is typed or chosen; the whole way is walked in spoken.spec.ts. */
import { expect, test } from './journey';
import { press, reach } from './keys';

test('a second person is added, has a symbol, and gets the tablet', async ({ page, passus }) => {
  await passus.begin();
  await passus.goTo('/people');
  await reach(page, '#name-own');
  await page.keyboard.type('Anna');
  await reach(page, '#name-other');
  await page.keyboard.type('Bent');
  await reach(page, 'input[name="symbol-other"]');
  await page.keyboard.press('ArrowDown');
  await press(page, '[data-action="add-person"]');
  await expect(page.locator('.people [data-person]')).toHaveCount(2);
  await passus.goTo('/');
  await press(page, '[data-action="switch"]');
  await passus.expectView('who');
  await press(page, '[data-person^="p-"]');
  await passus.expectView('home');
  await expect(page.locator('.bar-turn')).toHaveText('Bent');
});

test('who is renamed or taken away: the focus goes to what took the place of the button that was pressed', async ({
  page,
  passus,
}) => {
  await passus.begin();
  await passus.goTo('/people');
  await reach(page, '#name-own');
  await page.keyboard.type('Anna');
  await reach(page, '#name-other');
  await page.keyboard.type('Bent');
  await press(page, '[data-action="add-person"]');
  const bent = page.locator('.people [data-person^="p-"]');
  await press(page, '[data-person^="p-"] [data-action="rename"]');
  await expect(bent.locator('input').first()).toBeFocused();
  await page.keyboard.type(' Ole');
  await press(page, '[data-action="save-person"]');
  await expect(bent).toContainText('Bent Ole');
  await expect(bent.locator('[data-action="rename"]')).toBeFocused();
  await press(page, '[data-person^="p-"] [data-action="remove"]');
  await expect(bent.locator('[tabindex]')).toBeFocused();
  await press(page, '[data-action="cancel"]');
  await expect(bent.locator('[data-action="rename"]')).toBeFocused();
  await press(page, '[data-person^="p-"] [data-action="remove"]');
  await press(page, '[data-action="remove-now"]');
  await expect(page.locator('h1')).toBeFocused();
  await press(page, '[data-action="undo"]');
  await expect(page.locator('h1')).toBeFocused();
  await expect(bent).toHaveCount(1);
});

test('a language is chosen, and the focus stays at the choice', async ({ page, passus }) => {
  await passus.open('/settings');
  await reach(page, 'input[name="language"]');
  await page.keyboard.press('ArrowDown');
  await expect(page).toHaveTitle('Settings · Passus');
  await expect(page.locator('input[name="language"][value="en"]')).toBeFocused();
});

test('a step is taken back, and a second press takes back nothing more', async ({ page, passus }) => {
  await passus.begin();
  await passus.walkTo('had-account');
  await passus.goTo('/eu-login-passkey/email-address');
  await press(page, '[data-action="undo"]');
  await expect(page.locator('[data-action="done"]')).toBeVisible();
  await expect(page.locator('h1')).toBeFocused();
  await expect(page.locator('h1')).toHaveAccessibleDescription(/trin 2 af \d+$/);
  await expect(page.locator('[data-action="undo"]')).toHaveCount(0);
});

test('a bookmark is typed, looked at and taken in, and a reset is undone', async ({ page, passus, newContext }) => {
  await passus.begin();
  await passus.walkTo('had-account');
  await passus.goTo('/bookmark');
  const code = (await page.locator('[data-code]').getAttribute('data-code')) ?? '';
  const other = await (await newContext({ locale: 'da-DK' })).newPage();
  await other.goto(`${passus.address}#/bookmark`);
  await reach(other, '#code');
  await other.keyboard.type(code.toLowerCase());
  await other.keyboard.press('Enter');
  await press(other, '[data-action="take-code"]');
  await expect(other.locator('main[data-step="had-account"]')).toBeVisible();
  await other.evaluate(() => (location.hash = '/reset'));
  await other.locator('[data-view="reset"]').waitFor();
  await press(other, 'button[data-action="reset"]');
  await press(other, '[data-action="undo"]');
  await expect(other.locator('[data-notice="undone"]')).toBeVisible();
});

test('a date is put into the calendar', async ({ page, passus }) => {
  await passus.begin();
  await passus.walkTo('open-mail');
  await passus.goTo('/remind');
  await reach(page, '[data-reminder] a.button, [data-reminder] button');
  await expect(page.locator(':focus')).toHaveText('Læg datoen i kalenderen');
});
