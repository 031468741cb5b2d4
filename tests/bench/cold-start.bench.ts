/** Cold start: a new browser process opens Passus from the service worker's cache, next to an empty page. */
import { chromium, expect, test, type BrowserContext, type Page } from '@playwright/test';
import { serveEmpty, servePassus } from './servers';
import { median, printTable, quantile, verdict } from './table';
import { LEAST_RATE, RATE, throttle } from './throttle';
import { walk } from './walk';

/** How long a new browser is left alone before it opens a page, in ms. */
const SETTLE = 400;
/** How long an opened page is left alone before it is asked for its times, in ms: well over what it takes to start. */
const UNDISTURBED = 1500;
const RUNS = 12;
/** Opened and thrown away: the browser keeps compiled scripts only of pages that it has seen before. */
const WARM_UPS = 2;
const MOST_TRIES = 4;
/** In ms: what has not happened by then will not. */
const PATIENCE = 20_000;
/** How many times the time of the empty page it may take until the current step stands on the screen. */
const LIMIT = 2;

interface Candidate {
  readonly name: string;
  readonly url: string;
  /** The folder of the browser's profile, with the service worker and the progress in it. */
  readonly profile: string;
  /** What has to be on the screen, and the step that the mark has to speak of; nothing for the empty page. */
  readonly expected?: { readonly screen: string; readonly step: string };
}

/** Times in ms since the navigation began, by the page's own clock. */
interface Opening {
  readonly contentful: number;
  /** The mark that the current step was painted; for the empty page its first contentful paint. */
  readonly usable: number;
  readonly slowdown: number;
}

/** Why an opening says nothing about a cold start from the cache. */
interface Flawed {
  readonly flaw: string;
}

test('cold start from the cache', async () => {
  const empty = await serveEmpty();
  const passus = await servePassus();
  try {
    const candidates = [await seedEmpty(empty.url), ...(await seedPassus(new URL('app/', passus.url).href))];
    const openings = new Map<Candidate, Opening[]>(candidates.map((candidate) => [candidate, []]));
    for (let run = -WARM_UPS; run < RUNS; run++) {
      for (const [candidate, kept] of openings) {
        const opening = await openSoundly(candidate);
        if (run >= 0) kept.push(opening);
      }
    }
    report([...openings]);
  } finally {
    await Promise.all([empty.close(), passus.close()]);
  }
});

async function seedEmpty(url: string): Promise<Candidate> {
  const candidate = { name: 'an empty page', url, profile: test.info().outputPath('empty') };
  await inBrowser(candidate.profile, async (page) => {
    await page.goto(url);
    await controlled(page);
  });
  return candidate;
}

/** Walks half of the guide, and gives both ways to come back: the start address, and the current step's own. */
async function seedPassus(start: string): Promise<Candidate[]> {
  const profile = test.info().outputPath('passus');
  const taps = await inBrowser(test.info().outputPath('whole-walk'), async (page) => {
    await page.goto(start);
    return walk(page);
  });
  return inBrowser(profile, async (page) => {
    await page.goto(start);
    await walk(page, Math.floor(taps / 2));
    await controlled(page);
    const step = (await page.locator('main').getAttribute('data-step')) ?? '';
    const deepLink = page.url().replace(/[^/]*$/, step);
    return [
      { name: 'Passus, start address', url: start, profile, expected: { screen: 'main[data-view=home]', step } },
      { name: 'Passus, deep link', url: deepLink, profile, expected: { screen: `main[data-step=${step}]`, step } },
    ];
  });
}

/** Waits until a service worker has everything and answers for the page. */
async function controlled(page: Page): Promise<void> {
  const answers = () => page.evaluate(() => navigator.serviceWorker.controller?.state);
  await expect.poll(answers, { timeout: PATIENCE }).toBe('activated');
}

/** Does something with the first page of a new browser process, and closes the browser. */
async function inBrowser<T>(profile: string, use: (page: Page, browser: BrowserContext) => Promise<T>): Promise<T> {
  const browser = await chromium.launchPersistentContext(profile);
  try {
    return await use(browser.pages()[0] ?? (await browser.newPage()), browser);
  } finally {
    await browser.close();
  }
}

/**
 * Opens a candidate, again where it says nothing: a busy machine throttles less than it was told to, and may be too slow
 * to start the worker before the browser turns to the network.
 */
async function openSoundly(candidate: Candidate): Promise<Opening> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const opening = await open(candidate);
    if (!('flaw' in opening)) return opening;
    console.log(`${candidate.name}: once more, ${opening.flaw}`);
  }
  throw new Error(`${candidate.name}: no sound opening in ${MOST_TRIES} tries`);
}

/** Opens a candidate in a new browser process under the throttle. */
function open({ name, url, profile, expected }: Candidate): Promise<Opening | Flawed> {
  return inBrowser(profile, async (page): Promise<Opening | Flawed> => {
    // A browser goes on starting for a while after it says that it is there, and no event tells when it is done.
    await new Promise((resolve) => setTimeout(resolve, SETTLE));
    const { lift } = await throttle(page);
    await page.goto(url, { waitUntil: 'commit' });
    // Nothing is asked of the page meanwhile: an answer would take its slowed thread as long as a part of its start.
    await new Promise((resolve) => setTimeout(resolve, UNDISTURBED));
    const contentful = await firstEntry(page, 'paint', 'first-contentful-paint');
    const usable = expected === undefined ? contentful : await firstEntry(page, 'mark', 'passus:step');
    if (contentful === undefined || usable === undefined) return { flaw: `nothing painted in ${PATIENCE / 1000} s` };
    if (expected !== undefined) {
      expect(usable.detail, name).toBe(expected.step);
      await expect(page.locator(expected.screen), name).toBeVisible();
    }
    const { controlled, transferred } = await source(page, usable.at);
    if (!controlled) return { flaw: 'no worker answered' };
    if (transferred > 0) return { flaw: `${transferred} bytes came from the network` };
    const slowdown = await lift();
    if (slowdown < LEAST_RATE) return { flaw: `the CPU was only ${slowdown.toFixed(1)}x slower` };
    return { contentful: contentful.at, usable: usable.at, slowdown };
  });
}

/** Waits for an entry of the page's performance timeline; gives undefined if there is none for a long time. */
function firstEntry(page: Page, type: string, name: string): Promise<{ at: number; detail: unknown } | undefined> {
  return page.evaluate(
    ([type, name, patience]) =>
      new Promise((resolve) => {
        new PerformanceObserver((list, observer) => {
          const entry = list.getEntries().find((entry) => entry.name === name);
          if (entry === undefined) return;
          observer.disconnect();
          resolve({ at: entry.startTime, detail: entry instanceof PerformanceMark ? entry.detail : undefined });
        }).observe({ type, buffered: true });
        setTimeout(() => resolve(undefined), patience);
      }),
    [type, name, PATIENCE] as const,
  );
}

/** Whether a worker answers for the page, and how many bytes came from the network before a time in ms. */
function source(page: Page, before: number): Promise<{ controlled: boolean; transferred: number }> {
  return page.evaluate((before) => {
    const entries = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
    const early = (entries as PerformanceResourceTiming[]).filter(({ startTime }) => startTime < before);
    return {
      controlled: navigator.serviceWorker.controller !== null,
      transferred: early.reduce((sum, { transferSize }) => sum + transferSize, 0),
    };
  }, before);
}

function report(results: readonly (readonly [Candidate, readonly Opening[]])[]): void {
  const figures = results.map(([{ name, expected }, openings]) => {
    const usable = openings.map((opening) => opening.usable);
    const contentful = median(openings.map((opening) => opening.contentful));
    return {
      name,
      limit: expected && LIMIT,
      contentful,
      usable: median(usable),
      spread: `${quantile(usable, 0.1).toFixed(0)}-${quantile(usable, 0.9).toFixed(0)}`,
      slowdown: median(openings.map((opening) => opening.slowdown)),
    };
  });
  const base = figures[0]?.contentful ?? NaN;
  printTable(
    `Cold start from the cache, CPU ${RATE}x slower, ${RUNS} new browser processes each; medians in ms`,
    ['', 'first paint', 'ratio', 'step painted', 'p10-p90', 'ratio', 'limit', '', 'slowdown'],
    figures.map(({ name, contentful, usable, spread, limit, slowdown }) => [
      name,
      contentful.toFixed(1),
      (contentful / base).toFixed(2),
      limit === undefined ? '' : usable.toFixed(1),
      spread,
      limit === undefined ? '' : (usable / base).toFixed(2),
      limit?.toFixed(1) ?? '',
      limit === undefined ? '' : verdict(usable / base, limit),
      `${slowdown.toFixed(1)}x`,
    ]),
  );
  for (const { name, usable, limit } of figures) {
    if (limit !== undefined) expect.soft(usable / base, name).toBeLessThanOrEqual(limit);
  }
}
