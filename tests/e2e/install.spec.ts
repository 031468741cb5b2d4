/** Install first: what is done in a tab on an Apple tablet gets lost, so the icon comes before the beginning. */
import { expect, test } from './journey';

test('the first screen on an Apple tablet shows how to get the icon; elsewhere one may begin', async ({
  passus,
  page,
}, { project }) => {
  await passus.open();
  await passus.expectView(project.name === 'ipad' ? 'install' : 'home');
  await passus.goTo('/install');
  await passus.expectView('install');
  await expect(page.locator('ol.numbered li')).not.toHaveCount(0);
  await passus.tap('go-on');
  await passus.expectView('home');
  await expect(page.locator('[data-action="begin"]')).toBeVisible();
});

test('going on without the icon is asked once', async ({ passus }) => {
  await passus.open('/install');
  await passus.tap('go-on');
  await passus.open();
  await passus.expectView('home');
});

test('opened from its icon, Passus begins at once', async ({ passus, page }) => {
  await page.addInitScript(() => {
    const real = matchMedia.bind(globalThis);
    globalThis.matchMedia = (query) => real(query.includes('display-mode') ? 'all' : query);
  });
  await passus.open();
  await passus.expectView('home');
  await passus.tap('begin');
  await passus.expectView('step', 'pension-number');
});
