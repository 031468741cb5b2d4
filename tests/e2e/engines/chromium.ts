/** Chromium, the engine of Android tablets, through Playwright. */
import { chromium, type BrowserContext, type BrowserContextOptions, type Page } from '@playwright/test';
import { guard } from '../guard';
import { QUICK } from '../playwright.config';
import { Walker } from '../walker';
import type { Pane, Setting, Tablet } from './pane';
import { killAll, newProfile, removeProfile } from './processes';

/** A page of Playwright's, as the walker wants it. */
export function paneOf(page: Page): Pane {
  return {
    goto: async (address) => {
      await page.goto(address);
    },
    reload: async () => {
      await page.reload();
    },
    tap: (selector) => page.locator(selector).first().click(),
    evaluate: (run, argument) => page.evaluate(run as (argument: unknown) => never, argument),
  };
}

export class ChromiumTablet implements Tablet {
  readonly findings: string[] = [];
  readonly #profile = newProfile();
  #context: BrowserContext | undefined;

  /** `device` is what Playwright knows of the tablet: its size, its name, its touch screen. */
  constructor(
    private readonly setting: Setting,
    private readonly device: BrowserContextOptions,
  ) {}

  async wake(): Promise<Walker> {
    this.#context = await chromium.launchPersistentContext(this.#profile, { ...this.device, ...QUICK });
    await guard(this.#context, this.findings);
    return this.#walk(this.#context.pages()[0] ?? (await this.#context.newPage()));
  }

  async another(): Promise<Walker> {
    if (this.#context === undefined) throw new Error('the tablet is asleep');
    return this.#walk(await this.#context.newPage());
  }

  async kill(): Promise<void> {
    const gone = new Promise((resolve) => this.#context?.once('close', resolve));
    await killAll(this.#profile);
    await gone;
  }

  async remove(): Promise<void> {
    await this.#context?.close();
    removeProfile(this.#profile);
  }

  #walk(page: Page): Walker {
    return new Walker(paneOf(page), this.setting.address);
  }
}
