/** Reliability: a thousand and more ticks, with the browser killed at random moments; nothing that was called saved is lost. */
import { devices, expect, test } from '@playwright/test';
import { openDisplay } from '../e2e/engines/display';
import type { Engine } from '../e2e/engines/pane';
import { newTablet } from '../e2e/engines/tablet';
import { AppServer } from '../e2e/server';
import { storm, stormSeed, type Tally } from '../e2e/storm';
import { printTable, verdict } from './table';

/** How many ticks in each engine; a new Firefox takes seconds to start. */
const TICKS: readonly (readonly [Engine, number])[] = [
  ['chromium', 1000],
  ['webkit', 200],
  ['firefox', 100],
];
const MINUTE = 60_000;

for (const [engine, ticks] of TICKS) {
  test(`${ticks} ticks in ${engine}`, async () => {
    test.setTimeout(30 * MINUTE);
    const seed = stormSeed();
    console.log(`${engine}: STORM_SEED=${seed}`);
    const server = await AppServer.start();
    const display = await openDisplay();
    const { defaultBrowserType: _chromium, ...device } = devices['Galaxy Tab S4'];
    const setting = { address: server.app, languages: ['da-DK'] };
    const tablet = newTablet(engine, setting, device, display.name);
    try {
      report(engine, await storm(tablet, { seed, enough: (tally) => progress(tally) >= ticks }));
      expect(tablet.findings).toEqual([]);
    } finally {
      await tablet.remove();
      await display.close();
      await server.remove();
    }
  });
}

/** Says how far a storm has come, for it takes minutes, and gives its ticks. */
function progress(tally: Tally): number {
  if (tally.kills > 0 && tally.kills % 20 === 0) console.log(JSON.stringify(tally));
  return tally.ticks;
}

function report(engine: Engine, tally: Tally): void {
  printTable(
    `Kill storm in ${engine}`,
    ['', 'figure', 'limit', ''],
    [
      ['ticks', String(tally.ticks), '', ''],
      ['kills (SIGKILL to every process)', String(tally.kills), '', ''],
      ['ticks that the screen called saved', String(tally.saved), '', ''],
      [
        'of all ever called saved, not in IndexedDB after a restart',
        String(tally.missingInDatabase),
        '0',
        verdict(tally.missingInDatabase, 0),
      ],
      [
        'of all ever called saved, asked for again by the screen',
        String(tally.missingOnScreen),
        '0',
        verdict(tally.missingOnScreen, 0),
      ],
      ['starts whose first screen was behind the database', String(tally.late), '', ''],
      ['ticks not yet called saved', String(tally.unsaved), '', ''],
      ['of those in IndexedDB nevertheless', String(tally.survived), '', ''],
      ['of those only in the copy in localStorage', String(tally.survivedInCopy), '', ''],
    ],
  );
  expect.soft(tally.missingInDatabase, 'not in IndexedDB').toBe(0);
  expect.soft(tally.missingOnScreen, 'asked for again').toBe(0);
}
