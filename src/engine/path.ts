/** The way: which steps of a guide are on it, given the answers and detours of a person. */
import type { Condition, Guide, Stage, Step } from './guide';
import { markOf, type Progress } from './progress';
import { presentId } from './renames';

/** A step as it stands on a person's way. */
export interface PathStep {
  readonly step: Step;
  readonly stage: Stage;
  /** The detour that it belongs to, if it is not a step of the straight way. */
  readonly detour?: string;
}

/**
 * Every step on the way, from the first to the last, done or not. Behind a question without an answer lies the usual
 * way, that of its first answer, so that "step 3 of 9" stays true for most people.
 */
export function path(guide: Guide, progress: Progress): readonly PathStep[] {
  const way: PathStep[] = [];
  const answers = new Map<string, string>();
  for (const stage of guide.stages) {
    for (const step of stage.steps) {
      if (!isOnTheWay(step, answers)) continue;
      for (const [detour, { steps }] of Object.entries(guide.detours)) {
        if (enteredAt(guide, progress, detour) === step.id) {
          way.push(...steps.map((inner) => ({ step: inner, stage, detour })));
        }
      }
      way.push({ step, stage });
      const answer = answerTo(step, progress) ?? usualAnswer(step);
      if (answer !== undefined) answers.set(step.id, answer);
    }
  }
  return way;
}

/** Whether a person did this step; a question counts only with an answer that it still has. */
export function isDone(step: Step, progress: Progress): boolean {
  if (step.kind === 'question') return answerTo(step, progress) !== undefined;
  return markOf(progress, step.id)?.done === true;
}

/** The answer given at a question, if there is one and the question still knows it. */
export function answerTo(step: Step, progress: Progress): string | undefined {
  const mark = markOf(progress, step.id);
  if (step.kind !== 'question' || mark?.done !== true || mark.answer === undefined) return undefined;
  return step.answers.includes(mark.answer) ? mark.answer : undefined;
}

function usualAnswer(step: Step): string | undefined {
  return step.kind === 'question' ? step.answers[0] : undefined;
}

/** The step where a detour was last entered, by its present id. There is one at most, so a detour stands on the way once. */
function enteredAt(guide: Guide, progress: Progress, detour: string): string | undefined {
  const mark = markOf(progress, detour);
  return mark?.done === true && mark.answer !== undefined ? presentId(guide, mark.answer) : undefined;
}

function isOnTheWay(step: Step, answers: ReadonlyMap<string, string>): boolean {
  if (step.when !== undefined && !isMet(step.when, answers)) return false;
  return step.unless === undefined || !isMet(step.unless, answers);
}

function isMet(condition: Condition, answers: ReadonlyMap<string, string>): boolean {
  return Object.entries(condition).some(([question, wanted]) => {
    const answer = answers.get(question);
    return answer !== undefined && wanted.includes(answer);
  });
}
