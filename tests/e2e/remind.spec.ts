/** Dates to remember: the calendar file, the outside page that makes it on Apple devices, and notices of the system. */
import { readFileSync } from 'node:fs';
import { devices, type Download } from '@playwright/test';
import ICAL from 'ical.js';
import { usualProgressUpTo } from '../engine/guide';
import { ALL_RULES, axe } from './axe';
import { expect, test, type Page } from './journey';
import { become } from './screens';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
const ASKED = new Date('2026-11-03T12:00:00+01:00').getTime();

/** What a calendar program would read from a file. */
async function read(download: Download) {
  const calendar = new ICAL.Component(ICAL.parse(readFileSync(await download.path(), 'utf8')) as unknown[]);
  const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent')!);
  return { name: download.suggestedFilename(), event };
}

/** Opens the dates as somebody who asked for access a while ago, in ms. */
async function openDates(page: Page, app: string, ago: number): Promise<void> {
  await become(page, app, usualProgressUpTo('wait-for-code', ASKED));
  await page.clock.setFixedTime(ASKED + ago);
  await page.goto(`${app}#/remind`);
  await page.locator('[data-reminder]').first().waitFor();
}

test.describe('on an Android tablet', () => {
  test.use({ userAgent: devices['Galaxy Tab S4'].userAgent });

  test('a date is saved as a file that a calendar understands, and again in its place', async ({ page, server }) => {
    await openDates(page, server.app, DAY);
    const dates = page.locator('[data-reminder]');
    expect(await dates.evaluateAll((all) => all.map((each) => (each as HTMLElement).dataset.reminder))).toEqual([
      'code-expected',
      'code-late',
      'change-password',
    ]);
    const late = page.locator('[data-reminder="code-late"]');
    const save = async () => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        late.locator('[data-action="calendar"]').click(),
      ]);
      return read(download);
    };
    const first = await save();
    expect(first.name).toBe('passus-code-late.ics');
    expect(first.event.summary).toBe('Åbn ikonet Passus: Spørg PMO, hvis koden mangler');
    expect(first.event.startDate.toJSDate()).toEqual(new Date('2026-11-10T10:00:00+01:00'));
    await expect(late.locator('.lead')).toContainText('tirsdag den 10. november kl. 10.00');
    await page.clock.setFixedTime(ASKED + DAY + HOUR);
    const second = await save();
    expect(second.event.uid).toBe(first.event.uid);
    expect(second.event.sequence).toBeGreaterThan(first.event.sequence);
  });

  test('it is asked whether the date stands there, and a "no" leads to another way', async ({
    page,
    passus,
    server,
  }) => {
    await openDates(page, server.app, DAY);
    const late = page.locator('[data-reminder="code-late"]');
    await late.locator('[data-action="calendar"]').click();
    await late.locator('[data-action="stands-not"]').click();
    await expect(late.getByText('Skriv datoen på papir')).toBeVisible();
    const other = late.locator('a[data-action="calendar"]');
    await expect(other).toHaveAttribute('href', /\/calendar\/#da\/eu-login-passkey\/code-late\/\d+\/[a-z0-9]+$/);
    await late.locator('button[data-action="calendar"]').click();
    await late.locator('[data-action="stands"]').click();
    await expect(late.locator('.state-done')).toBeVisible();
    // The two answers are gone, and the focus with them.
    await expect(late.locator('h2')).toBeFocused();
    await passus.tap('resume');
    await passus.expectView('wait');
  });
});

test('on an iPad the date goes through the outside page, which works without internet too', async ({
  page,
  passus,
  ownServer,
}) => {
  await openDates(page, ownServer.app, DAY);
  await passus.expectAttribute('html', 'data-offline', 'ready', 15_000);
  await ownServer.stop();
  const [outside] = await Promise.all([
    page.waitForEvent('popup'),
    page.locator('[data-reminder="code-late"] [data-action="calendar"]').click(),
  ]);
  await expect(outside.locator('h1')).toHaveText('Læg datoen i kalenderen');
  await expect(outside.locator('main')).toContainText('tirsdag den 10. november kl. 10.00');
  expect(await axe(outside, ALL_RULES)).toEqual([]);
  for (const action of ['add', 'file']) {
    const [download] = await Promise.all([
      outside.waitForEvent('download'),
      outside.locator(`[data-action="${action}"]`).click(),
    ]);
    const { event } = await read(download);
    expect(event.summary).toBe('Åbn ikonet Passus: Spørg PMO, hvis koden mangler');
    expect(event.startDate.toJSDate()).toEqual(new Date('2026-11-10T10:00:00+01:00'));
    expect(event.uid).toMatch(/^eu-login-passkey-code-late-[a-z0-9]+$/);
  }
});

test('the outside page refuses what the app would not have written, in one sentence', async ({ page, server }) => {
  const calendar = new URL('../calendar/', server.app).href;
  await page.goto(calendar);
  for (const told of [
    '',
    '<img src=x onerror=alert(1)>',
    'da/eu-login-passkey/code-late/29700000/a%0d%0aATTENDEE:x',
    'da/constructor/name/29700000/a',
    'da/eu-login-passkey/code-late/999999999999/a',
    `da/${'x'.repeat(5000)}`,
  ]) {
    await page.evaluate((hash) => (location.hash = hash), told);
    await expect(page.locator('main p')).toHaveText('Denne side virker kun fra Passus. Luk den, og åbn ikonet Passus.');
    await expect(page.locator('main a')).toHaveCount(0);
  }
  await page.evaluate(() => (location.hash = 'en/eu-login-passkey/nothing/29700000/a'));
  await expect(page.locator('main p')).toContainText('This page works only from Passus');
  expect(await axe(page, ALL_RULES)).toEqual([]);
});

test('home says first what is due, with a number on the icon', async ({ page, passus, server }) => {
  await page.addInitScript(() => {
    const told: unknown[] = [];
    Object.assign(globalThis, { badges: told });
    Object.assign(Navigator.prototype, {
      setAppBadge: (count: number) => Promise.resolve(told.push(count)),
      clearAppBadge: () => Promise.resolve(told.push(0)),
    });
  });
  const badges = () => page.evaluate(() => (globalThis as unknown as { badges: number[] }).badges);
  await become(page, server.app, usualProgressUpTo('open-rcam', ASKED));
  await page.clock.setFixedTime(ASKED + 2 * DAY);
  await passus.open();
  await expect(page.locator('.card [data-due="request-open"]')).toContainText('Du mangler at bede om adgang');
  await expect.poll(badges).toEqual([1]);
  await passus.tap('resume');
  await passus.walkTo('wait-for-code');
  await expect.poll(badges).toEqual([1, 0]);
});
