/** Where a person stands now, derived from the guide, the marks and the time. */
import type { Guide, Step, Wait } from './guide';
import { isDone, path, type PathStep } from './path';
import { BOOKMARK, markOf, type Progress } from './progress';

const DAY = 24 * 60 * 60 * 1000;

/** How a wait is going. `since` in ms since 1970. */
export interface Waiting {
  readonly step: Wait;
  readonly since: number;
  /** 'unclear' where it began in the future, so that the clock was or is wrong, or where a bookmark did not know the day. */
  readonly state: 'early' | 'normal' | 'late' | 'worry' | 'unclear';
}

export interface Where {
  readonly path: readonly PathStep[];
  /** The first step that is neither done nor passed; undefined once there is none. */
  readonly current: PathStep | undefined;
  /** Steps that a newer guide has added behind this person's back. Nobody is sent back for them. */
  readonly passed: readonly PathStep[];
  /** The current step opens a stage that has a page of its own, and nothing of that stage was ever done. */
  readonly atOpening: boolean;
  readonly begun: boolean;
  readonly waiting: Waiting | undefined;
  /** Steps done or passed, of all on the way, in whole percent; 100 only when all are. */
  readonly percent: number;
}

/** The beginning of the day that lies so many days after a time, for the one who counts them. Both in ms since 1970. */
export type DayAfter = (at: number, days: number) => number;

const hoursOnly: DayAfter = (at, days) => at + days * DAY;

/**
 * Derives everything that a screen needs to know about a person's place. `now` in ms since 1970; `dayAfter` knows the
 * reader's calendar.
 */
export function whereNow(guide: Guide, progress: Progress, now: number, dayAfter: DayAfter = hoursOnly): Where {
  const way = path(guide, progress);
  const passed = passedOn(guide, way, progress);
  const left = way.filter((at) => !isDone(at.step, progress) && !passed.includes(at));
  const [current] = left;
  return {
    path: way,
    current,
    passed,
    atOpening: current !== undefined && opensStage(way, current, progress),
    begun: Object.values(progress).some((mark) => mark.done),
    waiting: current?.step.kind === 'wait' ? waitingAt(current.step, progress, now, dayAfter) : undefined,
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
 * Steps without any mark, before one that is done: they were not there when this person came by. A step that was undone
 * has a mark. One with a condition may have come onto the way by another answer, and counts unless a later step under the
 * same condition is done. A question that others depend on is always asked.
 */
function passedOn(guide: Guide, way: readonly PathStep[], progress: Progress): readonly PathStep[] {
  const done = way.map(({ step }) => isDone(step, progress));
  return way.filter(
    ({ step, detour }, index) =>
      step.kind !== 'wait' &&
      detour === undefined &&
      markOf(progress, step.id) === undefined &&
      !decides(guide, step.id) &&
      way.some((later, place) => place > index && done[place] === true && isUnderConditionOf(step, later.step)),
  );
}

/** Whether everybody who comes by one step comes by the other as well. */
function isUnderConditionOf({ when, unless }: Step, later: Step): boolean {
  if (when === undefined && unless === undefined) return true;
  return JSON.stringify([when, unless]) === JSON.stringify([later.when, later.unless]);
}

/** Whether anything in the guide depends on the answer to a question. */
function decides({ device, stages }: Guide, question: string): boolean {
  const asks = (step: Step) => question in { ...step.when, ...step.unless };
  return device === question || stages.some(({ steps }) => steps.some(asks));
}

function opensStage(way: readonly PathStep[], current: PathStep, progress: Progress): boolean {
  if (current.stage.opening !== true) return false;
  return way.every(({ step, stage }) => stage.id !== current.stage.id || markOf(progress, step.id) === undefined);
}

function waitingAt(step: Wait, progress: Progress, now: number, dayAfter: DayAfter): Waiting {
  const mark = markOf(progress, step.since);
  const since = mark?.at ?? now;
  const [first, last] = step.normal;
  return { step, since, state: state() };

  function state(): Waiting['state'] {
    if (since - now > DAY || mark?.answer === BOOKMARK) return 'unclear';
    if (now < dayAfter(since, first)) return 'early';
    if (now < dayAfter(since, last + 1)) return 'normal';
    return now < dayAfter(since, step.worry) ? 'late' : 'worry';
  }
}
