/** Pictures of every screen in its whole height, to be looked at one by one: `npm run shots`, with SHOTS=all in English too. */
import { test } from './journey';
import { everyScreen, showEach, type Screen } from './screens';

const sizes = [
  { size: '820x1180', width: 820, height: 1180, text: 1 },
  { size: '1180x820', width: 1180, height: 820, text: 1 },
  { size: '390x844', width: 390, height: 844, text: 1 },
  { size: '320-large', width: 320, height: 640, text: 2 },
];

const looks = [
  { look: 'light', colorScheme: 'light', forcedColors: 'none' },
  { look: 'dark', colorScheme: 'dark', forcedColors: 'none' },
  // As Windows shows the colours that a person chose; layout stays, so one size is enough.
  { look: 'forced', colorScheme: 'dark', forcedColors: 'active' },
] as const;

/** SHOTS_OF="people|reset" takes pictures of the screens with such names alone. */
const only = new RegExp(process.env.SHOTS_OF ?? '');

test.skip(process.env.SHOTS === undefined, 'only made on request');

for (const { size, width, height, text } of sizes) {
  for (const { look, colorScheme, forcedColors } of looks) {
    if (look === 'forced' && width !== 820) continue;
    for (const locale of process.env.SHOTS === 'all' ? ['da-DK', 'en-GB'] : ['da-DK']) {
      test.describe(`${size} ${look} ${locale}`, () => {
        test.use({
          viewport: { width, height },
          deviceScaleFactor: 1,
          colorScheme,
          locale,
          contextOptions: { forcedColors },
        });
        test.setTimeout(900_000);

        test('pictures', async ({ page, server }) => {
          for (const group of everyScreen(Date.now())) {
            const take = async ({ name }: Screen) => {
              await page.screenshot({ path: `shots/${size}-${look}-${locale}/${name}.png`, fullPage: true });
            };
            await showEach(page, server.app, group, take, { only: ({ name }) => only.test(name), text });
          }
        });
      });
    }
  }
}
