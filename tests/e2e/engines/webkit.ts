/** WebKit, the engine of iPads: WebKitGTK with a profile that stays, through WebKitWebDriver. */
import path from 'node:path';
import { Walker } from '../walker';
import { complaintIn } from './complaints';
import type { Setting, Tablet } from './pane';
import { killAll, newProfile, removeProfile } from './processes';
import { WebDriver } from './webdriver';

const WINDOW = path.join(import.meta.dirname, 'webkit-window.mjs');

export class WebKitTablet implements Tablet {
  readonly findings: string[] = [];
  readonly #profile = newProfile();
  #driver: WebDriver | undefined;

  /** `display` is the screen for its windows, as in the variable DISPLAY. */
  constructor(
    private readonly setting: Setting,
    private readonly display: string,
  ) {}

  async wake(): Promise<Walker> {
    const environment = {
      DISPLAY: this.display,
      GDK_BACKEND: 'x11',
      GSETTINGS_BACKEND: 'memory',
      NO_AT_BRIDGE: '1',
      // Layers are composed by the processor here, which takes a fifth of a journey's time and tests nothing.
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
      TZ: 'Europe/Copenhagen',
    };
    const args = ['-m', WINDOW, `--profile=${this.#profile}`, `--languages=${this.setting.languages.join(',')}`];
    const capabilities = { 'webkitgtk:browserOptions': { binary: '/usr/bin/gjs', args } };
    this.#driver = await WebDriver.start('WebKitWebDriver', environment, capabilities, (line) => {
      const complaint = complaintIn(line);
      if (complaint !== undefined) this.findings.push(complaint);
    });
    return new Walker(this.#driver.pane(), this.setting.address);
  }

  async another(): Promise<Walker> {
    if (this.#driver === undefined) throw new Error('the tablet is asleep');
    return new Walker(await this.#driver.newPane(), this.setting.address);
  }

  async kill(): Promise<void> {
    await killAll(this.#profile);
    // A driver knows one session in its life.
    this.#driver?.stop();
  }

  async remove(): Promise<void> {
    await this.kill();
    removeProfile(this.#profile);
  }
}
