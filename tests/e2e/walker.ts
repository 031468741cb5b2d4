/** The app in the words of a person who uses it, in any engine. */
import { expect } from '@playwright/test';
import type { Pane } from './engines/pane';

const SOON = { intervals: [20, 20, 50, 100] };

/**
 * In ms. A disk that is busy for longer than 4 s counts as refusing; the app says so, and saves once more by itself after
 * 10 s. Browsers that are installed, copied and killed side by side keep a disk that busy now and then.
 */
const UNTIL_SAVED_AGAIN = 25_000;

export interface Place {
  readonly view: string;
  readonly step: string | undefined;
}

const NOWHERE: Place = { view: '', step: undefined };

/** What leads on in the usual direction, by screen. */
const ONWARD: Readonly<Record<string, string>> = {
  step: '[data-action="done"], [data-answer]',
  stage: '[data-action="go-on"]',
  wait: '[data-action="arrived"]',
};

export class Walker {
  constructor(
    readonly pane: Pane,
    readonly address: string,
  ) {}

  /** Opens the app, at a screen if one is named. */
  async open(hash = ''): Promise<void> {
    await this.pane.goto(this.address + (hash === '' ? '' : `#${hash}`));
    await this.expectSeen('main[data-view]');
  }

  /** Goes to a screen of the open app, as a link does. */
  async goTo(hash: string): Promise<void> {
    await this.pane.evaluate((address) => {
      location.hash = address;
    }, hash);
  }

  async tap(action: string): Promise<void> {
    await this.pane.tap(`[data-action="${action}"]`);
  }

  async answer(id: string): Promise<void> {
    await this.pane.tap(`[data-answer="${id}"]`);
  }

  async follow(trouble: string): Promise<void> {
    await this.tap('trouble');
    await this.pane.tap(`[data-trouble="${trouble}"]`);
    await this.tap('follow');
  }

  /** Waits for a screen, at most so many ms if that is said. */
  async expectView(view: string, step?: string, timeout?: number): Promise<void> {
    const wanted = step === undefined ? { view } : { view, step };
    // Between two pages no script can be run: there is no screen then.
    const place = () => this.place().catch(() => NOWHERE);
    await expect.poll(place, { ...SOON, ...(timeout !== undefined && { timeout }) }).toMatchObject(wanted);
  }

  /** From the first screen to the first step; gives how many taps that takes. */
  async begin(): Promise<number> {
    await this.open();
    const isInstall = (await this.place()).view === 'install';
    if (isInstall) await this.tap('go-on');
    await this.tap('begin');
    await this.expectView('step');
    return isInstall ? 2 : 1;
  }

  /**
   * Takes one tap in the usual direction, and waits for the next screen. Gives the name of the screen that was left, or
   * undefined on the last page.
   */
  async goOn(): Promise<string | undefined> {
    const here = await this.placeToLeave();
    if (here.view === 'done') return undefined;
    await this.pane.tap(ONWARD[here.view] ?? '');
    await expect.poll(() => this.place(), SOON).not.toEqual(here);
    return here.step ?? here.view;
  }

  /** Walks the usual way up to a step, or to its stage's opening page. */
  async walkTo(step: string): Promise<void> {
    while ((await this.place()).step !== step) await this.goOn();
  }

  /** The screen that is shown; its view is empty while there is none. */
  async place(): Promise<Place> {
    const { view, step } = await this.pane.evaluate(() => {
      const main = document.querySelector<HTMLElement>('main[data-view]');
      // JSON, by which some engines answer, knows null only.
      return { view: main?.dataset.view ?? '', step: main?.dataset.step ?? null };
    }, undefined);
    return { view, step: step ?? undefined };
  }

  /** Waits for a screen that leads on or is the last. Before it, a tap or what belongs to the screen is still on its way. */
  async placeToLeave(): Promise<Place> {
    let here = NOWHERE;
    await expect
      .poll(async () => (here = await this.#leading()), { ...SOON, message: 'a screen to go on from' })
      .not.toEqual(NOWHERE);
    return here;
  }

  /** The screen that is shown, if it leads on or is the last. */
  async #leading(): Promise<Place> {
    const { view, step } = await this.pane.evaluate((onward) => {
      const main = document.querySelector<HTMLElement>('main[data-view]');
      const { view = '', step = null } = main?.dataset ?? {};
      const way = onward[view];
      const leadsOn = view === 'done' || (way !== undefined && (main?.querySelector(way) ?? null) !== null);
      return leadsOn ? { view, step } : { view: '', step: null };
    }, ONWARD);
    return { view, step: step ?? undefined };
  }

  /** Waits until what was tapped is saved and read back. */
  async expectSaved(): Promise<void> {
    await this.expectAttribute('html', 'data-keeping', 'saved', UNTIL_SAVED_AGAIN);
  }

  /** Waits until the app itself says, after checking, that it works without a network. */
  async expectOfflineReady(): Promise<void> {
    await this.expectAttribute('html', 'data-offline', 'ready', 20_000);
  }

  /** Waits until the first element of a selector has this attribute, at most so many ms if that is said. */
  async expectAttribute(selector: string, name: string, value: string, timeout?: number): Promise<void> {
    await expect
      .poll(() => this.attribute(selector, name), {
        ...SOON,
        ...(timeout !== undefined && { timeout }),
        message: `${name} of ${selector}`,
      })
      .toBe(value);
  }

  /** Waits until something is there and takes up room on the screen. */
  async expectSeen(selector: string): Promise<void> {
    await expect.poll(() => this.count(selector), { ...SOON, message: `${selector} is seen` }).toBeGreaterThan(0);
  }

  /** Waits until no notice is left on the screen. */
  async expectNoNotice(): Promise<void> {
    await this.expectGone('[data-notice]', UNTIL_SAVED_AGAIN);
  }

  /** Waits until nothing of this kind is on the screen, at most so many ms if that is said. */
  async expectGone(selector: string, timeout?: number): Promise<void> {
    const texts = () =>
      this.pane.evaluate(
        (wanted) =>
          [...document.querySelectorAll(wanted)]
            .filter((each) => each.getClientRects().length > 0)
            .map((each) => each.textContent),
        selector,
      );
    await expect
      .poll(texts, { ...SOON, ...(timeout !== undefined && { timeout }), message: `${selector} is gone` })
      .toEqual([]);
  }

  /** How many elements of a selector take up room on the screen. */
  count(selector: string): Promise<number> {
    return this.pane.evaluate(
      (wanted) => [...document.querySelectorAll(wanted)].filter((each) => each.getClientRects().length > 0).length,
      selector,
    );
  }

  /** An attribute of the first element of a selector; null if either is not there. */
  attribute(selector: string, name: string): Promise<string | null> {
    return this.pane.evaluate(([wanted, named]) => document.querySelector(wanted)?.getAttribute(named) ?? null, [
      selector,
      name,
    ] as const);
  }

  /** The text of the whole page, as it is seen. */
  text(): Promise<string> {
    return this.pane.evaluate(() => document.body.innerText, undefined);
  }
}
