/** What the journeys on every engine have: a tablet with this engine, a server of its own, and no complaints at the end. */
import { expect } from '@playwright/test';
import { openDisplay } from '../engines/display';
import type { Engine, Tablet } from '../engines/pane';
import { newTablet } from '../engines/tablet';
import { test as base } from '../journey';

interface Fixtures {
  readonly tablet: Tablet;
}

interface WorkerFixtures {
  readonly engine: Engine;
  /** A screen for WebKit, as in the variable DISPLAY; empty for the others, which need none. */
  readonly display: string;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  engine: ['chromium', { option: true, scope: 'worker' }],
  display: [
    async ({ engine }, use) => {
      if (engine !== 'webkit') return use('');
      const { name, close } = await openDisplay();
      await use(name);
      await close();
    },
    { scope: 'worker' },
  ],
  tablet: async (
    { engine, display, ownServer, viewport, userAgent, hasTouch, isMobile, deviceScaleFactor, locale, timezoneId },
    use,
  ) => {
    const device = { viewport, userAgent, hasTouch, isMobile, deviceScaleFactor, locale, timezoneId };
    const defined = Object.fromEntries(Object.entries(device).filter(([, value]) => value !== undefined));
    const setting = { address: ownServer.app, languages: [locale ?? 'da-DK', 'en-GB'] };
    const tablet = newTablet(engine, setting, defined, display);
    await use(tablet);
    await tablet.remove();
    expect(tablet.findings, 'violations of the policy, errors, and requests to other origins').toEqual([]);
  },
});

export { expect };
