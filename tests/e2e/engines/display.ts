/** A screen that nobody sees (Xvfb), for browsers that need one. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';

export interface Display {
  /** What the variable DISPLAY has to be. */
  readonly name: string;
  readonly close: () => Promise<void>;
}

/**
 * Opens a screen that is free. By itself it would begin anew each time its last window goes, and refuse whoever comes
 * in that moment: a browser that is started right after one was killed.
 */
export async function openDisplay(): Promise<Display> {
  const options = ['-displayfd', '3', '-screen', '0', '1700x1300x24', '-nolisten', 'tcp', '-noreset'];
  const xvfb = spawn('Xvfb', options, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const [number] = (await once(xvfb.stdio[3] as Readable, 'data')) as [Buffer];
  return {
    name: `:${number.toString().trim()}`,
    close: async () => {
      xvfb.kill();
      await once(xvfb, 'exit');
    },
  };
}
