/** Walking through the guide as a person does: on every screen the one thing to tap. */
import type { Locator, Page } from '@playwright/test';

const WAYS_ON = ['[data-answer]', ...['done', 'arrived', 'go-on', 'begin'].map((name) => `[data-action="${name}"]`)];

/** The control that leads on from the screen that is shown, or undefined on the last page. */
export async function wayOn(page: Page): Promise<Locator | undefined> {
  await page.locator('main[data-view] h1').waitFor();
  const control = page.locator(WAYS_ON.map((way) => `main ${way}`).join(', ')).first();
  return (await control.count()) === 0 ? undefined : control;
}

/** Taps on from screen to screen, at most so many times, and gives how many taps it took. */
export async function walk(page: Page, atMost = Infinity): Promise<number> {
  for (let taps = 0; taps < atMost; taps++) {
    const control = await wayOn(page);
    if (control === undefined) return taps;
    const heading = await page.$('main h1');
    await control.click();
    await heading?.waitForElementState('hidden');
  }
  return atMost;
}
