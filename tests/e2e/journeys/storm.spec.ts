/** A short kill storm; `npm run bench:reliability` has the long one. */
import { storm, stormSeed } from '../storm';
import { expect, test } from './engine';

const KILLS = { chromium: 8, webkit: 8, firefox: 4, wpe: 4 };

/** Each kill is followed by a start of the browser, which takes seconds on a busy machine; in ms. */
test.setTimeout(120_000);

test('what the screen calls saved is there after the browser was killed at any moment', async ({ tablet, engine }) => {
  const seed = stormSeed();
  const tally = await storm(tablet, { seed, enough: ({ kills }) => kills >= KILLS[engine] });
  console.log(`${engine}, STORM_SEED=${seed}: ${JSON.stringify(tally)}`);
  expect(tally.saved).toBeGreaterThan(0);
  expect([tally.missingInDatabase, tally.missingOnScreen]).toEqual([0, 0]);
});
