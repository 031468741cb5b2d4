/** Servers of the benchmarks: the built app with its own headers, and the empty page that it is compared with. */
import path from 'node:path';
import { preview, type InlineConfig } from 'vite';

/** An answer that a server gave. */
export interface Answer {
  /** The path that was asked for, without the leading slash. */
  readonly path: string;
  readonly status: number;
  /** When the request came in, in ms since 1970. */
  readonly at: number;
}

export interface Server {
  /** The address of the folder, with a slash at its end. */
  readonly url: string;
  /** The folder that is served. */
  readonly folder: string;
  /** All answers so far, oldest first. */
  readonly answers: readonly Answer[];
  readonly close: () => Promise<void>;
}

const here = import.meta.dirname;

/** Serves the built app, from the folder that it was built into. */
export function servePassus(): Promise<Server> {
  return serve({ configFile: path.resolve(here, '../../vite.config.ts') });
}

/** Serves the empty page with its service worker. */
export function serveEmpty(): Promise<Server> {
  return serve({ configFile: false, root: here, build: { outDir: 'empty' } });
}

async function serve(config: InlineConfig): Promise<Server> {
  const answers: Answer[] = [];
  const server = await preview({
    ...config,
    logLevel: 'error',
    preview: { port: 0, cors: false },
    plugins: [
      {
        name: 'passus-bench-answers',
        configurePreviewServer: ({ middlewares }) =>
          void middlewares.use((request, response, next) => {
            const at = Date.now();
            const { pathname } = new URL(request.url ?? '/', 'http://localhost');
            response.on('finish', () => answers.push({ path: pathname.slice(1), status: response.statusCode, at }));
            next();
          }),
      },
    ],
  });
  const url = server.resolvedUrls?.local[0];
  if (url === undefined) throw new Error('the server tells no address');
  const { root, build } = server.config;
  return { url, folder: path.resolve(root, build.outDir), answers, close: () => server.close() };
}
