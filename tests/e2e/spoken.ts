/** The whole way with the keyboard alone, and what a screen reader has to say on each of its screens. */
import { expect, type Page, type Passus } from './journey';
import { press } from './keys';

const ONWARD =
  '[data-action="done"], [data-answer], [data-action="go-on"], [data-action="arrived"], [data-action="begin"]';

/** Walks from the first screen to the last, and gives for each the tree of a screen reader, under its name. */
export async function walkSpoken(page: Page, passus: Passus): Promise<readonly string[]> {
  // The days of the wait are told.
  await page.clock.setFixedTime(new Date('2026-11-03T10:00:00+01:00'));
  await passus.open();
  await wholeScreen(passus);
  const heard: string[] = [];
  for (;;) {
    const place = await passus.place();
    heard.push(await treeOf(page, place.step ?? place.view));
    if (place.view === 'done') return heard;
    await press(page, ONWARD);
    await expect.poll(() => passus.place(), { intervals: [20] }).not.toEqual(place);
  }
}

/** Waits until nothing more comes to a screen by itself: what is loaded after the first one is there from then on. */
async function wholeScreen(passus: Passus): Promise<void> {
  await passus.expectOfflineReady();
  await passus.expectSeen('.install-steps svg');
  await passus.goTo('/help');
  await passus.expectSeen('main[data-view="help"] h1');
  await passus.goTo('/');
  await passus.expectSeen('.install-steps svg');
}

async function treeOf(page: Page, name: string): Promise<string> {
  const tree = await page.locator('body').ariaSnapshot();
  return [`${name}:`, ...tree.split('\n').map((line) => `  ${line}`)].join('\n');
}
