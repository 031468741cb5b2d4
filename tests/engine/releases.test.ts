/** A newer guide under marks of an older one: nobody is sent back, and nothing that was done is forgotten. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Guide, Step } from '../../src/engine/guide';
import { isDone, path, type PathStep } from '../../src/engine/path';
import { withRenames } from '../../src/engine/renames';
import { whereNow } from '../../src/engine/where';
import { currentId, dueRules, guide, reachableProgress } from './guide';

/** Steps that nothing else in the guide speaks of, so that they can be renamed or dropped in a test. */
const free = guide.stages
  .flatMap(({ steps }) => steps)
  .filter(({ id, kind }) => kind === 'task' && !JSON.stringify(referring()).includes(`"${id}"`))
  .map(({ id }) => id);

function referring(): unknown {
  const conditions = guide.stages.flatMap(({ steps }) => steps.map(({ when, unless }) => [when, unless]));
  const waits = guide.stages.flatMap(({ steps }) =>
    steps.flatMap((step) => (step.kind === 'wait' ? [step.since] : [])),
  );
  const leads = Object.values(guide.troubles).map((trouble) => trouble.leads);
  return [conditions, waits, leads, dueRules];
}

/** The guide with its steps passed through `change`, which gives those that stand in the place of each. */
function changed(change: (step: Step) => readonly Step[], more: Partial<Guide> = {}): Guide {
  return { ...guide, ...more, stages: guide.stages.map((stage) => ({ ...stage, steps: stage.steps.flatMap(change) })) };
}

const added: Step = { id: 'added-later', kind: 'task', trouble: [] } as unknown as Step;

describe('a newer guide', () => {
  it('that renamed a step leaves everybody where they are', () => {
    fc.assert(
      fc.property(reachableProgress, fc.constantFrom(...free), (progress, old) => {
        const newer = changed((step) => [step.id === old ? { ...step, id: 'better-name' } : step], {
          renamed: { [old]: 'better-name' },
        });
        const before = currentId(progress);
        const after = whereNow(newer, withRenames(newer, progress), 0).current?.step.id;
        expect(after).toBe(before === old ? 'better-name' : before);
      }),
      { numRuns: 500 },
    );
  });

  it('that retired a step moves only those who stood there, to the next that they have not done', () => {
    fc.assert(
      fc.property(reachableProgress, fc.constantFrom(...free), (progress, gone) => {
        const newer = changed((step) => (step.id === gone ? [] : [step]), { retired: [gone] });
        const isGone = ({ step, detour = '' }: PathStep) => step.id === gone || progress[detour]?.answer === gone;
        const left = path(guide, progress).filter((at) => !isDone(at.step, progress) && !isGone(at));
        expect(whereNow(newer, progress, 0).current?.step.id).toBe(left[0]?.step.id);
      }),
      { numRuns: 500 },
    );
  });

  it('that added a step sends nobody back who has done a later one', () => {
    fc.assert(
      fc.property(reachableProgress, fc.constantFrom(...free), (progress, next) => {
        const newer = changed((step) => (step.id === next ? [added, step] : [step]));
        const way = path(newer, progress);
        const place = way.findIndex(({ step }) => step === added);
        const isBehind = way.slice(place).some(({ step }) => isDone(step, progress));
        const { current, passed, percent } = whereNow(newer, progress, 0);
        if (isBehind) {
          expect(current?.step.id).toBe(currentId(progress));
          expect(passed.map(({ step }) => step.id)).toContain('added-later');
          if (current === undefined) expect(percent).toBe(100);
        } else {
          expect([currentId(progress), 'added-later']).toContain(current?.step.id);
          expect(passed.map(({ step }) => step.id)).not.toContain('added-later');
        }
      }),
      { numRuns: 500 },
    );
  });

  it('and its older one again, after a release was taken back, find all marks that they know', () => {
    fc.assert(
      fc.property(reachableProgress, fc.constantFrom(...free), (progress, old) => {
        const newer = changed((step) => [step.id === old ? { ...step, id: 'better-name' } : step], {
          renamed: { [old]: 'better-name' },
        });
        const back = withRenames(guide, withRenames(newer, progress));
        expect(back).toMatchObject(progress);
        expect(currentId(back)).toBe(currentId(progress));
      }),
      { numRuns: 500 },
    );
  });
});
