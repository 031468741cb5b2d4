/** Hard words: each opens right below the sentence in which it stands. */
import { ALL_RULES, axe } from './axe';
import { expect, test, type Page } from './journey';

const word = (page: Page, id: string) => page.locator(`.lines [data-word="${id}"]`);
const meaning = (page: Page) => page.locator('[data-meaning]');

test.beforeEach(async ({ passus }) => {
  await passus.begin();
  await passus.walkTo('screen-lock');
});

test('a word opens below its paragraph and closes again by the word, the button, and Escape', async ({ page }) => {
  const lock = word(page, 'screen-lock');
  await lock.click();
  await expect(lock).toHaveAttribute('aria-expanded', 'true');
  await expect(meaning(page)).toContainText('Skærmlås');
  expect(await meaning(page).evaluate((box) => box.previousElementSibling?.textContent)).toContain('skærmlås');
  await expect(lock).toBeFocused();
  expect(await axe(page, ALL_RULES)).toEqual([]);

  // A word beside it takes its place.
  await word(page, 'passkey').press('Enter');
  await expect(meaning(page)).toHaveAttribute('data-meaning', 'passkey');
  await expect(lock).toHaveAttribute('aria-expanded', 'false');
  await word(page, 'passkey').press('Enter');
  await expect(meaning(page)).toHaveCount(0);

  await lock.press('Enter');
  await page.locator('[data-action="close-word"]').press('Enter');
  await expect(meaning(page)).toHaveCount(0);
  await expect(lock).toBeFocused();

  await lock.press('Enter');
  await meaning(page).waitFor();
  await page.keyboard.press('Escape');
  await expect(meaning(page)).toHaveCount(0);
  await expect(lock).toBeFocused();
});

test('a word of the heading alone can be opened below the lines', async ({ page, passus }) => {
  await passus.walkTo('open-mail');
  await page.locator('p.quiet [data-word="eu-login"]').click();
  await expect(meaning(page)).toContainText('Før hed den ECAS.');
});

test('no text of a word is left as a mark, neither in the title of the page nor on paper', async ({ page, passus }) => {
  await expect(page).not.toHaveTitle(/[<>]/);
  await passus.goTo('/paper');
  await passus.expectView('paper');
  expect(await page.locator('body').innerText()).not.toMatch(/<[a-z-]+:/);
});

test.describe('before the meanings are there', () => {
  // A request that the worker answers cannot be held back.
  test.use({ serviceWorkers: 'block' });

  test('a tap is not lost: the meaning comes with them', async ({ page, passus }) => {
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route(/assets\/more-[^/]*\.js/, async (route) => {
      await held;
      await route.continue();
    });
    await page.reload();
    await passus.expectView('step', 'screen-lock');
    await word(page, 'screen-lock').click();
    await expect(word(page, 'screen-lock')).toHaveAttribute('aria-expanded', 'true');
    await expect(meaning(page)).toHaveCount(0);
    release();
    await expect(meaning(page)).toContainText('Skærmlås');
  });

  test('it is said where they cannot be had, and another tap fetches them', async ({ page, passus }) => {
    await page.route(/assets\/more-eu[^/]*\.js/, (route) => route.abort());
    await page.reload();
    await passus.expectView('step', 'screen-lock');
    await word(page, 'screen-lock').click();
    const again = page.locator('.lines [data-action="again"]');
    await expect(again).toBeVisible();
    await page.unroute(/assets\/more-eu[^/]*\.js/);
    await again.press('Enter');
    await expect(meaning(page)).toContainText('Skærmlås');
  });
});
