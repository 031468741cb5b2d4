/** A slow tablet, played by a fast machine: the CPU of the page's main thread slowed down, and the proof of it. */
import type { CDPSession, Page } from '@playwright/test';
import { median } from './table';

/** How many times slower than this machine the page runs. */
export const RATE = 4;
/** A busy machine throttles less than it was told to; below this, what was measured does not count. */
export const LEAST_RATE = 3;

export interface Throttle {
  /** Lifts the throttle, and gives how many times slower the same work was under it. */
  readonly lift: () => Promise<number>;
}

/** Slows a page down by RATE. Holds across navigations. */
export async function throttle(page: Page): Promise<Throttle> {
  const session = await page.context().newCDPSession(page);
  await setRate(session, RATE);
  return {
    async lift() {
      const slow = await work(page);
      await setRate(session, 1);
      return slow / (await work(page));
    },
  };
}

async function setRate(session: CDPSession, rate: number): Promise<void> {
  await session.send('Emulation.setCPUThrottlingRate', { rate });
}

/** Times a fixed piece of work in the page: the middle one of several tries, in ms. */
async function work(page: Page): Promise<number> {
  const tries = await page.evaluate(() => {
    const once = () => {
      const start = performance.now();
      let sum = 0;
      for (let i = 0; i < 2e6; i++) sum += Math.sqrt(i ^ sum);
      return sum < 0 ? NaN : performance.now() - start;
    };
    return Array.from({ length: 15 }, once);
  });
  return median(tries);
}
