/** Points in time that follow from when something was done, such as a link that is valid for a day. */
import type { Guide } from './guide';
import { isDone, path } from './path';
import { doneAt, type Progress } from './progress';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;

export interface DueDeadline {
  readonly id: string;
  /** When it runs out, in ms since 1970. */
  readonly at: number;
  readonly over: boolean;
}

/**
 * The deadlines that run at `now` (ms since 1970): begun, and what they are for not yet done. None that began in the
 * future: the clock was wrong then or is wrong now, and no day could be named that is right. None from a bookmark's mark.
 */
export function deadlinesAt(guide: Guide, progress: Progress, now: number): readonly DueDeadline[] {
  const way = path(guide, progress);
  const onTheWay = (id: string) => way.find(({ step }) => step.id === id)?.step;
  return guide.deadlines.flatMap(({ id, from, until, hours }) => {
    const start = onTheWay(from);
    const end = onTheWay(until);
    const begun = doneAt(progress, from);
    if (start === undefined || end === undefined || begun === undefined || isDone(end, progress)) return [];
    if (begun - now > DAY) return [];
    const at = begun + hours * HOUR;
    return [{ id, at, over: now >= at }];
  });
}
