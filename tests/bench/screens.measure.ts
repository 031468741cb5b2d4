/** Every screen in every language, colour scheme, size and size of text: what axe finds, and what can be measured. */
import { contrast } from '../house/colour';
import { undeclared } from '../house/tokens';
import { ALL_RULES, axe, bringAxe } from '../e2e/axe';
import { test, type Page } from '../e2e/journey';
import { everyScreen, showEach, type Screen } from '../e2e/screens';
import { belowScreen, inMm, sightOf, spaceOut, type Sight } from '../e2e/sight';
import { tell, type Figure } from './figures';

const SIZES = [
  { width: 320, height: 640 },
  { width: 390, height: 844 },
  { width: 744, height: 1133 },
  { width: 820, height: 1180 },
  { width: 1180, height: 820 },
];
const SCHEMES = ['light', 'dark'] as const;

/** MEASURE_OF="people|reset" measures the screens with such names alone. */
const only = new RegExp(process.env.MEASURE_OF ?? '');

for (const locale of ['da-DK', 'en-GB']) {
  test.describe(locale, () => {
    test.use({ locale });

    for (const group of everyScreen(Date.now())) {
      if (!group.screens.some(({ name }) => only.test(name))) continue;

      test(group.name, async ({ page, server }) => {
        const figures: Figure[] = [];
        await bringAxe(page);
        const look = async ({ name, isCurrent = false }: Screen) => {
          for (const colorScheme of SCHEMES) {
            await page.emulateMedia({ colorScheme });
            for (const size of SIZES) {
              for (const text of [1, 2]) {
                const where = `${name} ${locale} ${colorScheme} ${size.width} px, text ${text * 100} %`;
                await resize(page, size, text);
                figures.push({ row: 'axe', ...described(where, await axe(page, ALL_RULES)) });
                const sight = await sightOf(page, { text });
                figures.push(...figuresOf(sight, where, colorScheme, size.width));
                // What is promised is a whole step on an iPad that is held upright, with text as it comes.
                if (isCurrent && text === 1 && colorScheme === 'light' && (size.width === 744 || size.width === 820)) {
                  const value = sight.ends.length === 0 ? size.height : belowScreen(sight, size.height);
                  figures.push({ row: 'below', value, where });
                }
                if (size.width === 320 && text === 2 && colorScheme === 'light') {
                  await spaceOut(page, true);
                  const { tooWide } = await sightOf(page, { colours: false });
                  await spaceOut(page, false);
                  figures.push({ row: 'tooWide', value: tooWide, where: `${where}, spaced out` });
                }
              }
            }
          }
          await resize(page, SIZES[0]!, 1);
        };
        await showEach(page, server.app, group, look, { only: ({ name }) => only.test(name) });
        tell(figures);
      });
    }
  });
}

async function resize(page: Page, size: { width: number; height: number }, text: number): Promise<void> {
  await page.setViewportSize(size);
  await page.evaluate(async (share) => {
    document.documentElement.style.fontSize = share === 1 ? '' : `${share * 100}%`;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }, text);
}

function described(where: string, complaints: readonly string[]): { value: number; where: string } {
  return { value: complaints.length, where: [where, ...complaints].join(': ') };
}

function figuresOf(sight: Sight, screen: string, scheme: (typeof SCHEMES)[number], width: number): Figure[] {
  const figures: Figure[] = [{ row: 'tooWide', value: sight.tooWide, where: screen }];
  for (const { kind, front, back, where } of sight.meetings) {
    const row = kind === 'text' ? 'text' : 'controls';
    figures.push({ row, value: contrast(front, back), where: `${screen}: ${kind} ${front} on ${back}, ${where}` });
    const wrong = undeclared(kind, front, back, scheme);
    figures.push({
      row: 'undeclared',
      value: wrong === undefined ? 0 : 1,
      where: `${screen}: ${wrong ?? ''} ${where}`,
    });
  }
  for (const target of sight.targets) {
    const where = `${screen}: ${target.name}`;
    figures.push({ row: target.isMain ? 'primary' : 'others', value: inMm(target.height, width), where });
    figures.push({ row: 'wide', value: inMm(target.width, width), where });
  }
  if (sight.nearest !== undefined)
    figures.push({ row: 'gap', value: sight.nearest.gap, where: `${screen}: ${sight.nearest.names}` });
  return figures;
}
