/** The real guide, and arbitrary progress through it, for the engine's tests. */
import fc from 'fast-check';
import { marksFor, type Action } from '../../src/engine/actions';
import type { Rule } from '../../src/engine/due';
import type { Guide, Step } from '../../src/engine/guide';
import { merge, type Mark, type Progress } from '../../src/engine/progress';
import { whereNow } from '../../src/engine/where';
import { checkContent } from '../../src/content/check';
import { compileDue, compileGuide } from '../../src/content/compile';

export const { guide, dueRules } = load();

function load(): { guide: Guide; dueRules: readonly Rule[] } {
  const { content, mistakes } = checkContent(process.cwd());
  const compiled = content && compileGuide(content, 'eu-login-passkey', 'da');
  if (compiled === undefined) throw new Error(`content/ has mistakes: ${JSON.stringify(mistakes)}`);
  return { guide: compiled.guide, dueRules: compileDue(content!, compiled.guide.id) };
}

const detourSteps = Object.values(guide.detours).flatMap(({ steps }) => steps);
export const allSteps: readonly Step[] = [...guide.stages.flatMap(({ steps }) => steps), ...detourSteps];

/** Some moment between 1970 and 2100, in ms. */
export const moment = fc.integer({ min: 0, max: Date.UTC(2100, 0) });

const answers = [...new Set(allSteps.flatMap((step) => (step.kind === 'question' ? step.answers : [])))];
const answer = fc.constantFrom(...answers, ...allSteps.map(({ id }) => id), 'of-another-version');
const id = fc.constantFrom(...allSteps.map((step) => step.id), ...Object.keys(guide.detours), 'of-another-version');

export const mark: fc.Arbitrary<Mark> = fc.oneof(
  fc.record({ done: fc.boolean(), at: moment }),
  fc.record({ done: fc.boolean(), at: moment, answer }),
);

/** Any marks on the ids of the guide and on unknown ones, whether or not a person could get there. */
export const anyProgress: fc.Arbitrary<Progress> = fc.dictionary(id, mark, { maxKeys: 60 });

/** An action that a person could take at the current step, chosen by a number. */
export function someAction(progress: Progress, choice: number): Action | undefined {
  const { current } = whereNow(guide, progress, 0);
  if (current === undefined) return undefined;
  const { step } = current;
  const done: Action[] =
    step.kind === 'question'
      ? step.answers.map((given) => ({ type: 'answer', step: step.id, answer: given }))
      : [{ type: 'done', step: step.id }];
  const troubles: Action[] = step.trouble.map((trouble) => ({ type: 'follow', trouble, step: step.id }));
  const all = [...done, ...done, ...troubles];
  return all[choice % all.length];
}

/** A progress that a person could have reached by tapping. */
export const reachableProgress: fc.Arbitrary<Progress> = fc
  .tuple(fc.array(fc.nat(1000), { maxLength: 80 }), moment)
  .map(([choices, start]) =>
    choices.reduce<Progress>((progress, choice, index) => {
      const action = someAction(progress, choice);
      return action === undefined ? progress : act(progress, action, start + index * 60_000);
    }, {}),
  );

/** The progress after an action at `now`, in ms. */
export function act(progress: Progress, action: Action, now: number): Progress {
  return merge(progress, marksFor(guide, progress, action, now));
}

/** Does the current step in the usual way. */
export function doCurrent(progress: Progress, now: number): Progress {
  const { current } = whereNow(guide, progress, now);
  if (current === undefined) return progress;
  const { step } = current;
  const [usual = ''] = step.kind === 'question' ? step.answers : [];
  return act(
    progress,
    step.kind === 'question' ? { type: 'answer', step: step.id, answer: usual } : { type: 'done', step: step.id },
    now,
  );
}

/** The progress of somebody who did every step of the usual way up to, but not including, a step. */
export function usualProgressUpTo(id: string, start = Date.UTC(2026, 10, 3, 9)): Progress {
  let progress: Progress = {};
  for (let now = start; ; now += 60_000) {
    const { current } = whereNow(guide, progress, now);
    if (current === undefined || current.step.id === id) return progress;
    progress = doCurrent(progress, now);
  }
}

/** The id of the step where a person stands. */
export function currentId(progress: Progress, now = 0): string | undefined {
  return whereNow(guide, progress, now).current?.step.id;
}
