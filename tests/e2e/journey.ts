/** What every journey has: a server, a guarded browser, and the few moves that a person makes. */
import {
  test as base,
  expect,
  type BrowserContext,
  type BrowserContextOptions,
  type Locator,
  type Page,
} from '@playwright/test';
import { paneOf } from './engines/chromium';
import { guard } from './guard';
import { AppServer } from './server';
import { Walker } from './walker';

interface Fixtures {
  /** A server for this test alone, to stop or to change. */
  readonly ownServer: AppServer;
  readonly passus: Passus;
  /** Another browser, as guarded as the first one. */
  readonly newContext: (options?: BrowserContextOptions) => Promise<BrowserContext>;
}

export const test = base.extend<Fixtures, { readonly server: AppServer }>({
  server: [
    async ({}, use) => {
      const server = await AppServer.start();
      await use(server);
      await server.remove();
    },
    { scope: 'worker' },
  ],
  ownServer: async ({}, use) => {
    const server = await AppServer.start();
    await use(server);
    await server.remove();
  },
  context: async ({ context, server: _server }, use) => {
    const expectNothing = await guarded(context);
    await use(context);
    expectNothing();
  },
  newContext: async ({ browser }, use) => {
    const opened: BrowserContext[] = [];
    const ends: (() => void)[] = [];
    await use(async (options) => {
      const context = await browser.newContext(options);
      opened.push(context);
      ends.push(await guarded(context));
      return context;
    });
    for (const context of opened) await context.close();
    for (const expectNothing of ends) expectNothing();
  },
  passus: async ({ page, server }, use) => {
    await use(new Passus(page, server.app));
  },
});

/** Watches a browser from now on; what it gives fails if anything was seen that must never happen. */
export async function guarded(context: BrowserContext): Promise<() => void> {
  const findings: string[] = [];
  await guard(context, findings);
  return () => expect(findings, 'violations of the policy, errors, and requests to other origins').toEqual([]);
}

export { expect, type Page };

/** The app in a page of Playwright's, for journeys that need more of it than every engine has. */
export class Passus extends Walker {
  readonly main: Locator;

  constructor(
    readonly page: Page,
    address: string,
  ) {
    super(paneOf(page), address);
    this.main = page.locator('main[data-view]');
  }
}
