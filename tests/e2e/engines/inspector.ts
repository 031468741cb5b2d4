/** A page of a WebKit browser through the connection that its inspector uses: running code in it. */
import { expect } from '@playwright/test';
import WebSocket from 'ws';

/** A message of the protocol: an answer to a command by its id, or an event by its method. */
interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: Record<string, unknown>;
  readonly result?: {
    readonly result: { readonly value?: unknown; readonly objectId?: string };
    readonly wasThrown?: boolean;
  };
  readonly error?: { readonly message: string };
}

export class Inspector {
  readonly #waiting = new Map<number, (message: Message) => void>();
  #commands = 0;
  /** The page that commands are for; a navigation may bring another one. */
  #target = '';

  private constructor(private readonly socket: WebSocket) {
    socket.on('message', (data: Buffer) => this.#hear(JSON.parse(data.toString()) as Message));
    socket.on('close', () => {
      for (const tell of this.#waiting.values()) tell({ error: { message: 'the browser is gone' } });
    });
  }

  /** Connects to the first page of the browser whose inspector listens on `host`, once it does. */
  static async connect(host: string): Promise<Inspector> {
    let path = '';
    await expect(async () => {
      const list = await (await fetch(`http://${host}/`)).text();
      path = /socket\/[\w/]+/.exec(list)?.[0] ?? '';
      expect(path).not.toBe('');
    }).toPass({ intervals: [20] });
    const inspector = new Inspector(new WebSocket(`ws://${host}/${path}`));
    await expect.poll(() => inspector.#target, { intervals: [5] }).not.toBe('');
    return inspector;
  }

  /** Runs a function in the page, as a pane does; one that gives a promise has to be declared async. */
  async evaluate<Argument, Result>(
    run: (argument: Argument) => Result | Promise<Result>,
    argument: Argument,
  ): Promise<Result> {
    const expression = call(run, argument);
    // Each command takes 45 ms within the browser, so only what has to be awaited costs two.
    if (Object.prototype.toString.call(run) !== '[object AsyncFunction]') {
      const { value } = await this.#command('Runtime.evaluate', { expression, returnByValue: true });
      return value as Result;
    }
    const { objectId } = await this.#command('Runtime.evaluate', { expression });
    const { value } = await this.#command('Runtime.awaitPromise', { promiseObjectId: objectId, returnByValue: true });
    return value as Result;
  }

  async #command(method: string, params: object): Promise<{ readonly value?: unknown; readonly objectId?: string }> {
    const id = ++this.#commands;
    const answer = new Promise<Message>((resolve) => this.#waiting.set(id, resolve));
    // A command for a page travels as text inside of one for the connection.
    const message = JSON.stringify({ id, method, params });
    this.#send({ id: -id, method: 'Target.sendMessageToTarget', params: { targetId: this.#target, message } });
    const { result, error } = await answer;
    this.#waiting.delete(id);
    if (error !== undefined || result === undefined) throw new Error(error?.message ?? 'an empty answer');
    if (result.wasThrown === true) throw new Error(`thrown in the page: ${JSON.stringify(result.result)}`);
    return result.result;
  }

  #send(message: object): void {
    this.socket.send(JSON.stringify(message));
  }

  #hear({ id, method, params = {}, error }: Message): void {
    if (id !== undefined) {
      // The connection's own answer tells only whether the page was there.
      if (error !== undefined) this.#waiting.get(-id)?.({ error });
    } else if (method === 'Target.targetCreated') {
      const { targetId, isProvisional } = params.targetInfo as { targetId: string; isProvisional?: boolean };
      if (isProvisional !== true) this.#target = targetId;
    } else if (method === 'Target.didCommitProvisionalTarget') {
      this.#target = params.newTargetId as string;
      this.#forgetAll();
    } else if (method === 'Target.dispatchMessageFromTarget') {
      const inner = JSON.parse(params.message as string) as Message;
      if (inner.id !== undefined) this.#waiting.get(inner.id)?.(inner);
    }
  }

  /** The page that had to answer is no longer there. */
  #forgetAll(): void {
    for (const tell of this.#waiting.values()) tell({ error: { message: 'another page has come' } });
  }
}

function call<Argument>(run: (argument: Argument) => unknown, argument: Argument): string {
  return `(${run.toString()})(${JSON.stringify(argument ?? null)})`;
}
