/** Ways beside the straight one: troubles, leaving and coming back, strange addresses, languages, the install page. */
import { checkContent } from '../../src/content/check';
import { usualProgressUpTo } from '../engine/guide';
import { expect, test } from './journey';
import { become } from './screens';

const GUIDE = '/eu-login-passkey';
const DAY = 24 * 60 * 60 * 1000;
/** What is said of an address that leads nowhere, in Danish. */
const notices = checkContent(process.cwd()).content!.ui.get('da')!.data.notice as Readonly<Record<string, string>>;

test.describe('this is not what I see', () => {
  test('advice leads back to the step', async ({ page, passus }) => {
    await passus.begin();
    await passus.walkTo('open-mail');
    await passus.tap('trouble');
    await passus.expectView('trouble', 'open-mail');
    await page.locator('[data-trouble="mail-missing"]').click();
    await expect(page.locator('h1')).toHaveText('Mailen er ikke kommet');
    await passus.tap('follow');
    await passus.expectView('step', 'open-mail');
  });

  test('a detour leads on to the step that it is for', async ({ passus }) => {
    await passus.begin();
    await passus.walkTo('open-mail');
    await passus.follow('link-expired');
    await passus.expectView('step', 'ask-new-link');
    await passus.goOn();
    await passus.expectView('step', 'mail-came');
  });

  test('a page that was closed is opened again, and after a pause the step says so by itself', async ({
    page,
    passus,
  }) => {
    await become(page, passus.address, usualProgressUpTo('fill-request', Date.now() - DAY));
    await passus.open();
    await passus.tap('resume');
    await page.locator('[data-notice="pause"] a').click();
    await expect(page.locator('h1')).toHaveText('Siden er lukket');
    await passus.tap('follow');
    await passus.expectView('step', 'open-rcam');
  });

  test('a mistyped address leads back to where it was typed', async ({ passus }) => {
    await passus.begin();
    await passus.walkTo('open-mail');
    await passus.follow('mistyped-email');
    await passus.expectView('step', 'type-email');
  });

  test('a question for a password leads to the way of those who have an account', async ({ passus }) => {
    await passus.begin();
    await passus.walkTo('create-account');
    await passus.follow('asks-password');
    await passus.expectView('step', 'account-password');
  });

  test('somebody to call is shown with what to have at hand', async ({ page, passus }) => {
    await passus.begin();
    await passus.tap('trouble');
    await page.locator('[data-trouble="no-pension-slip"]').click();
    await expect(page.locator('[data-contact="pmo"] a')).toHaveAttribute('href', 'tel:+3222911111');
    await passus.tap('follow');
    await passus.expectView('step', 'pension-number');
  });
});

test.describe('leaving for an outside page', () => {
  test('opens the address from the list, in a window of its own, and ticks nothing', async ({
    page,
    passus,
    context,
  }) => {
    await context.route('https://webgate.ec.europa.eu/**', (route) => route.fulfill({ body: 'outside' }));
    await passus.begin();
    await passus.walkTo('type-email');
    await passus.open(`${GUIDE}/type-email`);
    const link = page.locator('[data-action="open"]');
    await expect(link).toHaveAttribute('rel', 'noopener noreferrer');
    await expect(page.locator('.outside')).toContainText('https://webgate.ec.europa.eu/cas');
    const opening = context.waitForEvent('page');
    await link.click();
    const outside = await opening;
    expect(outside.url()).toBe('https://webgate.ec.europa.eu/cas');
    expect(await outside.evaluate(() => window.opener === null && document.referrer === '')).toBe(true);
    await outside.close();
    await page.bringToFront();
    await passus.expectView('step', 'type-email');
    await passus.expectSaved();
  });

  test('offers the address to copy', async ({ page, passus, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await passus.begin();
    await passus.walkTo('open-rcam');
    await passus.open(`${GUIDE}/open-rcam`);
    await passus.tap('copy');
    await expect(page.getByText('Adressen er kopieret')).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('https://webgate.ec.europa.eu/RCAM/');
  });

  test('says how to do it by hand where copying is forbidden', async ({ page, passus }) => {
    await page.addInitScript(() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
    });
    await passus.begin();
    await passus.walkTo('open-rcam');
    await passus.open(`${GUIDE}/open-rcam`);
    await passus.tap('copy');
    await expect(page.getByText('Skriv adressen af')).toBeVisible();
  });
});

test.describe('an address that leads nowhere', () => {
  const cases = [
    ['/no-such-page', 'home', 'unknownPage'],
    ['/no-such-guide/step', 'home', 'unknownGuide'],
    [`${GUIDE}/no-such-step`, 'step', 'unknownStep'],
    [`${GUIDE}/account-password`, 'step', 'notOnWay'],
    [`${GUIDE}/done`, 'step', 'notYet'],
    [`${GUIDE}/wait`, 'step', 'notYet'],
    [`${GUIDE}/email-address/trouble/no-such-trouble`, 'trouble', 'unknownPage'],
    [`${GUIDE}/email-address/nonsense`, 'overview', 'unknownPage'],
    ['/settings/more', 'home', 'unknownPage'],
    ['/%E0%A4%A', 'home', 'unknownPage'],
    [`${GUIDE}/__proto__`, 'step', 'unknownStep'],
    [`${GUIDE}/constructor/trouble`, 'step', 'unknownStep'],
  ] as const;
  for (const [hash, view, notice] of cases) {
    test(`${hash} shows ${view} and says why`, async ({ page, passus }) => {
      await passus.begin();
      await passus.goOn();
      await passus.goTo(hash);
      await expect(page.locator('[data-notice="address"]')).toHaveText(notices[notice]!);
      await passus.expectView(view);
      await expect.poll(() => page.evaluate(() => location.hash)).not.toBe(`#${hash}`);
      await passus.goTo('/help');
      await passus.expectView('help');
      await expect(page.locator('[data-notice]')).toHaveCount(0);
    });
  }

  test('a language that we do not have is said, and the first one shown', async ({ page, passus }) => {
    await page.goto(`${passus.address}?lang=xx`);
    await expect(page.locator('html')).toHaveAttribute('lang', 'da');
    await expect(page.locator('[data-notice="address"]')).toHaveText(notices.unknownLanguage!);
    await page.goto(`${passus.address}?lang=en`);
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(page.locator('[data-notice="address"]')).toHaveCount(0);
  });
});

test.describe('without a worker that has all words', () => {
  test.use({ serviceWorkers: 'block' });

  test('a language whose words cannot be had is said, and can be chosen again', async ({ page, passus }) => {
    const words = /\/assets\/guide-.*-en-/;
    await page.route(words, (route) => route.abort());
    await passus.open();
    await page.locator('[data-language="en"]').click();
    await expect(page.locator('[data-notice="address"]')).toHaveText(notices.missingLanguage!);
    await expect(page.locator('html')).toHaveAttribute('lang', 'da');
    await page.unroute(words);
    // A browser remembers a module that it could not have, until the page is opened anew.
    await passus.open();
    await page.locator('[data-language="en"]').click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  });
});

test('the language and the text size are chosen in the settings and kept', async ({ page, passus }) => {
  await passus.begin();
  await passus.goTo('/settings');
  await page.getByRole('radio', { name: 'English' }).check();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.locator('h1')).toHaveText('Settings');
  const before = await page.locator('h1').evaluate((h1) => parseFloat(getComputedStyle(h1).fontSize));
  await page.getByRole('radio', { name: 'Largest' }).check();
  await expect
    .poll(() => page.locator('h1').evaluate((h1) => parseFloat(getComputedStyle(h1).fontSize)))
    .toBeCloseTo(1.5 * before);
  await passus.open();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.locator('html')).toHaveAttribute('data-size', 'largest');
});

test('the wait says since when, until when, and from when to ask', async ({ page, passus }) => {
  await page.clock.install({ time: new Date('2026-11-03T10:00:00+01:00') });
  await passus.begin();
  await passus.walkTo('wait-for-code');
  await passus.expectView('wait');
  await expect(page.locator('.wait-times')).toContainText('tirsdag den 3. november');
  await expect(page.locator('.wait-times')).toContainText('torsdag den 5. november');
  await expect(page.locator('[data-contact]')).toHaveCount(0);
  await page.clock.setFixedTime(new Date('2026-11-11T10:00:00+01:00'));
  await page.reload();
  await expect(page.locator('.wait-times')).toHaveAttribute('data-wait', 'worry');
  await expect(page.locator('[data-contact="pmo"]')).toBeVisible();
  await passus.tap('arrived');
  await passus.expectView('stage');
});

test('the link in the mail is said to be valid until a day and a time', async ({ page, passus }) => {
  await page.clock.install({ time: new Date('2026-11-03T10:00:00+01:00') });
  await passus.begin();
  await passus.walkTo('open-mail');
  await expect(page.locator('[data-due="mail-link"]')).toContainText('onsdag den 4. november');
  await page.clock.setFixedTime(new Date('2026-11-05T10:00:00+01:00'));
  await passus.open();
  await expect(page.locator('[data-due="mail-link"]')).toContainText('gælder ikke længere');
});

test('the focus goes to the heading of each new screen', async ({ page, passus }) => {
  await passus.begin();
  await expect(page.locator('h1')).toBeFocused();
  await passus.goOn();
  await expect(page.locator('h1')).toBeFocused();
  await expect(page).toHaveTitle(/Vælg din e-mailadresse · Passus/);
});
