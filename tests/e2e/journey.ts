/** What every journey has: a server, a guarded browser, and the few moves that a person makes. */
import { test as base, expect, type Locator, type Page } from '@playwright/test';
import { paneOf } from './engines/chromium';
import { guard } from './guard';
import { AppServer } from './server';
import { Walker } from './walker';

interface Fixtures {
  /** A server for this test alone, to stop or to change. */
  readonly ownServer: AppServer;
  readonly passus: Passus;
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
    const findings: string[] = [];
    await guard(context, findings);
    await use(context);
    expect(findings, 'violations of the policy, errors, and requests to other origins').toEqual([]);
  },
  passus: async ({ page, server }, use) => {
    await use(new Passus(page, server.app));
  },
});

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
