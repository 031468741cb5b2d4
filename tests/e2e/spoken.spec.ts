/**
 * The whole way with the keyboard alone, and what a screen reader has to say on each of its screens, against the files
 * beside this one. They are written anew by `npm run spoken`; what changed is then seen in the review.
 */
import { expect, test } from './journey';
import { walkSpoken } from './spoken';

for (const [locale, language] of [
  ['da-DK', 'da'],
  ['en-GB', 'en'],
] as const) {
  test.describe(locale, () => {
    test.use({ locale });
    test.setTimeout(120_000);

    test('the whole way can be walked with the keyboard, and is read out as written down', async ({ page, passus }) => {
      const heard = await walkSpoken(page, passus);
      expect(`${heard.join('\n\n')}\n`).toMatchSnapshot(`spoken-${language}.txt`);
    });
  });
}
