/** Practising with a passkey: every way that it can go, with authenticators that Chromium plays. */
import type { Page } from '@playwright/test';
import { deviceWith } from './authenticator';
import { expect, test, type Passus } from './journey';

const AT = '/practice-key';
const START = new Date('2026-11-23T10:00:00+01:00');

/** Waits until the practice stands there. Whatever it says, it says that it is practice. */
async function expectAt(page: Page, state: string): Promise<void> {
  await expect(page.locator('[data-practice]')).toHaveAttribute('data-practice', state);
  await expect(page.locator('.above')).toHaveText('Øvelse, ikke EU Login');
  await expect(page.locator('.above')).toBeInViewport();
  await expect(page.locator('[data-action="resume"]')).toBeVisible();
}

/** Makes the browser answer `create()` or `get()` with an error after so many ms. */
async function answerWith(page: Page, ask: 'create' | 'get', name: string, after: number): Promise<void> {
  await page.addInitScript(
    ([asked, error, wait]) => {
      navigator.credentials[asked] = () =>
        new Promise((_, refuse) => setTimeout(() => refuse(new DOMException('no', error)), wait));
    },
    [ask, name, after] as const,
  );
}

/** What is stored about a practice, and whether anything else was stored with it. */
const stored = (page: Page) =>
  page.evaluate(() =>
    Object.entries(localStorage)
      .filter(([name]) => /practi[cs]e/i.test(name))
      .map(([name, value]) => `${name.replace('passus/preference/', '')}=${String(value)}`)
      .sort(),
  );

async function makeOne(page: Page, passus: Passus): Promise<void> {
  await passus.open(AT);
  await expectAt(page, 'start');
  await passus.tap('make');
  await expectAt(page, 'made');
}

test('a passkey is made, used once and taken away, and the next visit says so', async ({ page, passus }) => {
  await page.clock.setFixedTime(START);
  const device = await deviceWith(page, {});
  await makeOne(page, passus);
  await expect(page.locator('[data-by-hand]')).toBeVisible();
  const [made, ...others] = await device!.keys();
  expect(others).toEqual([]);
  expect(made).toMatchObject({ rpId: 'localhost', userName: 'Øvelse – må slettes', isResidentCredential: true });
  await passus.tap('use');
  await expectAt(page, 'worked');
  await expect.poll(() => device!.keys()).toEqual([]);
  await expect(page.locator('[data-by-hand]')).toContainText('Øvelse');
  expect(await stored(page)).toEqual(['practiceOutcome=worked', 'practicedOn=2026-11-23']);
  await passus.tap('resume');
  await passus.expectView('install');
  await passus.goTo(AT);
  await expect(page.locator('.state')).toHaveText('Du øvede dig mandag den 23. november. Det lykkedes.');
});

test('the practice is found from help and from the settings', async ({ page, passus }) => {
  await deviceWith(page, {});
  for (const hash of ['/help', '/settings']) {
    await passus.open(hash);
    await page.locator('a[href="#/practice-key"]').click();
    await expectAt(page, 'start');
  }
});

test('a passkey that is made but not used is taken away when its screen is left', async ({ page, passus }) => {
  const device = await deviceWith(page, {});
  await makeOne(page, passus);
  await passus.tap('resume');
  await passus.expectView('install');
  await expect.poll(() => device!.keys()).toEqual([]);
});

test('where the device does not recognise the person, nothing is claimed about why', async ({ page, passus }) => {
  const device = await deviceWith(page, { isUserVerified: false });
  await passus.open(AT);
  await passus.tap('make');
  const undecided = page.locator('[data-practice="refused"], [data-practice="stopped"]');
  await expect(undecided.locator('[data-action="again"]')).toBeVisible();
  expect(await device!.keys()).toEqual([]);
});

for (const [name, kind] of [
  ['no authenticator', 'none'],
  ['an authenticator that verifies nobody', { hasUserVerification: false, isUserVerified: false }],
  ['a security key on a cable only', { transport: 'usb' }],
] as const) {
  test(`with ${name} it is said before anything is asked`, async ({ page, passus }) => {
    await deviceWith(page, kind);
    await passus.open(AT);
    await expectAt(page, 'noPlatform');
    await expect(page.locator('[data-action="make"]')).toHaveCount(0);
    await passus.tap('again');
    await expectAt(page, 'noPlatform');
    expect(await stored(page)).toEqual([]);
  });
}

test('once the lock is set, looking again finds it', async ({ page, passus }) => {
  await deviceWith(page, 'none');
  await passus.open(AT);
  await expectAt(page, 'noPlatform');
  await deviceWith(page, {});
  await passus.tap('again');
  await expectAt(page, 'start');
});

test('where the browser never answers, Passus does after three minutes', async ({ page, passus }) => {
  // As an iPad from iOS 17 says yes without a passcode.
  await page.addInitScript(() => {
    PublicKeyCredential.isUserVerifyingPlatformAuthenticatorAvailable = () => Promise.resolve(true);
  });
  await deviceWith(page, 'none');
  await page.clock.install({ time: START });
  await passus.open(AT);
  await passus.tap('make');
  await expectAt(page, 'waiting');
  await page.clock.fastForward(170_000);
  await expectAt(page, 'waiting');
  await page.clock.fastForward(11_000);
  await expectAt(page, 'slow');
  await expect(page.locator('[data-by-hand]')).toBeVisible();
});

test('the person can stop waiting, and try again', async ({ page, passus }) => {
  const device = await deviceWith(page, { automaticPresenceSimulation: false });
  await passus.open(AT);
  await passus.tap('make');
  await expectAt(page, 'waiting');
  await passus.tap('stop');
  await expectAt(page, 'stopped');
  expect(await stored(page)).toContain('practiceOutcome=stopped');
  await device!.set(true);
  await passus.tap('again');
  await expectAt(page, 'made');
});

for (const [name, after, state] of [
  ['NotAllowedError', 2500, 'stopped'],
  ['NotAllowedError', 0, 'refused'],
  ['NotSupportedError', 0, 'noLock'],
  ['SecurityError', 0, 'unsupported'],
] as const) {
  test(`${name} after ${after} ms is ${state}, when making and when using`, async ({ page, passus }) => {
    await deviceWith(page, {});
    await answerWith(page, 'get', name, after);
    await makeOne(page, passus);
    await passus.tap('use');
    await expectAt(page, state);
    await answerWith(page, 'create', name, after);
    await passus.open();
    await passus.open(AT);
    await passus.tap('make');
    await expectAt(page, state);
  });
}

test('where nothing can take it away, it stays known and is used again', async ({ page, passus }) => {
  await page.addInitScript(() => Reflect.deleteProperty(PublicKeyCredential, 'signalUnknownCredential'));
  const device = await deviceWith(page, {});
  await makeOne(page, passus);
  await passus.tap('use');
  await expectAt(page, 'worked');
  expect(await device!.keys()).toHaveLength(1);
  await passus.goTo('/help');
  await passus.goTo(AT);
  await passus.tap('make');
  await expectAt(page, 'already');
  await passus.tap('use');
  await expectAt(page, 'worked');
  expect(await device!.keys()).toHaveLength(1);
});

test('taking away does not wait for ever', async ({ page, passus }) => {
  await page.addInitScript(() => {
    PublicKeyCredential.signalUnknownCredential = () => new Promise(() => undefined);
  });
  await deviceWith(page, {});
  await page.clock.install({ time: START });
  await makeOne(page, passus);
  await passus.tap('use');
  await expectAt(page, 'waiting');
  await page.clock.fastForward(4000);
  await expectAt(page, 'worked');
});

test('without passkeys in the browser it cannot be practised, and the way goes on', async ({ page, passus }) => {
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'PublicKeyCredential'));
  await passus.open(AT);
  await expectAt(page, 'unsupported');
  await passus.tap('resume');
  await passus.expectView('install');
});

test('a day that is none and an outcome that is none are not shown', async ({ page, passus }) => {
  await deviceWith(page, {});
  await passus.open(AT);
  for (const [day, outcome] of [
    ['2026-13-40', 'worked'],
    ['2026-11-23', '<b>done</b>'],
  ] as const) {
    await page.evaluate(
      ([on, came]) => {
        localStorage.setItem('passus/preference/practicedOn', on);
        localStorage.setItem('passus/preference/practiceOutcome', came);
      },
      [day, outcome] as const,
    );
    await page.reload();
    await expectAt(page, 'start');
    await expect(page.locator('.state')).toHaveCount(0);
  }
});
