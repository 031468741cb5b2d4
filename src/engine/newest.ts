/** Maps in which the newest entry of each key stays: what makes two tabs, a copy and a bookmark agree without talking. */

/** An entry that knows when it was made, in ms since 1970. */
interface Dated {
  readonly at: number;
}

/** Entries by id. */
export type Dateds<T extends Dated> = Readonly<Record<string, T>>;

/** A total order on entries: whether `a` is newer than `b`. */
export type IsNewer<T> = (a: T, b: T) => boolean;

/** The entry of an id. Looks at own keys only, so that no id can name something of Object's. */
export function entryOf<T extends Dated>(entries: Dateds<T>, id: string): T | undefined {
  return Object.hasOwn(entries, id) ? entries[id] : undefined;
}

/** Joins two maps: of each id the newer entry stays. Commutative, associative and idempotent if `isNewer` is a total order. */
export function mergeNewest<T extends Dated>(a: Dateds<T>, b: Dateds<T>, isNewer: IsNewer<T>): Dateds<T> {
  const merged: Record<string, T> = { ...a };
  for (const [id, theirs] of Object.entries(b)) {
    const ours = entryOf(merged, id);
    if (ours === undefined || isNewer(theirs, ours)) merged[id] = theirs;
  }
  return merged;
}

/** Whether every entry of `part` is in `whole` already, as it is or in a newer form. */
export function includesNewest<T extends Dated>(whole: Dateds<T>, part: Dateds<T>, isNewer: IsNewer<T>): boolean {
  return Object.entries(part).every(([id, entry]) => {
    const kept = entryOf(whole, id);
    return kept !== undefined && !isNewer(entry, kept);
  });
}

/** The time for a new entry, in ms: now, or just after the one that it replaces where the clock was set back meanwhile. */
export function stampAfter<T extends Dated>(entries: Dateds<T>, id: string, now: number): number {
  const old = entryOf(entries, id);
  return old === undefined ? now : Math.max(now, old.at + 1);
}
