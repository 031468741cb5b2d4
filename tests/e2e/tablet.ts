/** A browser with a profile that stays on the disk, and that can be killed as a tablet kills it. */
import { chromium, type BrowserContext, type BrowserContextOptions } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { guard } from './guard';
import { Passus } from './journey';
import { CHROMIUM } from './playwright.config';

export class Tablet {
  readonly #profile = mkdtempSync(path.join(tmpdir(), 'passus-profile-'));
  #context: BrowserContext | undefined;
  #findings: (() => readonly string[])[] = [];

  constructor(
    private readonly options: BrowserContextOptions,
    private readonly address: string,
  ) {}

  /** Starts the browser anew on the same profile, with one empty page. */
  async wake(): Promise<Passus> {
    this.#context = await chromium.launchPersistentContext(this.#profile, { ...this.options, ...CHROMIUM });
    this.#findings.push(await guard(this.#context));
    const page = this.#context.pages()[0] ?? (await this.#context.newPage());
    return new Passus(page, this.address);
  }

  /** Kills every process of the browser at once (SIGKILL), in the middle of whatever it does. */
  async kill(): Promise<void> {
    const gone = new Promise((resolve) => this.#context?.once('close', resolve));
    execFileSync('pkill', ['-9', '-f', this.#profile]);
    await gone;
  }

  /** What the guard saw in all lives of this browser. */
  get findings(): readonly string[] {
    return this.#findings.flatMap((each) => each());
  }

  async remove(): Promise<void> {
    await this.#context?.close();
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}
