/** The bookmark: copied, typed, linked; looked at by a helper; and nothing that was here is lost by it. */
import { expect, test, type Passus, type Page } from './journey';
import { become } from './screens';
import { stored, storedKeys } from './stored';
import { usualProgressUpTo } from '../engine/guide';

const DAY = 24 * 60 * 60 * 1000;

/** The code that this tablet shows for the place where its person is. */
async function ownCode(passus: Passus): Promise<string> {
  await passus.goTo('/bookmark');
  await passus.expectSeen('[data-code]');
  return (await passus.attribute('[data-code]', 'data-code')) ?? '';
}

/** The code of somebody who has come up to a step, made by another tablet. */
async function codeUpTo(page: Page, app: string, step: string, start?: number): Promise<string> {
  await become(page, app, usualProgressUpTo(step, start));
  await page.goto(`${app}#/bookmark`);
  const code = await page.locator('[data-code]').getAttribute('data-code');
  await become(page, app, {});
  return code ?? '';
}

/** Everything that is kept on the device, as text, apart from the value by which the app tries whether it can save. */
async function kept(page: Page): Promise<string> {
  const keys = [...(await storedKeys(page))].filter((key) => key !== 'check/offline').sort();
  const database = await Promise.all(keys.map(async (key) => [key, await stored(page, key)]));
  return JSON.stringify([database, await page.evaluate(() => Object.entries(localStorage).sort())]);
}

async function type(page: Page, code: string): Promise<void> {
  await page.locator('#code').fill(code);
  await page.locator('[data-action="read-code"]').click();
}

test('a code that is typed carelessly leads an empty tablet to the same step, answers and day', async ({
  page,
  passus,
}) => {
  const code = await codeUpTo(page, passus.address, 'wait-for-code', Date.now() - 3 * DAY);
  expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  await passus.open('/bookmark');
  await type(page, code.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l').replaceAll('-', ' '));
  await expect(page.locator('[data-lead="wait-for-code"]')).toBeVisible();
  const asked = await page.locator('[data-lead]').innerText();
  expect(asked).toContain('Du bad om adgang');
  expect(asked).toContain('iPad');
  await passus.tap('take-code');
  await passus.expectView('wait', 'wait-for-code');
  await expect(page.locator('[data-wait="normal"]')).toBeVisible();
  await passus.expectSaved();
  await passus.open();
  await passus.expectView('home', 'wait-for-code');
});

test('a code can be taken back as long as the app is open', async ({ page, passus }) => {
  const code = await codeUpTo(page, passus.address, 'proceed');
  await passus.begin();
  await passus.walkTo('had-account');
  await passus.goTo(`/bookmark/${code}`);
  await expect(page.locator('[data-notice="here-already"]')).toContainText('Har du');
  await passus.tap('take-code');
  await passus.expectView('step', 'proceed');
  await expect(page.locator('[data-deadline]')).toHaveCount(0);
  await passus.goOn();
  await expect(page.locator('[data-banner]')).toHaveCount(0);
  await passus.goTo('/bookmark');
  await passus.tap('take-back');
  await passus.expectView('step', 'had-account');
  await passus.expectSaved();
  await passus.open();
  await passus.expectView('home', 'had-account');
});

test('the code of an earlier step changes nothing for who is further on', async ({ page, passus }) => {
  const code = await codeUpTo(page, passus.address, 'email-address');
  await passus.begin();
  await passus.walkTo('device-kind');
  await passus.goTo(`/bookmark/${code}`);
  await expect(page.locator('[data-action="take-code"]')).toHaveCount(0);
  await passus.tap('resume');
  await passus.expectView('step', 'device-kind');
});

test('a code in the address, good or hostile, does nothing without a tap', async ({ page, passus }) => {
  const code = await codeUpTo(page, passus.address, 'proceed');
  await passus.begin();
  await passus.goOn();
  await passus.expectSaved();
  const before = await kept(page);
  for (const text of [
    code,
    '<img src=x onerror=alert(1)>',
    '%00',
    'constructor',
    '__proto__',
    'A'.repeat(5000),
    'UUUU-UUUU',
  ]) {
    await passus.goTo(`/bookmark/${text}`);
    await passus.expectView('bookmark');
    await passus.expectSeen(text === code ? '[data-action="take-code"]' : '[data-reason="unreadable"]');
  }
  expect(await kept(page)).toBe(before);
  await passus.goTo('/');
  await passus.expectView('home', 'email-address');
});

test('one wrong sign is said in one sentence, and the field keeps what was typed', async ({ page, passus }) => {
  await passus.open('/bookmark');
  await type(page, 'ABCD-EFGH');
  await expect(page.locator('[data-reason="unreadable"]')).toHaveText(
    'Bogmærket passer ikke. Se efter på papiret, tegn for tegn.',
  );
  await expect(page.locator('#code')).toHaveValue('ABCD-EFGH');
  await expect(page.locator('#code')).toBeFocused();
});

test('a helper looks at the place of another, and nothing on the device changes by it', async ({ page, passus }) => {
  const code = await codeUpTo(page, passus.address, 'open-mail');
  await passus.begin();
  await passus.walkTo('had-account');
  await passus.expectSaved();
  const before = await kept(page);
  await passus.goTo('/helping');
  await type(page, code);
  await passus.expectView('step', 'open-mail');
  await expect(page.locator('[data-banner="guest"]')).toContainText('Intet af det bliver gemt her');
  await passus.goOn();
  await passus.expectView('step', 'choose-password');
  // As when a tablet is looked at again: what is stored is read anew.
  await page.evaluate(() => dispatchEvent(new Event('pageshow')));
  await passus.goTo('/settings');
  await expect(page.locator('[data-banner="guest"]')).toBeVisible();
  expect(await kept(page)).toBe(before);
  await passus.tap('close-guest');
  await passus.expectView('home', 'had-account');
  await expect(page.locator('h1')).toBeFocused();
  await expect(page.locator('[data-banner]')).toHaveCount(0);
  expect(await kept(page)).toBe(before);
});

test('the picture holds the link, and the link leads to the same step', async ({ page, passus }) => {
  await passus.begin();
  await passus.walkTo('device-kind');
  const code = await ownCode(passus);
  await expect(page.locator('svg.qr path')).toHaveAttribute('d', /^M4 4h7v1H4z/);
  const link = await page.locator('.address').innerText();
  expect(link).toBe(`${passus.address}#/bookmark/${code}`);
  await become(page, passus.address, {});
  await page.goto(link);
  await passus.tap('take-code');
  await passus.expectView('step', 'device-kind');
});

test('the card on paper is one page of A4 with the code, also while somebody waits', async ({ page, passus }) => {
  await become(page, passus.address, usualProgressUpTo('wait-for-code', Date.now() - DAY));
  await page.goto(`${passus.address}#/paper`);
  await expect(page.locator('[data-code]')).toBeVisible();
  await page.evaluate(() => (window.print = () => document.body.setAttribute('data-printed', '')));
  await passus.tap('print');
  await expect(page.locator('body')).toHaveAttribute('data-printed', '');
  const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const look = await page.evaluate(() => {
    const style = (selector: string) => getComputedStyle(document.querySelector(selector)!);
    return [style('body').fontSize, style('.screen-paper').color, style('.bar').display, style('.actions').display];
  });
  expect(look).toEqual(['18.6667px', 'rgb(0, 0, 0)', 'none', 'none']);
});

test('each step can be read out to a helper, with the point of the guide on paper', async ({ page, passus }) => {
  await become(page, passus.address, usualProgressUpTo('choose-password'));
  await page.goto(`${passus.address}#/eu-login-passkey/choose-password`);
  await passus.tap('read-aloud');
  const line = page.locator('[data-helper-line]');
  await expect(line).toContainText('etape 1, punkt 3');
  await expect(line).toContainText(/trin \d+ af \d+, iPad, /);
});

test('where nothing can be saved, the code on paper is offered', async ({ page, passus }) => {
  await page.addInitScript(() => {
    indexedDB.open = () => {
      throw new Error('forbidden');
    };
  });
  await passus.begin();
  await passus.goOn();
  await page.locator('[data-notice="unreachable"] [data-action="paper"]').click();
  await passus.expectView('paper');
  await expect(page.locator('[data-code]')).toBeVisible();
});
