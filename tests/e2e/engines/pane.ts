/** What the journeys ask of a browser, whatever its engine. */
import type { Walker } from '../walker';

export type Engine = 'chromium' | 'webkit' | 'firefox' | 'wpe';

/** A page on the screen: the few things that a walker does with it. */
export interface Pane {
  /** Loads an address, and waits until it is loaded; an address that differs only behind `#` is only shown. */
  goto(address: string): Promise<void>;
  reload(): Promise<void>;
  /** Taps the first element that a CSS selector finds, once there is one. */
  tap(selector: string): Promise<void>;
  /** Runs a function in the page; it sees nothing but its argument. Gives what it gives, as far as JSON can say it. */
  evaluate<Argument, Result>(
    run: (argument: Argument) => Result | Promise<Result>,
    argument: Argument,
  ): Promise<Result>;
}

/** A browser with a profile that stays on the disk, and that can be killed as a tablet kills it. */
export interface Tablet {
  /** Starts the browser anew on the same profile, with one empty page. */
  wake(): Promise<Walker>;
  /** A second tab in the browser that is awake. */
  another(): Promise<Walker>;
  /** Kills every process of the browser at once (SIGKILL), in the middle of whatever it does. */
  kill(): Promise<void>;
  /** What must never happen and was seen, in all lives of this browser. */
  readonly findings: string[];
  /** Ends the browser and throws its profile away. */
  remove(): Promise<void>;
}

/** What every tablet is given. */
export interface Setting {
  /** The app's page. */
  readonly address: string;
  /** The languages that the browser asks for, best first. */
  readonly languages: readonly string[];
}
