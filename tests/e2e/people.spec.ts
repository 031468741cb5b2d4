/** Several people on one tablet, and beginning anew: nobody sees what another did, and nothing is gone without a way back. */
import { expect, Passus, test, type Page } from './journey';
import { store, stored, storedKeys } from './stored';

/** Adds a second person from the settings; gives the first one a name as well. */
async function addBent({ page, goTo }: { page: Page; goTo: (hash: string) => Promise<void> }): Promise<void> {
  await goTo('/people');
  await page.locator('#name-own').fill('Anna');
  await page.locator('#name-other').fill('Bent');
  await page.locator('[data-action="add-person"]').click();
  await expect(page.locator('.people [data-person]')).toHaveCount(2);
}

/** What was practised and answered on this device, and a choice that a reset leaves. */
const ANSWERED = {
  textSize: 'large',
  practicedOn: '2026-11-20',
  practiceOutcome: 'worked',
  lock: 'yes',
  keychain: 'no',
  autofill: 'unsure',
};

/** What is kept beside the progress. */
const preferences = (page: Page) =>
  page.evaluate(() => {
    const all = Object.entries(localStorage).map(([name, value]) => [name.split('preference/')[1], String(value)]);
    return Object.fromEntries(all.filter(([name]) => name !== undefined && name !== 'places')) as object;
  });

const mine = (passus: Passus) => ({ page: passus.page, goTo: (hash: string) => passus.goTo(hash) });

test('a second person begins at the beginning, and each comes back to their own place', async ({ page, passus }) => {
  await passus.begin();
  await passus.goOn();
  await passus.expectSaved();
  await expect(page.locator('.bar-turn')).toHaveCount(0);
  await addBent(mine(passus));
  await expect(page.locator('.bar-turn')).toHaveText('Anna');

  await passus.open();
  await passus.expectView('home', 'email-address');
  await passus.tap('switch');
  await passus.expectView('who');
  await expect(page.locator('body')).not.toContainText('email');
  await page.locator('[data-person^="p-"]').click();
  await passus.expectView('home');
  await passus.tap('begin');
  await passus.expectView('step', 'pension-number');
  await passus.goTo('/eu-login-passkey/email-address');
  await passus.tap('resume');
  for (let steps = 0; steps < 4; steps++) await passus.goOn();
  await passus.expectSaved();

  const anew = new Passus(await page.context().newPage(), passus.address);
  await anew.open();
  await anew.expectView('who');
  await anew.page.locator('[data-person="me"]').click();
  await anew.expectView('home', 'email-address');
  await anew.goTo('/eu-login-passkey');
  await expect(anew.page.locator('.step-done')).toHaveCount(1);
});

test('at a deep link, too, it is asked first who it is, and then the link is followed', async ({ page, passus }) => {
  await passus.begin();
  await addBent(mine(passus));
  const anew = new Passus(await page.context().newPage(), passus.address);
  await anew.open('/eu-login-passkey/pension-number');
  await anew.expectView('who');
  await anew.page.locator('[data-person="me"]').click();
  await anew.expectView('step', 'pension-number');
});

test('who is taken away is gone from the disk with all that they did, and comes back by an undo', async ({
  page,
  passus,
}) => {
  await passus.begin();
  await addBent(mine(passus));
  await passus.goTo('/');
  await passus.tap('switch');
  await page.locator('[data-person^="p-"]').click();
  await passus.tap('begin');
  await passus.goOn();
  await passus.expectSaved();
  await passus.goTo('/people');
  const bent = page.locator('.people [data-person^="p-"]');
  const id = (await bent.getAttribute('data-person')) ?? '';
  const key = `progress/${id}/eu-login-passkey`;
  const kept = await stored(page, key);
  // Lists of theirs that were damaged once.
  await store(page, 'broken/people/1', { people: { [id]: 'Bent' } });
  await page.evaluate(() => localStorage.setItem('passus/broken/people/1', '"Bent'));
  await bent.locator('[data-action="remove"]').click();
  await bent.locator('[data-action="remove-now"]').click();
  await expect(page.locator('.people')).toHaveCount(0);
  expect(await stored(page, key)).toBeUndefined();
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('Bent');
  expect(await storedKeys(page)).not.toContain('broken/people/1');
  await passus.tap('undo');
  await expect(bent).toHaveCount(1);
  await expect.poll(() => stored(page, key)).toEqual(kept);
});

test('a name that is missing or here already is said in words, and nothing is added', async ({ page, passus }) => {
  await passus.begin();
  await passus.goTo('/people');
  await page.locator('#name-own').fill('Anna');
  await page.locator('[data-action="add-person"]').click();
  await expect(page.locator('#name-other-wrong')).toHaveText('Skriv et kaldenavn.');
  await page.locator('#name-other').fill(' anna ');
  await page.locator('[data-action="add-person"]').click();
  await expect(page.locator('#name-other-wrong')).toHaveText('Det navn er her allerede. Vælg et andet.');
  await expect(page.locator('.people')).toHaveCount(0);
});

test('a reset deletes what was done here, in other tabs too, and an undo brings it back until the app is closed', async ({
  page,
  passus,
}) => {
  await passus.begin();
  await passus.goOn();
  await passus.expectSaved();
  const key = 'progress/me/eu-login-passkey';
  const kept = await stored(page, key);
  await page.evaluate((entries) => {
    for (const [name, value] of Object.entries(entries)) localStorage.setItem(`passus/preference/${name}`, value);
  }, ANSWERED);
  const yes = page.locator('input[name="lock"][value="yes"]');
  await passus.open();
  await passus.goTo('/check');
  await expect(yes).toBeChecked();
  const other = new Passus(await page.context().newPage(), passus.address);
  await other.open();
  await other.expectView('home', 'email-address');
  await passus.goTo('/settings');
  await passus.tap('reset');
  await passus.expectView('reset');
  await page.locator('button[data-action="reset"]').click();
  await expect(page.locator('[data-action="undo"]')).toBeVisible();
  expect(await stored(page, key)).toBeUndefined();
  await expect(other.page.locator('[data-action="begin"]')).toBeVisible();
  expect(await preferences(page)).toEqual({ textSize: 'large', seenInstall: 'yes' });
  await passus.goTo('/check');
  await expect(page.locator('[data-view="check"] input').first()).toBeVisible();
  await expect(yes).not.toBeChecked();
  await passus.goTo('/reset');
  await passus.tap('undo');
  await expect(page.locator('[data-notice="undone"]')).toBeVisible();
  await expect.poll(() => stored(page, key)).toEqual(kept);
  expect(await preferences(page)).toEqual({ ...ANSWERED, seenInstall: 'yes' });
  await other.expectView('home', 'email-address');

  await page.locator('button[data-action="reset"]').click();
  await passus.tap('begin');
  await passus.open();
  await expect(page.locator('[data-action="begin"]')).toBeVisible();
  await passus.goTo('/reset');
  await expect(page.locator('[data-action="undo"]')).toHaveCount(0);
});
