/** How the benchmarks run: one after another, in Chromium, without anything that a browser does on its own. */
import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: import.meta.dirname,
  testMatch: '*.bench.ts',
  outputDir: '../../test-results/bench',
  preserveOutput: 'never',
  reporter: 'list',
  workers: 1,
  retries: 0,
  timeout: 10 * 60_000,
  use: {
    browserName: 'chromium',
    locale: 'da-DK',
    actionTimeout: 30_000,
    navigationTimeout: 30_000,
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
