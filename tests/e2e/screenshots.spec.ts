/** The pictures of the app in its manifests: `npm run screenshots`, into public/screenshots/, after the look changed. */
import { SCREENSHOTS } from '../../src/content/manifest';
import { usualProgressUpTo } from '../engine/guide';
import { test } from './journey';
import { showEach, type Screen } from './screens';

test.skip(process.env.SCREENSHOTS === undefined, 'only made on request');

const SCREEN: Readonly<Record<(typeof SCREENSHOTS)[number]['words'], Screen>> = {
  step: { name: 'step', hash: '/eu-login-passkey/open-rcam' },
  back: { name: 'back', hash: '/' },
};

for (const [locale, language] of [
  ['da-DK', 'da'],
  ['en-GB', 'en'],
] as const) {
  for (const { form, words, width, height, scale } of SCREENSHOTS) {
    test.describe(`${language} ${form}`, () => {
      test.use({ locale, viewport: { width, height }, deviceScaleFactor: scale, colorScheme: 'light' });

      test('picture', async ({ page, server }) => {
        const progress = usualProgressUpTo('open-rcam', Date.now());
        await showEach(page, server.app, { name: 'picture', progress, screens: [SCREEN[words]] }, async () => {
          await page.locator('html[data-offline="ready"]').waitFor({ state: 'attached' });
          await page.screenshot({ path: `public/screenshots/${language}-${form}.png` });
        });
      });
    });
  }
}
