/** Newer versions of the real guide, for tests: with steps renamed, retired or added. */
import type { Guide, Step } from '../../src/engine/guide';
import { dueRules, guide } from './guide';

/** Steps that nothing else in the guide speaks of, so that they can be renamed or dropped in a test. */
export const free = guide.stages
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
export function changed(change: (step: Step) => readonly Step[], more: Partial<Guide> = {}): Guide {
  return { ...guide, ...more, stages: guide.stages.map((stage) => ({ ...stage, steps: stage.steps.flatMap(change) })) };
}

export const added: Step = { id: 'added-later', kind: 'task', trouble: [] } as unknown as Step;
