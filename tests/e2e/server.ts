/** The built app behind a port of its own, with its real headers; stopping it is what "offline" means here. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { preview, type PreviewServer } from 'vite';

const PROJECT = path.resolve(import.meta.dirname, '../..');

/** The folder that `npm run build` writes. */
export const BUILT = path.join(PROJECT, 'dist');

export class AppServer {
  /** A copy of the build that a test may change, as a new release does. */
  readonly folder = mkdtempSync(path.join(tmpdir(), 'passus-site-'));
  /** Requests that are answered with an error; none at first. */
  refuses: (request: IncomingMessage) => boolean = () => false;
  #server: PreviewServer | undefined;
  #port = 0;

  private constructor() {
    cpSync(BUILT, this.folder, { recursive: true });
  }

  /** Serves a copy of the build on a free port. */
  static async start(): Promise<AppServer> {
    const server = new AppServer();
    await server.resume();
    return server;
  }

  /** The site's root, with a slash at the end. `localhost`, because that counts as a secure place. */
  get origin(): string {
    return `http://localhost:${this.#port}/`;
  }

  /** The app's page. */
  get app(): string {
    return `${this.origin}app/`;
  }

  /** Serves again, behind the same port as before. */
  async resume(): Promise<void> {
    this.#server = await preview({
      configFile: path.join(PROJECT, 'vite.config.ts'),
      configLoader: 'runner',
      logLevel: 'error',
      build: { outDir: this.folder },
      plugins: [{ name: 'refusals', configurePreviewServer: (server) => this.#refuseIn(server) }],
      preview: { port: this.#port, strictPort: this.#port !== 0, host: 'localhost' },
    });
    const address = this.#server.httpServer.address();
    if (address === null || typeof address === 'string') throw new Error('the server has no port');
    this.#port = address.port;
  }

  #refuseIn(server: PreviewServer): void {
    server.middlewares.use((request, response, next) => {
      if (!this.refuses(request)) {
        next();
        return;
      }
      response.statusCode = 503;
      // Without a body Chromium navigates on to an error page of its own, in the middle of what the test does next.
      response.end('refused');
    });
  }

  /** Nobody answers any more, not even on connections that are open. */
  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    if (server === undefined) return;
    if ('closeAllConnections' in server.httpServer) server.httpServer.closeAllConnections();
    await server.close();
  }

  async remove(): Promise<void> {
    await this.stop();
    rmSync(this.folder, { recursive: true });
  }
}
