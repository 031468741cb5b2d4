/** A localStorage in memory. */

export class FakeLocalStorage {
  readonly #items = new Map<string, string>();

  getItem(key: string): string | null {
    return this.#items.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    this.#items.set(key, value);
  }

  clear(): void {
    this.#items.clear();
  }
}
