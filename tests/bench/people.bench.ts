/** What it costs a start that many people share the tablet: fifty against one, each at the same step. */
import { expect, test, type Browser, type Page } from '@playwright/test';
import { servePassus } from './servers';
import { median, printTable, quantile, verdict } from './table';
import { RATE, throttle } from './throttle';
import { walk } from './walk';

const MANY = 50;
const STARTS = 40;
const WARM_UPS = 5;
/** How many times the start of somebody who is alone. */
const LIMIT = 1.05;

interface Household {
  readonly name: string;
  readonly page: Page;
  readonly starts: number[];
}

test('a start with many people', async ({ browser }) => {
  const passus = await servePassus();
  try {
    const address = new URL('app/', passus.url).href;
    const households = [await household(browser, address, 1), await household(browser, address, MANY)];
    for (let start = -WARM_UPS; start < STARTS; start++) {
      for (const { page, starts } of households) {
        const ms = await startOf(page);
        if (start >= 0) starts.push(ms);
      }
    }
    const [alone, shared] = households.map(({ starts }) => median(starts)) as [number, number];
    printTable(
      `A start at a step, CPU ${RATE}x slower, ${STARTS} each in turn; ms until the step is painted`,
      ['', 'median', 'p10-p90', 'ratio', 'limit', ''],
      households.map(({ name, starts }, index) => [
        name,
        median(starts).toFixed(1),
        `${quantile(starts, 0.1).toFixed(0)}-${quantile(starts, 0.9).toFixed(0)}`,
        (median(starts) / alone).toFixed(3),
        ...(index === 0 ? ['', ''] : [LIMIT.toFixed(2), verdict(shared / alone, LIMIT)]),
      ]),
    );
    expect(shared / alone).toBeLessThanOrEqual(LIMIT);
  } finally {
    await passus.close();
  }
});

/** A page on a tablet that so many people share, one of whom has walked a part of the way and has their turn. */
async function household(browser: Browser, address: string, count: number): Promise<Household> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(address);
  await walk(page, 12);
  await expect(page.locator('html')).toHaveAttribute('data-offline', 'ready');
  await page.evaluate((others) => {
    const named = Array.from({ length: others }, (_, index): [string, object] => [
      index === 0 ? 'me' : `p-${1_700_000_000_000 + index}`,
      { name: `Person ${index}`, symbol: 'star', at: 1_700_000_000_000 + index },
    ]);
    if (others > 1) {
      localStorage.setItem('passus/copy/people', JSON.stringify({ form: 1, people: Object.fromEntries(named) }));
      sessionStorage.setItem('passus/person', 'me');
    }
  }, count);
  await throttle(page);
  return { name: count === 1 ? 'alone' : `${count} people`, page, starts: [] };
}

/** Opens the page anew; gives the time from the navigation to the painted step, in ms. */
async function startOf(page: Page): Promise<number> {
  await page.reload();
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list, observer) => {
          const mark = list.getEntriesByName('passus:step')[0];
          if (mark === undefined) return;
          observer.disconnect();
          resolve(mark.startTime);
        }).observe({ type: 'mark', buffered: true });
      }),
  );
}
