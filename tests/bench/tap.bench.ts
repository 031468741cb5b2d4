/** From the tap that says "done" to the next heading on the screen, over whole walks of the guide on a slow tablet. */
import { expect, test, type Page } from '@playwright/test';
import { servePassus } from './servers';
import { printTable, quantile, verdict } from './table';
import { LEAST_RATE, RATE, throttle } from './throttle';
import { wayOn } from './walk';

const WALKS = 3;
/** In ms, for 98 of 100 taps. */
const LIMIT = 100;

interface Tap {
  /** The screen that was tapped on. */
  readonly screen: string;
  /** From the finger's lifting to the next heading painted, in ms. */
  readonly ms: number;
}

/** What the page is given: the time from the last tap to its answer, in ms, once there is one. */
type Watched = typeof globalThis & { benchAnswer: () => Promise<number> };

test('tap to next heading', async ({ browser }) => {
  const passus = await servePassus();
  try {
    const taps: Tap[] = [];
    for (let count = 0; count < WALKS; count++) {
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.addInitScript(watch);
      const { lift } = await throttle(page);
      await page.goto(new URL('app/', passus.url).href);
      taps.push(...(await timedWalk(page)));
      expect(await lift(), 'the throttle is in force').toBeGreaterThanOrEqual(LEAST_RATE);
      await context.close();
    }
    report(taps);
  } finally {
    await passus.close();
  }
});

async function timedWalk(page: Page): Promise<Tap[]> {
  const taps: Tap[] = [];
  for (;;) {
    const control = await wayOn(page);
    if (control === undefined) return taps;
    const screen = new URL(page.url()).hash || '#/';
    await control.scrollIntoViewIfNeeded();
    const box = await control.boundingBox();
    if (box === null) throw new Error(`${screen}: nothing to tap`);
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    taps.push({ screen, ms: await page.evaluate(() => (globalThis as Watched).benchAnswer()) });
  }
}

/**
 * Runs in the page: pairs each tap with the painting of the heading that follows. Where the next screen is about a
 * step, the app's own mark tells it; elsewhere it is the frame after the heading changed.
 */
function watch(): void {
  let tappedAt = 0;
  let answer: Promise<number> | undefined;
  let tell: ((ms: number) => void) | undefined;
  let heading: Element | null = null;
  const painted = (at: number) => {
    if (at >= tappedAt) tell?.(at - tappedAt);
  };
  const onTap = ({ timeStamp }: PointerEvent) => {
    tappedAt = timeStamp;
    answer = new Promise((resolve) => (tell = resolve));
  };
  Object.assign(globalThis, { benchAnswer: () => answer });

  addEventListener('pointerup', onTap, { capture: true });
  new PerformanceObserver((list) => {
    for (const { startTime } of list.getEntriesByName('passus:step')) painted(startTime);
  }).observe({ type: 'mark' });
  new MutationObserver(() => {
    const next = document.querySelector('main h1');
    if (next === null || next === heading) return;
    heading = next;
    if (next.closest('[data-step]') === null) requestAnimationFrame(() => setTimeout(() => painted(performance.now())));
  }).observe(document, { childList: true, subtree: true });
}

function report(taps: readonly Tap[]): void {
  const times = taps.map(({ ms }) => ms);
  const [p50, p98] = [quantile(times, 0.5), quantile(times, 0.98)];
  const slowest = [...taps].sort((a, b) => b.ms - a.ms).slice(0, 3);
  printTable(
    `Tap to the next heading painted, CPU ${RATE}x slower, ${WALKS} walks, ${taps.length} taps; ms`,
    ['', 'figure', 'limit', ''],
    [
      ['p50', p50.toFixed(1), '', ''],
      ['p98', p98.toFixed(1), LIMIT.toFixed(1), verdict(p98, LIMIT)],
      ...slowest.map(({ screen, ms }, index) => [`slowest ${index + 1}: ${screen}`, ms.toFixed(1), '', '']),
    ],
  );
  expect(p98, 'p98').toBeLessThanOrEqual(LIMIT);
}
