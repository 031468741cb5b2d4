/** Every screen: nothing for axe to find, nothing to scroll sideways, "done" in sight on an iPad, targets large enough. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import { expect, test, type Page } from './journey';
import { everyScreen, showEach } from './screens';

const groups = everyScreen(Date.now());

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Every rule there is, those of WCAG 2.2 AAA and those that are off at first among them. */
const OPTIONS: RunOptions = {
  resultTypes: ['violations'],
  rules: {
    'color-contrast-enhanced': { enabled: true },
    'target-size': { enabled: true },
    'identical-links-same-purpose': { enabled: true },
  },
};

/** What axe has against the page, a line each. */
async function axe(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE);
  const { violations } = await page.evaluate(
    (options) =>
      (globalThis as unknown as { axe: { run: (options: RunOptions) => Promise<AxeResults> } }).axe.run(options),
    OPTIONS,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id} at ${node.target.join(' ')}: ${node.failureSummary ?? ''}`),
  );
}

for (const [locale, colorScheme] of [
  ['da-DK', 'light'],
  ['da-DK', 'dark'],
  ['en-GB', 'light'],
] as const) {
  test.describe(`${locale}, ${colorScheme}`, () => {
    test.use({ colorScheme, locale });
    test.setTimeout(180_000);

    test('axe finds nothing on any screen', async ({ page, server }) => {
      const found: string[] = [];
      for (const group of groups) {
        await showEach(page, server.app, group, async ({ name }) => {
          found.push(...(await axe(page)).map((complaint) => `${name}: ${complaint}`));
        });
      }
      expect(found).toEqual([]);
    });
  });
}

const sizes = [
  { name: 'iPad portrait', width: 820, height: 1180, text: 1, wholeStep: true },
  { name: 'iPad landscape', width: 1180, height: 820, text: 1, wholeStep: true },
  { name: 'small iPad portrait', width: 744, height: 1133, text: 1, wholeStep: true },
  { name: 'phone', width: 390, height: 844, text: 1, wholeStep: false },
  { name: '320 px with text at 200 %', width: 320, height: 640, text: 2, wholeStep: false },
];

test('every screen fits in every size, on an iPad with "done" in sight', async ({ page, server }) => {
  test.setTimeout(300_000);
  const found: string[] = [];
  for (const group of groups) {
    await showEach(page, server.app, group, async (screen) => {
      for (const { name, width, height, text, wholeStep } of sizes) {
        await page.setViewportSize({ width, height });
        const complaints = await page.evaluate(
          async ({ size, done }) => {
            document.documentElement.style.fontSize = size === 1 ? '' : `${size * 100}%`;
            await new Promise((resolve) => requestAnimationFrame(resolve));
            const seen: string[] = [];
            const { scrollWidth, clientWidth } = document.documentElement;
            if (scrollWidth > clientWidth) seen.push(`is ${scrollWidth - clientWidth} px too wide`);
            for (const control of document.querySelectorAll('a, button, label')) {
              const { height: tall, width: wide } = control.getBoundingClientRect();
              const least = control.classList.contains('button-main') ? (innerWidth < 744 ? 90 : 74) : 64;
              if (tall < least || wide < 44) seen.push(`${control.textContent} is ${wide} x ${tall} px`);
            }
            const main = document.querySelector('[data-action="done"], [data-answer], [data-action="arrived"]');
            const bottom = main?.getBoundingClientRect().bottom ?? 0;
            if (done && bottom > innerHeight) seen.push(`"done" ends ${bottom - innerHeight} px below the screen`);
            return seen;
          },
          { size: text, done: wholeStep },
        );
        found.push(...complaints.map((complaint) => `${screen.name}, ${name}: ${complaint}`));
      }
    });
  }
  expect(found).toEqual([]);
});
