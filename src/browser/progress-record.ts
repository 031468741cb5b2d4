/** A stored progress: the marks of a person in a guide. */
import { includes, merge, NO_PROGRESS, type Mark, type Progress } from '../engine/progress';
import { isId, isObject, isTime, recordOf, type Kind } from './record';

export const progressKind: Kind<Progress> = { ...recordOf('marks', toMark), merge, includes, none: NO_PROGRESS };

/** The key of a person's progress in a guide. */
export function progressKey(person: string, guide: string): string {
  return `progress/${person}/${guide}`;
}

/** A valid mark, without anything else that may stand in it; undefined if it is none. */
function toMark(raw: unknown): Mark | undefined {
  if (!isObject(raw)) return undefined;
  const { done, at, answer } = raw;
  if (typeof done !== 'boolean' || !isTime(at)) return undefined;
  if (answer === undefined) return { done, at };
  return isId(answer) ? { done, at, answer } : undefined;
}
