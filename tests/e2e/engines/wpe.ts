/**
 * An older WebKit, that of iPadOS 16 (WPE WebKit 2.38), in the browser `cog`. Under automation `cog` forgets everything
 * at its end, so it is not driven by WebDriver but through the connection of WebKit's own inspector. What that cannot
 * do: real taps (elements are clicked by script) and a second tab.
 */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { expect } from '@playwright/test';
import { Walker } from '../walker';
import { complaintIn } from './complaints';
import { Inspector } from './inspector';
import type { Pane, Setting, Tablet } from './pane';
import { freePort } from './port';
import { killAll, newProfile, removeProfile } from './processes';

const SOON = { intervals: [20, 20, 50, 100] };

export class WpeTablet implements Tablet {
  readonly findings: string[] = [];
  readonly #profile = newProfile();

  constructor(private readonly setting: Setting) {}

  async wake(): Promise<Walker> {
    const port = await freePort();
    const options = [
      '--platform=headless',
      '--enable-developer-extras=1',
      '--enable-write-console-messages-to-stdout=1',
      // Does nothing but name the profile, by which the processes are found.
      `--cookie-jar=text:${this.#profile}/cookies`,
    ];
    const cog = spawn('cog', [...options, 'about:blank'], {
      env: {
        ...process.env,
        WEBKIT_INSPECTOR_HTTP_SERVER: `127.0.0.1:${port}`,
        XDG_DATA_HOME: `${this.#profile}/data`,
        XDG_CACHE_HOME: `${this.#profile}/cache`,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const output of [cog.stdout, cog.stderr]) {
      createInterface(output).on('line', (line) => {
        const complaint = complaintIn(line);
        if (complaint !== undefined) this.findings.push(complaint);
      });
    }
    const inspector = await Inspector.connect(`127.0.0.1:${port}`);
    return new Walker(paneOf(inspector), this.setting.address);
  }

  another(): Promise<Walker> {
    throw new Error('this browser has one page');
  }

  async kill(): Promise<void> {
    await killAll(this.#profile);
  }

  async remove(): Promise<void> {
    await this.kill();
    removeProfile(this.#profile);
  }
}

function paneOf(inspector: Inspector): Pane {
  /** Waits until another document than the one that was marked is there. */
  const arrival = () =>
    expect
      .poll(
        () =>
          inspector
            .evaluate(() => !('passusLeft' in globalThis) && document.readyState === 'complete', undefined)
            .catch(() => false), // no page for a moment, or another process takes over
        SOON,
      )
      .toBe(true);
  return {
    evaluate: (run, argument) => inspector.evaluate(run, argument),
    async goto(address) {
      const here = await inspector.evaluate(() => location.href, undefined);
      const onlyShown =
        address !== here && address.includes('#') && address.replace(/#.*/, '') === here.replace(/#.*/, '');
      await inspector.evaluate(
        (wanted) => {
          if (!wanted.onlyShown) Object.assign(globalThis, { passusLeft: true });
          if (wanted.address === location.href) location.reload();
          else location.assign(wanted.address);
        },
        { address, onlyShown },
      );
      if (!onlyShown) await arrival();
    },
    async reload() {
      await inspector.evaluate(() => {
        Object.assign(globalThis, { passusLeft: true });
        location.reload();
      }, undefined);
      await arrival();
    },
    async tap(selector) {
      const attempt = () =>
        inspector.evaluate((wanted) => {
          const element = document.querySelector<HTMLElement>(wanted);
          element?.click();
          return element !== null;
        }, selector);
      await expect.poll(attempt, { ...SOON, message: `tap on ${selector}` }).toBe(true);
    },
  };
}
