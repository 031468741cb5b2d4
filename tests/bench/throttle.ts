/** A slow tablet, played by a fast machine: the CPU of the page's main thread slowed down, and the proof of it. */
import type { CDPSession, Page } from '@playwright/test';

/** How many times slower than this machine the page runs. */
export const RATE = 4;

export interface Throttle {
  /** Lifts the throttle, and gives how many times slower the same work is under it. */
  readonly lift: () => Promise<number>;
}

/** Slows a page down by RATE. Holds across navigations. */
export async function throttle(page: Page): Promise<Throttle> {
  const session = await page.context().newCDPSession(page);
  await setRate(session, RATE);
  return {
    async lift() {
      let [slow, fast] = [Infinity, Infinity];
      for (let round = 0; round < 3; round++) {
        await setRate(session, RATE);
        slow = Math.min(slow, await work(page));
        await setRate(session, 1);
        fast = Math.min(fast, await work(page));
      }
      return slow / fast;
    },
  };
}

async function setRate(session: CDPSession, rate: number): Promise<void> {
  await session.send('Emulation.setCPUThrottlingRate', { rate });
}

/** Times a fixed piece of work in the page: the best of several tries, in ms. */
function work(page: Page): Promise<number> {
  return page.evaluate(() => {
    const once = () => {
      const start = performance.now();
      let sum = 0;
      for (let i = 0; i < 4e6; i++) sum += Math.sqrt(i ^ sum);
      return sum < 0 ? Infinity : performance.now() - start;
    };
    return Math.min(...Array.from({ length: 3 }, once));
  });
}
