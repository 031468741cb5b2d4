/** Progress: a map of marks, one for each step that a person touched, and how two such maps become one. */
import { entryOf, includesNewest, mergeNewest, stampAfter } from './newest';

/** What a person did at a step. */
export interface Mark {
  readonly done: boolean;
  /** When, in ms since 1970 (UTC). */
  readonly at: number;
  /** The chosen answer of a question, the step where a detour was entered, or BOOKMARK at any other step. */
  readonly answer?: string;
}

/** Step id -> mark. Nothing else is known about where a person is. */
export type Progress = Readonly<Record<string, Mark>>;

export const NO_PROGRESS: Progress = Object.freeze({});

/** The mark of a step. */
export function markOf(progress: Progress, id: string): Mark | undefined {
  return entryOf(progress, id);
}

/** In place of an answer: the mark came from a bookmark, so that its time says nothing about when the step was done. */
export const BOOKMARK = 'bookmark';

/** The time of an answer that came from a bookmark, unless it takes the place of an older one. */
export const NO_TIME = 0;

/** When a step was done or a question answered, in ms; undefined where it is not, or nobody knows when. */
export function doneAt(progress: Progress, id: string): number | undefined {
  const mark = markOf(progress, id);
  return mark?.done === true && mark.answer !== BOOKMARK && mark.at !== NO_TIME ? mark.at : undefined;
}

/**
 * Joins two progresses: of each step the newer mark stays. Commutative, associative and idempotent, so that it
 * does not matter in which order, or how often, two tabs, a backup copy and a bookmark meet.
 */
export function merge(a: Progress, b: Progress): Progress {
  return mergeNewest(a, b, isNewer);
}

/** Whether every mark of `part` is in `whole` already, as it is or in a newer form. */
export function includes(whole: Progress, part: Progress): boolean {
  return includesNewest(whole, part, isNewer);
}

/** The time for a new mark, in ms: a tap must not lose against an older one where the clock was set back. */
export function stamp(progress: Progress, id: string, now: number): number {
  return stampAfter(progress, id, now);
}

/** A total order on marks; two marks of the same millisecond are ordered by what they say, not by who comes first. */
function isNewer(a: Mark, b: Mark): boolean {
  if (a.at !== b.at) return a.at > b.at;
  if (a.done !== b.done) return a.done;
  return (a.answer ?? '') > (b.answer ?? '');
}
