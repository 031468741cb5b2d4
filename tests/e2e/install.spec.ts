/** Install first: what is done in a tab on an Apple tablet gets lost, so the icon comes before the beginning. */
import { expect, test, type Page } from './journey';

/** Has the browser say that Passus runs from its icon. */
async function fromIcon(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const real = matchMedia.bind(globalThis);
    globalThis.matchMedia = (query) => real(query.includes('display-mode') ? 'all' : query);
  });
}

const hadIcon = '[data-notice="had-icon"]';

test('the first screen on an Apple tablet shows how to get the icon; elsewhere one may begin', async ({
  passus,
  page,
}, { project }) => {
  await passus.open();
  await passus.expectView(project.name === 'ipad' ? 'install' : 'home');
  await passus.goTo('/install');
  await passus.expectView('install');
  await expect(page.locator('.install-steps li')).toHaveCount(4);
  await expect(page.locator('figure svg[role="img"][aria-label]')).toHaveCount(project.name === 'ipad' ? 4 : 3);
  await passus.tap('go-on');
  await passus.expectView('home');
  await expect(page.locator('[data-action="begin"]')).toBeVisible();
});

test.describe('on the screen of a real iPad', () => {
  // The others are painted at one pixel to the pixel, which is less work.
  test.use({ deviceScaleFactor: 2 });

  test('on an Apple tablet the start-up images of its screen are named, and are there', async ({ passus, page }, {
    project,
  }) => {
    test.skip(project.name !== 'ipad', 'Apple alone has them');
    await page.setViewportSize({ width: 820, height: 1180 });
    await passus.open();
    const links = page.locator('link[rel="apple-touch-startup-image"]');
    await expect(links).toHaveCount(4);
    for (const link of await links.all()) {
      const image = await page.request.get(new URL((await link.getAttribute('href')) ?? '', passus.address).href);
      expect(image.headers()['content-type']).toBe('image/png');
    }
  });
});

test('whose screen looks different chooses among all ways', async ({ passus, page }) => {
  await passus.open('/install');
  await passus.tap('other-way');
  await expect(page).toHaveURL(/#\/install\/choose$/);
  await passus.tap('way-samsung');
  await expect(page.locator('h2')).toHaveText('Samsung med Samsung Internet');
  await page.goBack();
  await passus.tap('way-apple-other');
  await expect(page.locator('.address')).toHaveText(passus.address);
  await expect(page.locator('[data-action="copy"]')).toBeVisible();
});

test('the way is read in the language that is chosen on it', async ({ passus, page }) => {
  await passus.open('/install/android');
  await page.locator('[data-language="en"]').click();
  await expect(page.locator('h2')).toHaveText('Android with Chrome');
  await expect(page.locator('link[rel=manifest]')).toHaveAttribute('href', '../manifest.en.webmanifest');
});

test('where the drawings cannot be had, that is said, and opening the page again shows them', async ({
  passus,
  page,
}) => {
  await page.route('**/installing-*', (route) => route.abort());
  await passus.open('/install');
  await expect(page.locator('[data-action="again"]')).toBeVisible();
  await page.unrouteAll();
  await page.reload();
  await expect(page.locator('.install-steps')).toBeVisible();
});

test('an empty Passus in a tab on an Apple tablet says why before it offers to begin', async ({ passus, page }, {
  project,
}) => {
  const seen = project.name === 'ipad' ? 1 : 0;
  await passus.open('/install');
  await page.locator('.install-steps').waitFor();
  await expect(page.locator(hadIcon)).toHaveCount(seen);
  await passus.tap('go-on');
  await passus.expectView('home');
  await expect(page.locator(hadIcon)).toHaveCount(seen);
});

test('without the icon each pause on an Apple tablet reminds of the paper', async ({ passus, page }, { project }) => {
  const paper = page.locator('[data-notice="paper"]');
  const seen = project.name === 'ipad' ? 1 : 0;
  await passus.begin();
  await passus.walkTo('type-email');
  await passus.expectView('stage');
  await expect(paper).toHaveCount(seen);
  await passus.walkTo('wait-for-code');
  await passus.expectView('wait');
  await expect(paper).toHaveCount(seen);
  await passus.goTo('/install');
  await expect(page.locator('[data-notice="started-here"]')).toHaveCount(seen);
});

test('going on without the icon is asked once', async ({ passus }) => {
  await passus.open('/install');
  await passus.tap('go-on');
  await passus.open();
  await passus.expectView('home');
});

test("the browser's own prompt is used where there is one, and the steps come back after a no", async ({
  passus,
  page,
}) => {
  await passus.open('/install');
  const prompt = (outcome: string) =>
    page.evaluate((answer) => {
      const event = new Event('beforeinstallprompt', { cancelable: true });
      dispatchEvent(Object.assign(event, { prompt: () => Promise.resolve({ outcome: answer }) }));
    }, outcome);
  await prompt('dismissed');
  await passus.tap('install');
  await expect(page.locator('.install-steps')).toBeVisible();
  await prompt('accepted');
  await passus.tap('install');
  await page.evaluate(() => dispatchEvent(new Event('appinstalled')));
  await expect(page.locator('h1')).toHaveText('Passus ligger på hjemmeskærmen');
  await expect(page.locator('.lead')).toContainText('Tryk på ikonet Passus');
});

test('opened from its icon, Passus greets and begins at once, and reminds of no paper', async ({ passus, page }) => {
  await fromIcon(page);
  await passus.open();
  await passus.expectView('home');
  await expect(page.locator('main')).toContainText('Du har åbnet Passus fra ikonet');
  await expect(page.locator(hadIcon)).toHaveCount(0);
  await passus.tap('begin');
  await passus.expectView('step', 'pension-number');
  await passus.walkTo('type-email');
  await expect(page.locator('[data-notice="paper"]')).toHaveCount(0);
});
