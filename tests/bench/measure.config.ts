/** How the figures of the README's table are measured: screen by screen over all workers, and then told in one table. */
import { defineConfig } from '@playwright/test';
import { IPAD } from '../e2e/playwright.config';

export default defineConfig({
  testDir: import.meta.dirname,
  outputDir: '../../test-results/measure',
  fullyParallel: true,
  workers: 2,
  timeout: 10 * 60_000,
  reporter: 'list',
  projects: [
    { name: 'measure', testMatch: '*.measure.ts', teardown: 'table', use: IPAD },
    { name: 'table', testMatch: 'measured.ts' },
  ],
  use: { timezoneId: 'Europe/Copenhagen' },
});
