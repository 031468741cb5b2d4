/** Whom one asks at a step, and which page one has before one there. */
import type { Guide, Step } from './guide';
import type { PathStep } from './path';

/** Id of whom to ask: who is waited for, or where "something else" leads, which is the last trouble of each step. */
export function contactAt({ troubles }: Guide, step: Step): string | undefined {
  if (step.kind === 'wait') return step.contact;
  const leads = troubles[step.trouble[step.trouble.length - 1] ?? '']?.leads;
  return leads !== undefined && 'contact' in leads ? leads.contact : undefined;
}

/** Id of the page that a step opens, or that was opened last before it in its stage. */
export function placeAt(way: readonly PathStep[], at: PathStep): string | undefined {
  const before = way.slice(0, way.indexOf(at) + 1).filter(({ stage }) => stage.id === at.stage.id);
  return before.reduce<string | undefined>((place, { step }) => step.place ?? place, undefined);
}
