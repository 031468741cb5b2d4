/** CacheStorage in memory, as far as the service worker uses it. */

type Name = string | { readonly url: string };

class FakeCache {
  readonly #entries = new Map<string, Response>();

  match(name: Name): Promise<Response | undefined> {
    return Promise.resolve(this.#entries.get(addressOf(name))?.clone());
  }

  put(name: Name, response: Response): Promise<void> {
    this.#entries.set(addressOf(name), response);
    return Promise.resolve();
  }

  delete(name: Name): Promise<boolean> {
    return Promise.resolve(this.#entries.delete(addressOf(name)));
  }
}

export class FakeCaches {
  readonly #caches = new Map<string, FakeCache>();
  /** While it is true, everything fails, as where the browser forbids storage or its files are broken. */
  refuses = false;

  open(name: string): Promise<FakeCache> {
    return this.#answer(() => {
      const cache = this.#caches.get(name) ?? new FakeCache();
      this.#caches.set(name, cache);
      return cache;
    });
  }

  has(name: string): Promise<boolean> {
    return this.#answer(() => this.#caches.has(name));
  }

  keys(): Promise<string[]> {
    return this.#answer(() => [...this.#caches.keys()]);
  }

  delete(name: string): Promise<boolean> {
    return this.#answer(() => this.#caches.delete(name));
  }

  /** The oldest cache first, as the standard wants it. */
  async match(name: Name, { cacheName }: { readonly cacheName?: string } = {}): Promise<Response | undefined> {
    const asked = await this.#answer(() =>
      [...this.#caches].filter(([each]) => cacheName === undefined || each === cacheName),
    );
    for (const [, cache] of asked) {
      const found = await cache.match(name);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  #answer<T>(give: () => T): Promise<T> {
    return this.refuses ? Promise.reject(new DOMException('no access', 'UnknownError')) : Promise.resolve(give());
  }
}

function addressOf(name: Name): string {
  return typeof name === 'string' ? name : name.url;
}
