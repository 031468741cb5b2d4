/** What every journey has: a server, a guarded browser, and the few moves that a person makes. */
import { test as base, expect, type Locator, type Page } from '@playwright/test';
import { AppServer } from './server';
import { guard } from './guard';

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
    const findings = await guard(context);
    await use(context);
    expect(findings(), 'violations of the policy, errors, and requests to other origins').toEqual([]);
  },
  passus: async ({ page, server }, use) => {
    await use(new Passus(page, server.app));
  },
});

export { expect, type Page };

/** The app in a page, in the words of a person who uses it. */
export class Passus {
  readonly main: Locator;

  constructor(
    readonly page: Page,
    readonly address: string,
  ) {
    this.main = page.locator('main[data-view]');
  }

  /** Opens the app, at a screen if one is named. */
  async open(hash = ''): Promise<void> {
    await this.page.goto(this.address + (hash === '' ? '' : `#${hash}`));
    await expect(this.main).toBeVisible();
  }

  /** Goes to a screen of the open app, as a link does. */
  async goTo(hash: string): Promise<void> {
    await this.page.evaluate((address) => {
      location.hash = address;
    }, hash);
  }

  async tap(action: string): Promise<void> {
    await this.page.locator(`[data-action="${action}"]`).first().click();
  }

  async answer(id: string): Promise<void> {
    await this.page.locator(`[data-answer="${id}"]`).click();
  }

  async follow(trouble: string): Promise<void> {
    await this.tap('trouble');
    await this.page.locator(`[data-trouble="${trouble}"]`).click();
    await this.tap('follow');
  }

  async expectView(view: string, step?: string): Promise<void> {
    await expect(this.main).toHaveAttribute('data-view', view);
    if (step !== undefined) await expect(this.main).toHaveAttribute('data-step', step);
  }

  /** From the first screen to the first step. */
  async begin(): Promise<void> {
    await this.open();
    if ((await this.main.getAttribute('data-view')) === 'install') await this.tap('go-on');
    await this.tap('begin');
    await this.expectView('step');
  }

  /**
   * Takes one tap in the usual direction, and waits for the next screen. Gives the name of the screen that was left, or
   * undefined on the last page.
   */
  async goOn(): Promise<string | undefined> {
    const here = await this.place();
    if (here.view === 'done') return undefined;
    const way = {
      step: '[data-action="done"], [data-answer]',
      stage: '[data-action="go-on"]',
      wait: '[data-action="arrived"]',
    };
    await this.page
      .locator(way[here.view as keyof typeof way])
      .first()
      .click();
    await expect
      .poll(async () => JSON.stringify(await this.place()), { intervals: [20, 50, 100] })
      .not.toBe(JSON.stringify(here));
    return here.step ?? here.view;
  }

  /** Walks the usual way up to a step, or to its stage's opening page. */
  async walkTo(step: string): Promise<void> {
    while ((await this.place()).step !== step) await this.goOn();
  }

  async place(): Promise<{ readonly view: string; readonly step: string | undefined }> {
    const [view, step] = await this.main.evaluate((main) => [main.dataset.view, main.dataset.step]);
    return { view: view ?? '', step };
  }

  /** Waits until what was tapped is saved and read back. */
  async expectSaved(): Promise<void> {
    await expect(this.page.locator('html')).toHaveAttribute('data-keeping', 'saved');
  }

  /** Waits until the app itself says, after checking, that it works without a network. */
  async expectOfflineReady(): Promise<void> {
    await expect(this.page.locator('html')).toHaveAttribute('data-offline', 'ready', { timeout: 20_000 });
  }
}
