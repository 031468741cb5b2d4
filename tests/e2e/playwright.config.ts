/** The journeys: on which devices they are walked, and how. */
import { existsSync } from 'node:fs';
import { defineConfig, devices } from '@playwright/test';
import type { Engine } from './engines/pane';

/** What Debian's Chromium needs to run here without calling out. */
export const CHROMIUM = {
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
};

/**
 * Chromium without a window and what belongs to one: the same engine, twice as fast. It cannot install an app or show a
 * notice; what needs that runs in the whole Chromium.
 */
const SHELL = '/usr/bin/chromium-headless-shell';
export const QUICK =
  process.env.CHROMIUM === undefined && existsSync(SHELL) ? { ...CHROMIUM, executablePath: SHELL } : CHROMIUM;
/** What needs the whole Chromium. */
const WHOLE = /(installable|notice)\.spec\.ts/;

const { defaultBrowserType: _webkit, ...ipad } = devices['iPad (gen 7)'];
/** An iPad, as far as Chromium can be one, with a pixel for a pixel: painting four takes longer and tests nothing. */
export const IPAD = { ...ipad, deviceScaleFactor: 1, launchOptions: QUICK };
const { defaultBrowserType: _chromium, ...android } = devices['Galaxy Tab S4'];

export default defineConfig<object, { engine: Engine }>({
  testDir: '.',
  outputDir: '../../test-results',
  // What is compared with a file is text, the same on every machine.
  snapshotPathTemplate: '{testDir}/{arg}{ext}',
  fullyParallel: true,
  // Most of a journey is waiting, so that three fill two cores.
  workers: 3,
  forbidOnly: process.env.CI !== undefined,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: '../../test-results/e2e.json' }]],
  use: { launchOptions: CHROMIUM, locale: 'da-DK', timezoneId: 'Europe/Copenhagen', trace: 'off' },
  projects: [
    // Their browsers are started anew for each life of a tablet, which takes some seconds on a busy machine. They come
    // first: a long one at the end would leave the other workers with nothing to do.
    { name: 'webkit', use: { engine: 'webkit' }, testDir: 'journeys', timeout: 150_000 },
    { name: 'firefox', use: { engine: 'firefox' }, testDir: 'journeys', timeout: 150_000 },
    {
      name: 'wpe',
      timeout: 150_000,
      use: { engine: 'wpe' },
      testDir: 'journeys',
      testMatch: /(walk|resume)\.spec\.ts/,
    },
    { name: 'chromium', use: { ...android, engine: 'chromium' }, testDir: 'journeys' },
    // Coming back is walked on both tablets in both languages.
    ...(
      [
        ['android', 'en-GB'],
        ['ipad', 'da-DK'],
        ['ipad', 'en-GB'],
      ] as const
    ).map(([tablet, locale]) => ({
      name: `resume-${tablet}-${locale.slice(0, 2)}`,
      use: { ...(tablet === 'ipad' ? IPAD : android), engine: 'chromium' as const, locale },
      testDir: 'journeys',
      testMatch: 'resume.spec.ts',
      grep: /killed/,
    })),
    { name: 'ipad', use: IPAD, testIgnore: [/journeys/, WHOLE] },
    { name: 'whole', use: ipad, testMatch: WHOLE, testIgnore: /journeys/ },
    {
      name: 'android',
      use: { ...android, launchOptions: QUICK },
      testMatch: /(walk|install)\.spec\.ts/,
      testIgnore: /journeys/,
    },
  ],
});
