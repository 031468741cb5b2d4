/** Progress: a map of marks, one for each step that a person touched, and how two such maps become one. */

/** What a person did at a step. */
export interface Mark {
  readonly done: boolean;
  /** When, in ms since 1970 (UTC). */
  readonly at: number;
  /** The chosen answer of a question, or the step where a detour was entered. */
  readonly answer?: string;
}

/** Step id -> mark. Nothing else is known about where a person is. */
export type Progress = Readonly<Record<string, Mark>>;

export const NO_PROGRESS: Progress = Object.freeze({});

/** The mark of a step. Looks at own keys only, so that no id can name something of Object's. */
export function markOf(progress: Progress, id: string): Mark | undefined {
  return Object.hasOwn(progress, id) ? progress[id] : undefined;
}

/**
 * Joins two progresses: of each step the newer mark stays. Commutative, associative and idempotent, so that it
 * does not matter in which order, or how often, two tabs, a backup copy and a bookmark meet.
 */
export function merge(a: Progress, b: Progress): Progress {
  const merged: Record<string, Mark> = { ...a };
  for (const [id, theirs] of Object.entries(b)) {
    const ours = markOf(merged, id);
    if (ours === undefined || isNewer(theirs, ours)) merged[id] = theirs;
  }
  return merged;
}

/** Whether every mark of `part` is in `whole` already, as it is or in a newer form. */
export function includes(whole: Progress, part: Progress): boolean {
  return Object.entries(part).every(([id, mark]) => {
    const kept = markOf(whole, id);
    return kept !== undefined && !isNewer(mark, kept);
  });
}

/**
 * The time for a new mark, in ms: now, or just after the mark that it replaces where the clock was set back
 * meanwhile; otherwise a tap would lose against an older one.
 */
export function stamp(progress: Progress, id: string, now: number): number {
  const old = markOf(progress, id);
  return old === undefined ? now : Math.max(now, old.at + 1);
}

/** A total order on marks; two marks of the same millisecond are ordered by what they say, not by who comes first. */
function isNewer(a: Mark, b: Mark): boolean {
  if (a.at !== b.at) return a.at > b.at;
  if (a.done !== b.done) return a.done;
  return (a.answer ?? '') > (b.answer ?? '');
}
