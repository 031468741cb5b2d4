/** Time: wrong clocks, changes of the clocks and of the time zone, midnight, and long pauses between visits. */
import type { Page } from '@playwright/test';
import { usualProgressUpTo } from '../engine/guide';
import { expect, Passus, test } from './journey';
import { become } from './screens';

const GUIDE = '/eu-login-passkey';

/** Opens the wait as somebody who has walked there at a given time, at which the clock then stands still. */
async function waitSince(page: Page, passus: Passus, time: string): Promise<void> {
  const at = new Date(time);
  await page.clock.setFixedTime(at);
  await become(page, passus.address, usualProgressUpTo('wait-for-code', at.getTime()));
  await passus.open(`${GUIDE}/wait`);
  await passus.expectView('wait', 'wait-for-code');
  await passus.expectSaved();
}

/** Comes back at a given time, to the home screen. */
async function comeBack(page: Page, passus: Passus, time: string): Promise<void> {
  await page.clock.setFixedTime(new Date(time));
  await passus.open();
  await passus.expectView('home');
}

for (const [back, wait] of [
  ['2026-11-11T10:00:00+01:00', 'worry'],
  ['2027-12-08T10:00:00+01:00', 'worry'],
  ['2025-11-03T10:00:00+01:00', 'unclear'],
  ['2027-11-03T10:00:00+01:00', 'worry'],
] as const) {
  test(`a visit on ${back.slice(0, 10)} finds the wait of 2026-11-03 as it is, and says ${wait}`, async ({
    page,
    passus,
  }) => {
    await waitSince(page, passus, '2026-11-03T10:00:00+01:00');
    await comeBack(page, passus, back);
    await passus.expectView('home', 'wait-for-code');
    await expect(page.locator('.wait-times')).toHaveAttribute('data-wait', wait);
    await expect(page.locator('[data-due="mail-link"]')).toHaveCount(0);
    await passus.tap('resume');
    await expect(page.locator('[data-contact="pmo"]')).toBeVisible();
    // The code has come: that stays so, whatever the clock says next, and the taps after it count too.
    await passus.tap('arrived');
    await passus.expectView('stage');
    await passus.goOn();
    await passus.expectSaved();
    const { step } = await passus.place();
    await comeBack(page, passus, '2026-11-04T10:00:00+01:00');
    await passus.expectView('home', step);
    await passus.open(`${GUIDE}/wait`);
    await expect(page.locator('.wait-times')).toHaveCount(0);
  });
}

for (const [locale, texts] of [
  ['da-DK', ['lørdag den 24. oktober', 'mandag den 26. oktober', 'torsdag den 29. oktober', 'lørdag den 31. oktober']],
  ['en-GB', ['Saturday 24 October', 'Monday 26 October', 'Thursday 29 October', 'Saturday 31 October']],
] as const) {
  test.describe(locale, () => {
    test.use({ locale });

    test('days are counted as people count them while the clocks change', async ({ page, passus }) => {
      // A quarter past midnight, the night before summer time ends: two days later is 49 hours later.
      await waitSince(page, passus, '2026-10-24T00:15:00+02:00');
      for (const text of texts) await expect(page.locator('.wait-times')).toContainText(text);
      await comeBack(page, passus, '2026-10-31T08:00:00+01:00');
      await expect(page.locator('.wait-times')).toHaveAttribute('data-wait', 'worry');
    });
  });
}

test('midnight passes while the wait stands on the screen', async ({ page, passus }) => {
  const time = new Date('2026-11-03T23:58:00+01:00');
  await page.clock.install({ time });
  // Each step of the way there takes a minute.
  await become(page, passus.address, usualProgressUpTo('wait-for-code', time.getTime() - 60 * 60_000));
  await passus.open(`${GUIDE}/wait`);
  await expect(page.locator('.wait-times')).toHaveAttribute('data-wait', 'early');
  await page.clock.fastForward('48:01:30');
  await expect(page.locator('.wait-times')).toHaveAttribute('data-wait', 'normal');
  await expect(page.locator('.wait-times')).toContainText('tirsdag den 3. november');
});

test('in another time zone the same wait goes on, and no day is more than one off', async ({ newContext, server }) => {
  const home = await newContext({ timezoneId: 'Europe/Copenhagen', locale: 'da-DK' });
  const page = await home.newPage();
  // Half past ten in the morning in London: already the next day at one end of the world, still the day before at the other.
  await waitSince(page, new Passus(page, server.app), '2026-11-03T11:30:00+01:00');
  const storageState = await home.storageState({ indexedDB: true });
  await home.close();
  for (const [zone, text] of [
    ['Pacific/Auckland', 'tirsdag den 3. november'],
    ['Pacific/Pago_Pago', 'mandag den 2. november'],
    ['Pacific/Kiritimati', 'onsdag den 4. november'],
  ] as const) {
    const away = await newContext({ timezoneId: zone, locale: 'da-DK', storageState });
    const there = await away.newPage();
    await comeBack(there, new Passus(there, server.app), '2026-11-05T12:00:00+01:00');
    await expect(there.locator('.wait-times')).toHaveAttribute('data-wait', 'normal');
    await expect(there.locator('.wait-times')).toContainText(text);
    await away.close();
  }
});

test('a clock that was a year ahead when a step was done does not swallow the taps after it is set right', async ({
  page,
  passus,
}) => {
  await page.clock.setFixedTime(new Date('2027-11-03T10:00:00+01:00'));
  await passus.begin();
  await passus.walkTo('open-mail');
  await passus.expectSaved();
  await comeBack(page, passus, '2026-11-03T10:00:00+01:00');
  await passus.expectView('home', 'open-mail');
  await expect(page.locator('[data-due="mail-link"]')).toHaveCount(0);
  await passus.tap('resume');
  await passus.tap('undo');
  await passus.expectView('step', 'mail-came');
  await passus.goOn();
  await passus.goOn();
  await passus.expectSaved();
  await passus.open();
  await passus.expectView('home', 'choose-password');
});
