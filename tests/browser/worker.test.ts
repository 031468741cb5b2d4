/** The service worker among its versions: what it answers, what it keeps, and what it takes away. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { COMPLETE, REPAIR } from '../../src/browser/messages';
import { FakeCaches } from './fake-caches';

const SITE = 'https://example.eu/';
/** All files of a version, a page and a script with a hash in its name among them. */
const filesOf = (version: string) => ['index.html', 'app/index.html', 'icon.svg', `assets/app-${version}.js`];

let caches: FakeCaches;
/** What the network has: address -> text. */
let network: Map<string, string>;

beforeEach(() => {
  caches = new FakeCaches();
  network = new Map();
  vi.stubGlobal('caches', caches);
  vi.stubGlobal('fetch', (asked: string | { readonly url: string }) => {
    const text = network.get(typeof asked === 'string' ? asked : asked.url);
    return Promise.resolve(text === undefined ? new Response('', { status: 404 }) : new Response(text));
  });
});
afterEach(() => vi.unstubAllGlobals());

/** Puts a version onto the network, in the place of the one before: each file says whose it is. */
function deploy(version: string, scope = SITE): void {
  for (const address of network.keys()) if (address.startsWith(scope)) network.delete(address);
  for (const url of filesOf(version)) network.set(scope + url.replace('index.html', ''), version);
}

/** A worker that was just started. */
async function worker(version: string, scope = SITE, source: 'sw' | 'rescue' = 'sw') {
  const listeners = new Map<string, (event: unknown) => void>();
  const unregister = vi.fn(() => Promise.resolve(true));
  vi.stubGlobal('self', {
    addEventListener: (type: string, listen: (event: unknown) => void) => listeners.set(type, listen),
    registration: { scope, unregister },
    clients: { claim: () => Promise.resolve() },
    skipWaiting: () => Promise.resolve(),
    __WB_MANIFEST: filesOf(version).map((url) => ({ url, integrity: `of ${url} in ${version}` })),
  });
  vi.resetModules();
  // By name only: the compiler reads the worker's folder with other types than this one.
  await vi.importActual(`../../src/sw/${source}`);
  const tell = async (type: string, event: object = {}) => {
    const work: Promise<unknown>[] = [];
    listeners.get(type)?.({ ...event, waitUntil: (promise: Promise<unknown>) => work.push(promise) });
    await Promise.all(work);
  };
  return {
    install: () => tell('install'),
    activate: () => tell('activate'),
    /** The text that a request is answered with; undefined where it is left to the browser. */
    get: async (path: string) => {
      let answer: Promise<Response> | undefined;
      const request = { method: 'GET', url: scope + path };
      listeners.get('fetch')?.({ request, respondWith: (promise: Promise<Response>) => (answer = promise) });
      return answer === undefined ? undefined : (await answer).text();
    },
    ask: async (question: string) => {
      const postMessage = vi.fn();
      await tell('message', { data: question, ports: [{ postMessage }] });
      return postMessage.mock.calls[0]?.[0] as unknown;
    },
  };
}

/** A version that is deployed, taken in and let in. */
async function inUse(version: string, scope = SITE) {
  deploy(version, scope);
  const started = await worker(version, scope);
  await started.install();
  await started.activate();
  return started;
}

/** Takes an entry away from every cache. */
async function lose(path: string): Promise<void> {
  for (const name of await caches.keys()) await (await caches.open(name)).delete(SITE + path);
}

describe('a request', () => {
  it('is answered without a network, if it is for a file of this version', async () => {
    const a = await inUse('a');
    network.clear();
    expect(await a.get('app/?lang=en')).toBe('a');
    expect(await a.get('app/index.html')).toBe('a');
    expect(await a.get('assets/app-a.js')).toBe('a');
    expect(await a.get('elsewhere')).toBeUndefined();
  });

  it('is answered from the version before where a tab still shows that and the network has no more of it', async () => {
    await inUse('a');
    const b = await inUse('b');
    expect(await b.get('assets/app-a.js')).toBe('a');
  });

  it('for a page that is gone gives the one of the network, never an older one whose script is gone', async () => {
    await inUse('a');
    const b = await inUse('b');
    await (await caches.open((await caches.keys()).at(-1)!)).delete(`${SITE}app/`);
    expect(await b.get('app/')).toBe('b');
  });

  it('is answered by the network where the browser refuses its storage', async () => {
    const a = await inUse('a');
    caches.refuses = true;
    expect(await a.get('app/')).toBe('a');
    expect(await a.get('assets/app-a.js')).toBe('a');
  });
});

describe('the version before', () => {
  it('is the one that was in use, not one that waited and was replaced', async () => {
    await inUse('a');
    deploy('b');
    await (await worker('b')).install();
    const c = await inUse('c');
    expect(await c.get('assets/app-a.js')).toBe('a');
    expect(await caches.match(`${SITE}assets/app-b.js`)).toBeUndefined();
  });

  it('is kept once: two versions later it is gone', async () => {
    await inUse('a');
    await inUse('b');
    await inUse('c');
    expect(await caches.match(`${SITE}assets/app-a.js`)).toBeUndefined();
    expect(await caches.match(`${SITE}assets/app-b.js`)).toBeDefined();
  });

  it('is the newer one after a release was taken back', async () => {
    await inUse('a');
    await inUse('b');
    await inUse('a');
    await inUse('c');
    expect(await caches.match(`${SITE}assets/app-a.js`)).toBeDefined();
    expect(await caches.match(`${SITE}assets/app-b.js`)).toBeUndefined();
  });
});

describe('a version that cannot be had whole', () => {
  it.each(filesOf('b'))('is not taken in, and leaves nothing: without %s', async (file) => {
    const a = await inUse('a');
    deploy('b');
    network.delete(SITE + file.replace('index.html', ''));
    await expect((await worker('b')).install()).rejects.toThrow('404');
    expect(await caches.keys()).toHaveLength(1);
    expect(await a.get('app/')).toBe('a');
  });

  it('takes nothing from the one in use, where both have the same files', async () => {
    const a = await inUse('a');
    await lose('icon.svg');
    network.clear();
    await expect((await worker('a')).install()).rejects.toThrow('404');
    expect(await a.get('app/')).toBe('a');
    expect(await a.get('assets/app-a.js')).toBe('a');
  });
});

describe('a question of the page', () => {
  it.each(filesOf('a'))('finds out that a file is gone, and that it was fetched again: %s', async (file) => {
    const a = await inUse('a');
    expect(await a.ask(COMPLETE)).toBe(true);
    expect(await a.ask(REPAIR)).toBe(0);
    await lose(file.replace('index.html', ''));
    expect(await a.ask(COMPLETE)).toBe(false);
    expect(await a.ask(REPAIR)).toBe(1);
    expect(await a.ask(COMPLETE)).toBe(true);
  });

  it('is answered with no where a file cannot be had, or the browser refuses its storage', async () => {
    const a = await inUse('a');
    await lose('icon.svg');
    network.clear();
    expect(await a.ask(REPAIR)).toBe(false);
    caches.refuses = true;
    expect(await a.ask(COMPLETE)).toBe(false);
    expect(await a.ask(REPAIR)).toBe(false);
  });
});

describe('two copies on one host', () => {
  const below = `${SITE}tools/passus/`;

  it.each([
    ['the one at the root', SITE, below],
    ['the one below a path', below, SITE],
  ])('do not take each other away: %s lives on', async (_what, first, second) => {
    const one = await inUse('a', first);
    for (const version of ['a', 'b', 'c']) await inUse(version, second);
    await (await worker('', second, 'rescue')).activate();
    network.clear();
    expect(await one.get('app/')).toBe('a');
    expect(await caches.keys()).toHaveLength(1);
  });

  it('tell by the content whose a cache is that has a name of the first versions', async () => {
    for (const [name, scope] of [
      ['passus-1a2b', SITE],
      ['passus-3c4d', below],
    ] as const)
      await (await caches.open(name)).put(`${scope}app/`, new Response('old'));
    await inUse('a');
    expect(await caches.keys()).toEqual(['passus-3c4d', expect.stringMatching(/^passus\/#/)]);
  });
});
