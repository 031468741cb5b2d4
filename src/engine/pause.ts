/** What a step offers by itself after a pause: by then the outside page is closed, and the person is signed out. */
import type { Guide, Step } from './guide';
import { BOOKMARK, type Progress } from './progress';

const MINUTE = 60 * 1000;

/**
 * The trouble that a step offers by itself at `now` (ms since 1970), because nothing was done for as long as the trouble
 * says. Marks from a bookmark do not count: on this device nothing is open yet.
 */
export function troubleAfterPause(guide: Guide, step: Step, progress: Progress, now: number): string | undefined {
  const times = Object.values(progress).flatMap(({ at, answer }) => (answer === BOOKMARK ? [] : [at]));
  const quiet = now - Math.max(0, ...times);
  return step.trouble.find((id) => {
    const pause = guide.troubles[id]?.pause;
    return pause !== undefined && quiet >= pause * MINUTE;
  });
}
