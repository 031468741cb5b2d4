/** Taking in a bookmark: the marks that bring a person to its place, and those that take them back again. */
import { hostOf, straightSteps, type Bookmark, type Days } from './bookmark';
import type { Guide } from './guide';
import { answerTo, isDone, path, type PathStep } from './path';
import { BOOKMARK, markOf, merge, NO_PROGRESS, NO_TIME, stamp, type Mark, type Progress } from './progress';
import { whereNow } from './where';

export interface Import {
  /** What is to be merged; nothing where the person is there already, or further on. */
  readonly marks: Progress;
  /** Whether the guide has the step that the code was made for. If not, the marks lead to the nearest one. */
  readonly exact: boolean;
}

/**
 * The marks that bring a person to the place of a bookmark at `now` (ms since 1970): the answers, the steps before it,
 * and the detour. They take nothing back, and who is at that place or further on stays there. They do not say when a step
 * was done, except for the one that a wait counts from: that has the noon of its day.
 */
export function marksFromBookmark(
  guide: Guide,
  progress: Progress,
  bookmark: Bookmark,
  now: number,
  { noonOf }: Pick<Days, 'noonOf'>,
): Import {
  const marks: Record<string, Mark> = {};
  const add = (id: string, rest: Omit<Mark, 'at'>, at = now) => {
    marks[id] = { ...rest, at: stamp(progress, id, at) };
  };
  for (const step of straightSteps(guide)) {
    const answer = step.kind === 'question' ? bookmark.answers[step.id] : undefined;
    if (answer !== undefined && answer !== answerTo(step, progress)) {
      add(step.id, { done: true, answer }, NO_TIME);
    }
  }
  const { host } = bookmark;
  const detour = detourOf(guide, bookmark);
  if (detour !== undefined && host !== undefined) add(detour, { done: true, answer: host });

  const way = path(guide, merge(progress, marks));
  const { at, exact } = find(guide, way, bookmark);
  const here = whereNow(guide, progress, now);
  if (here.begun && rank(guide, way, at) <= rank(guide, here.path, here.current)) return { marks: NO_PROGRESS, exact };

  const wait = way.find(({ step }) => step.kind === 'wait')?.step;
  const since = wait?.kind === 'wait' ? wait.since : undefined;
  for (const { step } of at === undefined ? way : way.slice(0, way.indexOf(at))) {
    if (step.kind === 'question' || isDone(step, progress)) continue;
    if (step.id === since && bookmark.day !== undefined) add(step.id, { done: true }, noonOf(bookmark.day));
    else add(step.id, { done: true, answer: BOOKMARK });
  }
  // With an answer behind it, a step without any mark would count as passed.
  const { passed } = whereNow(guide, merge(progress, marks), now);
  if (at !== undefined && passed.some(({ step }) => step === at.step)) add(at.step.id, { done: false });
  return { marks, exact };
}

/** The marks that take back what was imported, so that the person stands where she stood `before` it. */
export function marksToTakeBack(guide: Guide, before: Progress, imported: Progress): Progress {
  const { passed } = whereNow(guide, before, 0);
  const back = Object.entries(imported).flatMap(([id, { at }]): [string, Mark][] => {
    const old = markOf(before, id);
    if (old !== undefined) return [[id, { ...old, at: at + 1 }]];
    // She was past it without any mark; one that says "not done" would send her back to it.
    return passed.some(({ step }) => step.id === id) ? [] : [[id, { done: false, at: at + 1 }]];
  });
  return Object.fromEntries(back);
}

/** The detour that the step of a bookmark belongs to. */
function detourOf(guide: Guide, { step, host }: Bookmark): string | undefined {
  if (host === undefined || straightSteps(guide).every(({ id }) => id !== host)) return undefined;
  return Object.entries(guide.detours).find(([, { steps }]) => steps.some(({ id }) => id === step))?.[0];
}

/** The place on the way, or the nearest to it: the step of the detour's return, or the next one on this way. */
function find(
  guide: Guide,
  way: readonly PathStep[],
  { step, host, position }: Bookmark,
): { at: PathStep | undefined; exact: boolean } {
  if (step === undefined) return { at: undefined, exact: true };
  const found = way.find((at) => at.step.id === step);
  if (found !== undefined) return { at: found, exact: true };
  const straight = straightSteps(guide);
  const known = straight.findIndex(({ id }) => id === step || id === host);
  const from = known < 0 ? position : known;
  const near = way.find((at) => at.detour === undefined && straight.indexOf(at.step) >= from);
  return { at: near ?? way.at(-1), exact: false };
}

/** How far along the guide a place is; the steps of a detour lie just before the one that it leads back to. */
function rank(guide: Guide, way: readonly PathStep[], at: PathStep | undefined): number {
  if (at === undefined) return Infinity;
  const host = hostOf(way, at) ?? at;
  const detour = (way.indexOf(host) - way.indexOf(at)) / way.length;
  return straightSteps(guide).indexOf(host.step) - detour;
}
