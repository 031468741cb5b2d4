/** The built app behind a real nginx with the configuration that the build ships. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { get, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { BUILT } from './server';

/** Where Debian's packages put the server and the module. */
const NGINX = '/usr/sbin/nginx';
const BROTLI = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

/** An answer as it went over the wire, its body not unpacked. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** A line of nginx's log. */
export interface Logged {
  /** The path that was asked for. */
  readonly path: string;
  readonly status: number;
  /** Bytes of the answer on the wire, its headers among them. */
  readonly sent: number;
  /** Bytes of the request on the wire. */
  readonly received: number;
}

export class NginxServer {
  readonly #home = mkdtempSync(path.join(tmpdir(), 'passus-nginx-'));
  /** A copy of the build that a test may change, as a new release does. */
  readonly folder = path.join(this.#home, 'site');
  #process: ChildProcess | undefined;

  private constructor(
    readonly base: string,
    private readonly port: number,
  ) {
    cpSync(BUILT, this.folder, { recursive: true, preserveTimestamps: true });
    writeFileSync(path.join(this.#home, 'nginx.conf'), this.#configuration());
  }

  /** Serves a copy of the build below a path, which begins and ends with a slash. */
  static async start(base: string): Promise<NginxServer> {
    const server = new NginxServer(base, await freePort());
    await server.resume();
    return server;
  }

  /** The site's root, with a slash at the end. */
  get origin(): string {
    return `http://localhost:${this.port}${this.base}`;
  }

  /** The app's page. */
  get app(): string {
    return `${this.origin}app/`;
  }

  /** Everything that was asked for so far, oldest first. */
  get log(): readonly Logged[] {
    const lines = readFileSync(path.join(this.#home, 'access.log'), 'utf8').split('\n').filter(Boolean);
    return lines.map((line) => {
      const [asked = '', status, sent, received] = line.split(' ');
      return { path: asked, status: Number(status), sent: Number(sent), received: Number(received) };
    });
  }

  /** Serves, behind the same port as before; back once it answers. */
  async resume(): Promise<void> {
    const nginx = spawn(NGINX, ['-p', this.#home, '-e', 'error.log', '-c', 'nginx.conf'], { stdio: 'ignore' });
    this.#process = nginx;
    while (!(await this.#answers())) {
      if (nginx.exitCode !== null)
        throw new Error(`nginx does not start:\n${readFileSync(path.join(this.#home, 'error.log'), 'utf8')}`);
    }
  }

  /** Nobody answers any more, not even on connections that are open. */
  async stop(): Promise<void> {
    const nginx = this.#process;
    this.#process = undefined;
    if (nginx?.exitCode !== null) return;
    const gone = once(nginx, 'exit');
    nginx.kill('SIGTERM');
    await gone;
  }

  async remove(): Promise<void> {
    await this.stop();
    rmSync(this.#home, { recursive: true });
  }

  /** Asks for a path below the site's root, with the headers given and no others of weight. */
  ask(file: string, headers: Readonly<Record<string, string>> = {}): Promise<RawAnswer> {
    return new Promise((resolve, reject) => {
      get(this.origin + file, { headers, agent: false, family: 4 }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('error', reject);
        response.on('end', () => {
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) });
        });
      }).on('error', reject);
    });
  }

  async #answers(): Promise<boolean> {
    return this.ask('robots.txt').then(
      () => true,
      () => false,
    );
  }

  /** One process without rights of its own, everything it writes in one folder; the site as the shipped file says. */
  #configuration(): string {
    const shipped = `include ${this.folder}/_hosting/nginx.conf;`;
    const kinds = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
    return [
      `load_module ${BROTLI};`,
      'daemon off;',
      'master_process off;',
      'pid nginx.pid;',
      'events {}',
      'http {',
      '  include /etc/nginx/mime.types;',
      '  log_format wire "$uri $status $bytes_sent $request_length";',
      '  access_log access.log wire;',
      ...kinds.map((kind) => `  ${kind}_temp_path ${kind};`),
      '  server {',
      `    listen 127.0.0.1:${this.port};`,
      this.base === '/'
        ? `    location / { root ${this.folder}; ${shipped} }`
        : `    location ^~ ${this.base} { alias ${this.folder}/; ${shipped} }`,
      // A rule that many servers have; it must not reach into the app's folder.
      ...(this.base === '/' ? [] : ['    location ~ \\.(js|css)$ { return 500; }']),
      '  }',
      '}',
    ].join('\n');
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
