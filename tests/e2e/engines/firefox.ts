/** Firefox through puppeteer, with a profile that stays. Playwright drives only a Firefox of its own making. */
import { cpSync, readdirSync } from 'node:fs';
import { expect } from '@playwright/test';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { Walker } from '../walker';
import { isForeign } from './complaints';
import type { Pane, Setting, Tablet } from './pane';
import { killAll, newProfile, removeProfile } from './processes';
import { standsStill } from './stillness';

let usedProfile: Promise<string> | undefined;

/** A profile that Firefox has started on before: the first start on an empty one takes twice the work of all others. */
function onceUsed(): Promise<string> {
  usedProfile ??= (async () => {
    const profile = newProfile();
    process.once('exit', () => removeProfile(profile));
    const browser = await start(profile, {});
    await browser.close();
    return profile;
  })();
  return usedProfile;
}

function start(profile: string, preferences: Record<string, unknown>): Promise<Browser> {
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: process.env.FIREFOX ?? '/usr/bin/firefox-esr',
    userDataDir: profile,
    extraPrefsFirefox: preferences,
    defaultViewport: { width: 820, height: 1180 },
  });
}

export class FirefoxTablet implements Tablet {
  readonly findings: string[] = [];
  readonly #profile = newProfile();
  #isUsed = false;
  #browser: Browser | undefined;

  constructor(private readonly setting: Setting) {}

  async wake(): Promise<Walker> {
    if (!this.#isUsed) cpSync(await onceUsed(), this.#profile, { recursive: true });
    this.#isUsed = true;
    this.#browser = await start(this.#profile, { 'intl.accept_languages': this.setting.languages.join(',') });
    return this.#walk((await this.#browser.pages())[0] ?? (await this.#browser.newPage()));
  }

  async another(): Promise<Walker> {
    if (this.#browser === undefined) throw new Error('the tablet is asleep');
    return this.#walk(await this.#browser.newPage());
  }

  async kill(): Promise<void> {
    await killAll(this.#profile);
    // puppeteer puts the profile's settings back after the end, and must not do so during the next life.
    const putAway = () => readdirSync(this.#profile).filter((name) => name.endsWith('.puppeteer'));
    await expect.poll(putAway, { intervals: [5] }).toEqual([]);
  }

  async remove(): Promise<void> {
    await this.kill();
    removeProfile(this.#profile);
  }

  async #walk(page: Page): Promise<Walker> {
    page.on('request', (request) => {
      if (isForeign(request.url())) this.findings.push(`request to ${request.url()}`);
    });
    page.on('pageerror', (error) => this.findings.push(`error: ${String(error)}`));
    page.on('console', (message) => {
      if (message.type() === 'error') this.findings.push(message.text());
    });
    await page.evaluateOnNewDocument(() => {
      addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
        console.error(`policy violated: ${violatedDirective} ${blockedURI}`);
      });
    });
    return new Walker(paneOf(page), this.setting.address);
  }
}

function paneOf(page: Page): Pane {
  return {
    goto: async (address) => {
      await page.goto(address);
    },
    reload: async () => {
      await page.reload();
    },
    evaluate: (run, argument) => page.evaluate(run as (argument: unknown) => never, argument),
    tap: async (selector) => {
      const attempt = async () => {
        // A tab in the background draws no frames and takes no taps.
        await page.bringToFront();
        if (!(await page.evaluate(standsStill, selector))) return 'not there';
        await page.click(selector);
        return 'tapped';
      };
      await expect.poll(attempt, { message: `tap on ${selector}`, intervals: [20, 50, 100] }).toBe('tapped');
    },
  };
}
