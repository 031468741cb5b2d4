/** The device check: what it says of browsers that differ in one thing, and that answers are kept. */
import { expect, test, type Page } from './journey';

const card = (page: Page, id: string) => page.locator(`[data-check="${id}"]`);

async function expectOutcome(page: Page, id: string, outcome: string): Promise<void> {
  await expect(card(page, id)).toHaveAttribute('data-outcome', outcome);
}

/** Has the browser's passkeys answer in a certain way, or not be there at all. */
async function playPasskeys(page: Page, answer: 'missing' | 'yes' | 'no' | 'never'): Promise<void> {
  await page.addInitScript((how) => {
    if (how === 'missing') {
      Reflect.deleteProperty(globalThis, 'PublicKeyCredential');
      return;
    }
    PublicKeyCredential.isUserVerifyingPlatformAuthenticatorAvailable = () =>
      how === 'never' ? new Promise(() => undefined) : Promise.resolve(how === 'yes');
  }, answer);
}

async function playKept(page: Page, kept: boolean): Promise<void> {
  await page.addInitScript((answer) => {
    Object.assign(navigator.storage, {
      persisted: () => Promise.resolve(answer),
      persist: () => Promise.resolve(answer),
    });
  }, kept);
}

async function playIcon(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const real = matchMedia.bind(globalThis);
    globalThis.matchMedia = (query) => real(query.includes('display-mode') ? 'all' : query);
  });
}

test.describe('passkeys', () => {
  for (const [answer, outcome] of [
    ['missing', 'look'],
    ['no', 'look'],
    ['yes', 'unknown'],
    ['never', 'unknown'],
  ] as const) {
    test(`${answer}: ${outcome}`, async ({ page, passus }) => {
      await playPasskeys(page, answer);
      await passus.open('/check');
      await expectOutcome(page, 'passkey', outcome);
    });
  }
});

test.describe('storage', () => {
  test('that is promised is in order', async ({ page, passus }) => {
    await playKept(page, true);
    await passus.open('/check');
    await expectOutcome(page, 'kept', 'good');
  });

  test('that is not promised leads to the icon in a tab, and to opening it now and then from the icon', async ({
    page,
    passus,
  }) => {
    await playKept(page, false);
    await passus.open('/check');
    await expectOutcome(page, 'kept', 'look');
    await expect(card(page, 'kept')).toContainText('Læg Passus på hjemmeskærmen');
    await playIcon(page);
    await page.reload();
    await expect(card(page, 'kept')).toContainText('en gang imellem');
    await expectOutcome(page, 'icon', 'good');
  });

  test('that cannot be asked about is said to be unknown', async ({ page, passus }) => {
    await page.addInitScript(() => Object.assign(navigator.storage, { persisted: undefined }));
    await passus.open('/check');
    await expectOutcome(page, 'kept', 'unknown');
  });
});

test('a browser that fails at every question is told of, not stumbled over', async ({ page, passus }) => {
  await page.addInitScript(() => {
    const fail = () => Promise.reject(new DOMException('no', 'SecurityError'));
    Object.assign(navigator.storage, { persisted: fail, persist: fail, getDirectory: fail });
    PublicKeyCredential.isUserVerifyingPlatformAuthenticatorAvailable = fail;
    Object.defineProperty(navigator, 'userAgentData', { value: { getHighEntropyValues: fail } });
  });
  await passus.open('/check');
  await expectOutcome(page, 'kept', 'unknown');
  await expectOutcome(page, 'passkey', 'unknown');
});

test('that the app works offline is seen on the screen as soon as it is so', async ({ page, passus }) => {
  await passus.open('/check');
  await expectOutcome(page, 'offline', 'good');
});

test.describe('inside another app', () => {
  test.use({
    userAgent:
      'Mozilla/5.0 (iPad; CPU OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/21F90 [FBAN/FBIOS;FBAV/470.0]',
  });
  test('the person is sent to Safari, and the helper is told', async ({ page, passus }) => {
    await passus.open('/check');
    await expectOutcome(page, 'browser', 'look');
    await expect(card(page, 'browser')).toContainText('Safari');
    await expect(page.locator('[data-helper-line]')).toHaveText(
      'iPad, iPadOS 17, inde i en anden app, ikke fra ikonet',
    );
  });
});

test.describe('on a system of today', () => {
  test.use({
    userAgent:
      'Mozilla/5.0 (iPad; CPU OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1',
  });

  test('what no browser tells is asked with a drawing of it', async ({ page, passus }) => {
    await passus.open('/check');
    for (const question of ['lock', 'keychain', 'autofill']) {
      await expect(page.locator(`[data-check="${question}"] figure [data-picture-text]`)).toHaveCount(1);
    }
    await expect(page.locator('figure')).toHaveCount(3);
    await expect(card(page, 'lock').locator('.part-lock')).toContainText('Kode, finger eller ansigt');
    await expect(card(page, 'autofill').locator('.part-switch')).toHaveCount(1);
  });

  test('answers change the outcome and the summary, and are kept', async ({ page, passus }) => {
    await passus.open('/check');
    await expectOutcome(page, 'lock', 'unknown');
    const things = () => page.locator('[data-look]').getAttribute('data-look').then(Number);
    await expectOutcome(page, 'offline', 'good');
    const before = await things();
    await card(page, 'lock').getByRole('radio', { name: 'Nej' }).check();
    await expectOutcome(page, 'lock', 'look');
    expect(await things()).toBe(before + 1);
    await card(page, 'lock').getByRole('radio', { name: 'Ja' }).check();
    await expectOutcome(page, 'lock', 'good');
    await page.reload();
    await expectOutcome(page, 'lock', 'good');
    await expect(card(page, 'lock').getByRole('radio', { name: 'Ja' })).toBeChecked();
  });

  test('an answer that was tampered with counts as none', async ({ page, passus }) => {
    await page.addInitScript(() => localStorage.setItem('passus/preference/lock', '<b>yes</b>'));
    await passus.open('/check');
    await expectOutcome(page, 'lock', 'unknown');
  });

  test('a step asks Passus to look, and then speaks of this system', async ({ page, passus }) => {
    await passus.begin();
    await passus.walkTo('autofill');
    const lines = page.locator('main .lines');
    await expect(lines).toContainText('find punktet om autoudfyldning af adgangskoder');
    await passus.tap('check');
    await passus.expectView('check');
    await expect(card(page, 'autofill')).toContainText('de generelle indstillinger');
    await passus.tap('resume');
    await passus.expectView('step', 'autofill');
    await expect(lines).toContainText('de generelle indstillinger');
  });

  test('help and settings lead to it, and it looks again', async ({ page, passus }) => {
    await passus.open('/help');
    await passus.tap('check');
    await passus.expectView('check');
    await passus.goTo('/settings');
    await passus.tap('check');
    await passus.expectView('check');
    await expectOutcome(page, 'offline', 'good');
    await playKept(page, true);
    await page.evaluate(() => Object.assign(navigator.storage, { persisted: () => Promise.resolve(true) }));
    await passus.tap('check-again');
    await expectOutcome(page, 'kept', 'good');
  });
});
