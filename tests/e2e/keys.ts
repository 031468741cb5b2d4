/** A page in the hands of somebody who has a keyboard and nothing else. */
import type { Page } from './journey';

/** Presses Tab until the focus is on an element of this kind. */
export async function reach(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
  }
  throw new Error(`${selector} cannot be reached with the keyboard`);
}

/** Reaches it, and presses Enter. */
export async function press(page: Page, selector: string): Promise<void> {
  await reach(page, selector);
  await page.keyboard.press('Enter');
}
