/** The whole way in English, and the ways of those who answer otherwise; the usual one is walked in journeys/. */
import { path } from '../../src/engine/path';
import { guide } from '../engine/guide';
import { expect, test } from './journey';

test.describe('in English', () => {
  test.use({ locale: 'en-GB' });

  test('a person walks the whole guide, with at most eight taps beside one for each step', async ({ passus }) => {
    let taps = await passus.begin();
    await passus.expectAttribute('html', 'lang', 'en');
    while ((await passus.goOn()) !== undefined) taps++;
    expect(taps - path(guide, {}).length).toBeLessThanOrEqual(8);
    await passus.expectView('done');
    await passus.expectSaved();
    await passus.open();
    await passus.expectAttribute('progress', 'value', '100');
  });
});

test('no key or placeholder shows where words should be', async ({ page, passus }) => {
  await passus.begin();
  do {
    const text = await page.locator('body').innerText();
    expect(text).not.toMatch(
      /\{\{|\}\}|guide:|undefined|\[[a-z]{2}:|<[a-z-]+:|\b(step|home|stage|wait|outside)\.[a-z]/,
    );
  } while ((await passus.goOn()) !== undefined);
});

test('somebody who has an account is led past the making of one', async ({ passus }) => {
  await passus.begin();
  await passus.walkTo('had-account');
  await passus.answer('yes');
  await passus.walkTo('account-password');
  await passus.goOn();
  await passus.expectView('step', 'manage-keys');
});

test('somebody who does not know is led through the test for an account', async ({ passus }) => {
  await passus.begin();
  await passus.walkTo('had-account');
  await passus.answer('unsure');
  await passus.expectView('step', 'test-account');
  await passus.answer('not-found');
  await passus.walkTo('create-account');
});

test('the device at hand stands first, and the words speak of the one that was chosen', async ({
  page,
  passus,
}, info) => {
  await passus.begin();
  await passus.walkTo('device-kind');
  const first = page.locator('[data-answer]').first();
  await expect(first).toHaveAttribute('data-answer', info.project.name === 'android' ? 'android' : 'ipad');
  await passus.answer('android');
  await expect(page.getByText('Android 9')).toBeVisible();
  await passus.answer('new-enough');
  await passus.expectView('step', 'screen-lock');
  await passus.goOn();
  await passus.expectView('stage');
});
