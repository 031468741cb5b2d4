/** Where a person stands now, derived from the guide, the marks and the time. */
import type { Guide, Wait } from './guide';
import { isDone, path, type PathStep } from './path';
import { BOOKMARK, markOf, type Progress } from './progress';

const DAY = 24 * 60 * 60 * 1000;

/** How a wait is going. Times in ms since 1970. */
export interface Waiting {
  readonly step: Wait;
  readonly since: number;
  /** The first and the last moment at which it normally ends. */
  readonly normalFrom: number;
  readonly normalTo: number;
  readonly worryAt: number;
  /** 'unclear' where it began in the future, so that the clock was or is wrong, or where a bookmark did not know the day. */
  readonly state: 'early' | 'normal' | 'late' | 'worry' | 'unclear';
}

export interface Where {
  readonly path: readonly PathStep[];
  /** The first step that is neither done nor passed; undefined once there is none. */
  readonly current: PathStep | undefined;
  /** Steps that a newer guide has added behind this person's back. Nobody is sent back for them. */
  readonly passed: readonly PathStep[];
  /** The current step opens a stage that has a page of its own, and nothing of that stage is done. */
  readonly atOpening: boolean;
  readonly begun: boolean;
  readonly waiting: Waiting | undefined;
  /** Steps done or passed, of all on the way, in whole percent; 100 only when all are. */
  readonly percent: number;
}

/** Derives everything that a screen needs to know about a person's place. `now` in ms since 1970. */
export function whereNow(guide: Guide, progress: Progress, now: number): Where {
  const way = path(guide, progress);
  const passed = passedOn(way, progress);
  const left = way.filter((at) => !isDone(at.step, progress) && !passed.includes(at));
  const [current] = left;
  return {
    path: way,
    current,
    passed,
    atOpening: current !== undefined && opensStage(way, current, progress),
    begun: Object.values(progress).some((mark) => mark.done),
    waiting: current?.step.kind === 'wait' ? waitingAt(current.step, progress, now) : undefined,
    percent: way.length === 0 ? 0 : Math.floor((100 * (way.length - left.length)) / way.length),
  };
}

/** A step's number within its stage, and how many steps of that stage are on the way. */
export function numberOf(way: readonly PathStep[], id: string): { number: number; total: number } | undefined {
  const found = way.find(({ step }) => step.id === id);
  if (found === undefined) return undefined;
  const stage = way.filter((other) => other.stage.id === found.stage.id);
  return { number: stage.indexOf(found) + 1, total: stage.length };
}

/**
 * Steps without any mark, before one that is done, that everybody comes by: they were not there when this person did. A
 * step that was undone has a mark, and one with a condition may have come onto the way by another answer: those count.
 */
function passedOn(way: readonly PathStep[], progress: Progress): readonly PathStep[] {
  const lastDone = way.reduce((last, { step }, index) => (isDone(step, progress) ? index : last), -1);
  return way.filter(
    ({ step, detour }, index) =>
      index < lastDone &&
      step.kind === 'task' &&
      detour === undefined &&
      step.when === undefined &&
      step.unless === undefined &&
      markOf(progress, step.id) === undefined,
  );
}

function opensStage(way: readonly PathStep[], current: PathStep, progress: Progress): boolean {
  if (current.stage.opening !== true) return false;
  return way.every(({ step, stage }) => stage.id !== current.stage.id || !isDone(step, progress));
}

function waitingAt(step: Wait, progress: Progress, now: number): Waiting {
  const mark = markOf(progress, step.since);
  const since = mark?.at ?? now;
  const normalFrom = since + step.normal[0] * DAY;
  const normalTo = since + step.normal[1] * DAY;
  const worryAt = since + step.worry * DAY;
  return { step, since, normalFrom, normalTo, worryAt, state: state() };

  function state(): Waiting['state'] {
    if (since - now > DAY || mark?.answer === BOOKMARK) return 'unclear';
    if (now < normalFrom) return 'early';
    if (now <= normalTo) return 'normal';
    return now < worryAt ? 'late' : 'worry';
  }
}
