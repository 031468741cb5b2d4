/** What is not on the disk yet, being on its way there or refused by it: as long as there is any, nobody says "saved". */
import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { Kind } from './browser/record';
import type { Saved, Store } from './browser/store';

/** What is said about keeping: 'unsaved' may still be lost, 'newer' waits for the app that wrote what is there. */
export type Keeping = Saved | 'saving';

interface Unkept<T> {
  readonly value: T;
  readonly how: Exclude<Keeping, 'saved'>;
}

/** A store that knows what was given to it and is not kept yet. */
export interface Keeper<T> extends Store<T> {
  readonly state: ReadonlySignal<Keeping>;
  /** What is not kept yet under a key, if there is any. */
  readonly unkept: (key: string) => T | undefined;
  /** What the disk refused, by key. */
  readonly refused: () => readonly (readonly [key: string, value: T])[];
  readonly isForgetting: (key: string) => boolean;
  /** Gives up what is not kept yet under a key. */
  readonly drop: (key: string) => void;
}

/** What is to be said of several at once. */
export function worstOf(all: readonly Keeping[]): Keeping {
  return (['unsaved', 'saving', 'newer'] as const).find((one) => all.includes(one)) ?? 'saved';
}

/** Watches over what is saved to and forgotten by a store. `ended` is told how each save went. */
export function keeperOf<T extends object>(
  kind: Kind<T>,
  store: Store<T>,
  ended: (key: string, saved: Saved) => void,
): Keeper<T> {
  const all = signal<ReadonlyMap<string, Unkept<T>>>(new Map());
  const forgetting = new Set<string>();

  const note = (key: string, one: Unkept<T> | undefined) => {
    const next = new Map(all.peek());
    if (one === undefined) next.delete(key);
    else next.set(key, one);
    all.value = next;
  };

  return {
    glance: store.glance,
    load: store.load,
    state: computed(() => worstOf(Array.from(all.value.values(), ({ how }) => how))),
    unkept: (key) => all.peek().get(key)?.value,
    refused: () =>
      [...all.peek()].flatMap(([key, { how, value }]) => (how === 'saving' ? [] : [[key, value] as const])),
    isForgetting: (key) => forgetting.has(key),
    drop: (key) => note(key, undefined),

    async save(key, value) {
      // With all that is under way: so the last save stands for those before it, however they end.
      const mine: Unkept<T> = { value: kind.merge(all.peek().get(key)?.value ?? kind.none, value), how: 'saving' };
      note(key, mine);
      const saved = await store.save(key, mine.value);
      if (all.peek().get(key) === mine) note(key, saved === 'saved' ? undefined : { ...mine, how: saved });
      ended(key, saved);
      return saved;
    },

    async forget(key) {
      const before = all.peek().get(key);
      note(key, { value: kind.none, how: 'saving' });
      forgetting.add(key);
      const isGone = await store.forget(key);
      forgetting.delete(key);
      note(key, isGone || before === undefined ? undefined : { ...before, how: 'unsaved' });
      if (!isGone) ended(key, 'unsaved');
      return isGone;
    },
  };
}
