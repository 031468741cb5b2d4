/** How the benchmarks run: one after another, in Chromium, without anything that a browser does on its own. */
import { defineConfig } from '@playwright/test';
import { CHROMIUM } from '../e2e/playwright.config';

export default defineConfig({
  testDir: import.meta.dirname,
  testMatch: '*.bench.ts',
  outputDir: '../../test-results/bench',
  preserveOutput: 'never',
  reporter: 'list',
  workers: 1,
  retries: 0,
  timeout: 10 * 60_000,
  expect: { timeout: 20_000 },
  projects: [
    { name: 'speed', testIgnore: 'reliability.bench.ts' },
    { name: 'reliability', testMatch: 'reliability.bench.ts' },
  ],
  use: {
    browserName: 'chromium',
    locale: 'da-DK',
    actionTimeout: 30_000,
    navigationTimeout: 30_000,
    launchOptions: CHROMIUM,
  },
});
