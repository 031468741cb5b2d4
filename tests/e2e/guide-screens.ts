/** The screens of the guide itself, walked as a person walks them: a step, a trouble or a detour that is added is seen too. */
import type { Page } from '@playwright/test';
import type { Action } from '../../src/engine/actions';
import type { Question, Step } from '../../src/engine/guide';
import { path, type PathStep } from '../../src/engine/path';
import type { Progress } from '../../src/engine/progress';
import { scenesOf } from '../../src/engine/rehearsal';
import { whereNow } from '../../src/engine/where';
import { act, guide } from '../engine/guide';
import type { Screen, ScreenGroup } from './screens';

const MINUTE = 60 * 1000;
const HOUR = 60 * MINUTE;

/** Answers that differ from the usual ones: question id -> answer. */
type Answers = Readonly<Record<string, string>>;

const at = (hash: string) => `/${guide.id}/${hash}`;

/**
 * Every step as the one that is to be done now, on the way with the fewest unusual answers that leads to it; at each step
 * the list of its troubles, the advice in each, and the detour that it leads into. What was seen is not shown again.
 * `start` in ms.
 */
export function walks(start: number): readonly ScreenGroup[] {
  const seen = new Set<string>();
  const groups = everyWay().flatMap((answers) => walk(answers, start, seen, ''));
  const steps = [...guide.stages, ...Object.values(guide.detours)].flatMap((part) => part.steps);
  const missed = [...steps.map(({ id }) => `step ${id}`), ...Object.keys(guide.troubles).map((id) => `advice ${id}`)];
  const unseen = missed.filter((name) => !seen.has(name));
  if (unseen.length > 0) throw new Error(`no way leads to: ${unseen.join(', ')}`);
  return groups;
}

/** The way of somebody with another device than the usual one, for whom words and drawings differ from then on. */
export function walksOn(device: string, start: number): readonly ScreenGroup[] {
  const { device: asked } = guide;
  if (asked === undefined) return [];
  const answers = { [asked]: device };
  const way = wayOf(answers).map(({ step }) => step.id);
  const before = new Set(way.slice(0, way.indexOf(asked)).map((id) => `step ${id}`));
  return walk(answers, start, before, 'whole-').map((group) => ({
    ...group,
    isSaidOtherwise: true,
    screens: group.screens
      .filter(({ then }) => then !== undefined)
      .map(({ first, ...each }) => ({ ...each, isAlike: true })),
  }));
}

/** Each scene of the rehearsal, and its end. */
export function rehearsal(): readonly Screen[] {
  const ids = [...scenesOf(guide, {}).map(({ step }) => step.id), 'done'];
  return ids.map((id) => ({ name: `practice-${id}`, hash: `/practice/${guide.id}/${id}`, isAlike: true }));
}

/** Every choice of answers that makes a way of its own, those with fewer unusual answers first. */
function everyWay(): readonly Answers[] {
  const ways: Answers[] = [{}];
  for (const answers of ways) {
    const questions = wayOf(answers).flatMap(({ step }) => (step.kind === 'question' ? [step] : []));
    const answered = questions.filter(({ id }) => id in answers).at(-1);
    for (const question of questions.slice(answered === undefined ? 0 : questions.indexOf(answered) + 1))
      for (const answer of question.answers.slice(1)) ways.push({ ...answers, [question.id]: answer });
  }
  return ways;
}

function wayOf(answers: Answers): readonly PathStep[] {
  const marks = Object.entries(answers).map(([id, answer]) => [id, { done: true, at: 0, answer }]);
  return path(guide, Object.fromEntries(marks) as Progress);
}

/** The steps of a way that were not seen yet, a group for those that follow one another in a stage, and one for each detour. */
function walk(answers: Answers, start: number, seen: Set<string>, prefix: string): ScreenGroup[] {
  const name = Object.entries(answers).flat().join('-') || 'usual';
  const groups: (ScreenGroup & { screens: Screen[] })[] = [];
  const detours: ScreenGroup[] = [];
  let follows = false;
  let stage = '';
  for (const { step, stage: own } of wayOf(answers)) {
    const screens = screensAt(step, answers, name, seen);
    if (!screens.some(({ isCurrent }) => isCurrent)) {
      follows = false;
      continue;
    }
    if (!follows || stage !== own.id) {
      const progress = progressBefore(step.id, answers, start);
      groups.push({ name: `${prefix}${name}-${step.id}`, progress, screens: [] });
    }
    groups.at(-1)!.screens.push(...screens);
    [follows, stage] = [true, own.id];
    detours.push(...detoursFrom(step, answers, start, seen, prefix + name));
  }
  return [...groups, ...detours];
}

/** The detours that lead away from a step, walked by somebody who has met the trouble there. */
function detoursFrom(step: Step, answers: Answers, start: number, seen: Set<string>, way: string): ScreenGroup[] {
  return step.trouble.flatMap((trouble): ScreenGroup[] => {
    const leads = guide.troubles[trouble]?.leads;
    if (leads === undefined || !('detour' in leads) || !isNew(seen, `detour ${leads.detour}`)) return [];
    const before = progressBefore(step.id, answers, start);
    const progress = act(before, { type: 'follow', trouble, step: step.id }, start + MINUTE);
    const screens = (guide.detours[leads.detour]?.steps ?? []).flatMap((inner) => screensAt(inner, answers, way, seen));
    return screens.length === 0 ? [] : [{ name: `${way}-${trouble}`, progress, screens }];
  });
}

/** A step that is to be done now, and before that what may go wrong at it; nothing of a step that was seen. */
function screensAt(step: Step, answers: Answers, way: string, seen: Set<string>): Screen[] {
  if (!isNew(seen, `step ${step.id}`)) return [];
  const screens: Screen[] = [];
  if (isNew(seen, `list ${step.trouble.join()}`))
    screens.push({ name: `trouble-list-${step.id}`, hash: at(`${step.id}/trouble`), isAlike: true });
  for (const trouble of step.trouble) {
    if (!isNew(seen, `advice ${trouble}`)) continue;
    screens.push({ name: `trouble-${trouble}`, hash: at(`${step.id}/trouble/${trouble}`), isAlike: true });
  }
  const hash = at(step.kind === 'wait' ? 'wait' : step.id);
  const then = onward(step, answers);
  const now: Screen = { name: `step-${way}-${step.id}`, hash, isCurrent: true };
  if (!step.trouble.some((trouble) => guide.troubles[trouble]?.pause !== undefined))
    return [...screens, { ...now, then }];
  const later: Screen = { ...now, name: `later-${way}-${step.id}`, isAlike: true, first: comeBack, then };
  return [...screens, now, later];
}

/** Comes back after an hour, to the screen that was left. */
async function comeBack(page: Page): Promise<void> {
  await page.evaluate((hour) => {
    const now = Date.now.bind(Date);
    Date.now = () => now() + hour;
    document.dispatchEvent(new Event('visibilitychange'));
  }, HOUR);
  await page.locator('[data-notice="pause"]').waitFor();
}

/** What leads on from a step, as a selector. */
function onward(step: Step, answers: Answers): string {
  if (step.kind === 'question') return `[data-answer="${answerOf(step, answers)}"]`;
  return step.kind === 'wait' ? '[data-action="arrived"]' : '[data-action="done"]';
}

const answerOf = ({ id, answers: all }: Question, answers: Answers) => answers[id] ?? all[0] ?? '';

/** The progress of somebody who has done everything before a step, and gives these answers. */
function progressBefore(id: string, answers: Answers, start: number): Progress {
  let progress: Progress = {};
  for (let now = start; ; now += 1000) {
    const { current } = whereNow(guide, progress, now);
    if (current === undefined || current.step.id === id) return progress;
    const { step } = current;
    const action: Action =
      step.kind === 'question'
        ? { type: 'answer', step: step.id, answer: answerOf(step, answers) }
        : { type: 'done', step: step.id };
    progress = act(progress, action, now);
  }
}

/** Whether something is seen for the first time, and from now on no more. */
function isNew(seen: Set<string>, what: string): boolean {
  const isFirst = !seen.has(what);
  seen.add(what);
  return isFirst;
}
