/** A tablet with any of the engines. */
import type { BrowserContextOptions } from '@playwright/test';
import { ChromiumTablet } from './chromium';
import { FirefoxTablet } from './firefox';
import type { Engine, Setting, Tablet } from './pane';
import { WebKitTablet } from './webkit';
import { WpeTablet } from './wpe';

/** A tablet that sleeps. `device` is for Chromium; `display` for WebKit, as in the variable DISPLAY. */
export function newTablet(engine: Engine, setting: Setting, device: BrowserContextOptions, display: string): Tablet {
  switch (engine) {
    case 'chromium':
      return new ChromiumTablet(setting, device);
    case 'webkit':
      return new WebKitTablet(setting, display);
    case 'firefox':
      return new FirefoxTablet(setting);
    case 'wpe':
      return new WpeTablet(setting);
  }
}
