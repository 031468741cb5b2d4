/** A WebDriver session: the few commands of the protocol that the journeys need. */
import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { expect } from '@playwright/test';
import type { Pane } from './pane';
import { freePort } from './port';
import { standsStill } from './stillness';

const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';
/** What a command answers as long as the thing to tap is not there, is leaving, or is still covered. */
const NOT_YET = ['no such element', 'stale element reference', 'element not interactable', 'element click intercepted'];

/** A driver that has not answered by then, in ms, never will; shorter than a test, so that what hangs is named. */
const PATIENCE = 40_000;

type Answer = { readonly value: unknown } | { readonly error: string };

class WebDriverError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(`${code}: ${message}`);
  }
}

export class WebDriver {
  /** Commands one after another: they belong to the window that was switched to last. */
  #turn: Promise<unknown> = Promise.resolve();
  #window = '';
  #session = '';

  private constructor(private readonly program: ChildProcess) {}

  /**
   * Starts a driver program and in it a session with the capabilities that are asked for. `heard` is called with each
   * line that the driver and its browser write.
   */
  static async start(
    program: string,
    environment: Record<string, string>,
    capabilities: object,
    heard: (line: string) => void,
  ): Promise<WebDriver> {
    const port = await freePort();
    const running = spawn(program, [`--port=${port}`, '--host=127.0.0.1'], {
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const output of [running.stdout, running.stderr]) createInterface(output).on('line', heard);
    const driver = new WebDriver(running);
    try {
      await driver.#open(`http://127.0.0.1:${port}`, capabilities);
    } catch (error) {
      driver.stop();
      throw error;
    }
    return driver;
  }

  async #open(address: string, wanted: object): Promise<void> {
    await expect(() => send('GET', `${address}/status`)).toPass({ intervals: [20], timeout: PATIENCE });
    const { sessionId } = (await send('POST', `${address}/session`, {
      // In ms, shorter than a test, so that what hangs is named.
      capabilities: { alwaysMatch: { ...wanted, timeouts: { script: 10_000, pageLoad: 20_000 } } },
    })) as { sessionId: string };
    this.#session = `${address}/session/${sessionId}`;
    this.#window = (await send('GET', `${this.#session}/window`)) as string;
  }

  /** Ends the driver program, not its browser. */
  stop(): void {
    this.program.kill('SIGKILL');
  }

  /** The page that is open. */
  pane(): Pane {
    return this.#paneOf(this.#window);
  }

  /** Opens one more tab. */
  async newPane(): Promise<Pane> {
    const { handle } = (await this.#inTurn(() => send('POST', `${this.#session}/window/new`, { type: 'tab' }))) as {
      handle: string;
    };
    return this.#paneOf(handle);
  }

  #paneOf(window: string): Pane {
    const call = (method: string, path: string, body?: object) =>
      this.#inTurn(async () => {
        if (window !== this.#window) await send('POST', `${this.#session}/window`, { handle: window });
        this.#window = window;
        return send(method, `${this.#session}/${path}`, body);
      });
    const pane: Pane = {
      goto: async (url) => {
        await call('POST', 'url', { url });
      },
      reload: async () => {
        await call('POST', 'refresh', {});
      },
      tap: (selector) => tapOnce(pane, call, selector),
      evaluate: async <Argument, Result>(run: (argument: Argument) => Result | Promise<Result>, argument: Argument) => {
        const script = `const [argument, tell] = arguments;
          (async () => (${run.toString()})(argument))().then((value) => tell({ value }), (error) => tell({ error: String(error) }));`;
        const answer = (await call('POST', 'execute/async', { script, args: [argument ?? null] })) as Answer;
        if ('error' in answer) throw new Error(answer.error);
        return answer.value as Result;
      },
    };
    return pane;
  }

  #inTurn<T>(run: () => Promise<T>): Promise<T> {
    const result = this.#turn.then(run);
    this.#turn = result.catch(() => undefined);
    return result;
  }
}

async function tapOnce(
  pane: Pane,
  call: (method: string, path: string, body?: object) => Promise<unknown>,
  selector: string,
): Promise<void> {
  const attempt = async () => {
    try {
      if (!(await pane.evaluate(standsStill, selector))) return 'not there';
      const found = (await call('POST', 'element', { using: 'css selector', value: selector })) as Record<
        string,
        string
      >;
      await call('POST', `element/${found[ELEMENT] ?? ''}/click`, {});
      return 'tapped';
    } catch (error) {
      if (error instanceof WebDriverError && NOT_YET.includes(error.code)) return error.code;
      throw error;
    }
  };
  await expect.poll(attempt, { message: `tap on ${selector}`, intervals: [20, 50, 100] }).toBe('tapped');
}

async function send(method: string, url: string, body?: object): Promise<unknown> {
  const response = await fetch(url, {
    method,
    signal: AbortSignal.timeout(PATIENCE),
    ...(body !== undefined && { body: JSON.stringify(body) }),
  }).catch((error: unknown) => {
    throw new Error(`no answer to ${method} ${new URL(url).pathname}`, { cause: error });
  });
  const { value } = (await response.json()) as { value: unknown };
  if (response.ok) return value;
  const { error, message } = value as { error: string; message: string };
  throw new WebDriverError(error, `${message} (${method} ${new URL(url).pathname})`);
}
