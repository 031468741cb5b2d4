/** The built app behind a port of its own, with its real headers; stopping it is what "offline" means here. */
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { preview } from 'vite';
import { hostingPlugin } from '../../src/hosting/plugin';
import { SERVING } from '../../src/hosting/serving';

const PROJECT = path.resolve(import.meta.dirname, '../..');

/** The folder that `npm run build` writes. */
export const BUILT = path.join(PROJECT, 'dist');

export class AppServer {
  /** A copy of the build that a test may change, as a new release does. */
  readonly folder = mkdtempSync(path.join(tmpdir(), 'passus-site-'));
  /** Requests that are answered with an error; none at first. */
  refuses: (request: IncomingMessage) => boolean = () => false;
  #server!: Server;
  #port = 0;

  private constructor() {
    cpSync(BUILT, this.folder, { recursive: true });
  }

  /** Serves a copy of the build on a free port. */
  static async start(): Promise<AppServer> {
    const server = new AppServer();
    await server.#open();
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

  /** Without the rest of vite's configuration, which takes half a second to load and is of no use to a server. */
  async #open(): Promise<void> {
    const { httpServer } = await preview({
      ...SERVING,
      configFile: false,
      root: path.join(PROJECT, 'src'),
      logLevel: 'error',
      build: { outDir: this.folder },
      plugins: [
        { name: 'refusals', configurePreviewServer: ({ middlewares }) => void middlewares.use(this.#refuse) },
        hostingPlugin(),
      ],
      preview: { ...SERVING.preview, port: 0, host: 'localhost' },
    });
    this.#server = httpServer as Server;
    const address = httpServer.address();
    if (address === null || typeof address === 'string') throw new Error('the server has no port');
    this.#port = address.port;
  }

  readonly #refuse = (request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    if (!this.refuses(request)) {
      next();
      return;
    }
    response.statusCode = 503;
    // Without a body Chromium navigates on to an error page of its own, in the middle of what the test does next.
    response.end('refused');
  };

  /** Serves again, behind the same port as before. */
  async resume(): Promise<void> {
    this.#server.listen(this.#port, 'localhost');
    await once(this.#server, 'listening');
  }

  /** Nobody answers any more, not even on connections that are open. */
  async stop(): Promise<void> {
    if (!this.#server.listening) return;
    const closed = once(this.#server, 'close');
    this.#server.close();
    this.#server.closeAllConnections();
    await closed;
  }

  async remove(): Promise<void> {
    await this.stop();
    rmSync(this.folder, { recursive: true });
  }
}
