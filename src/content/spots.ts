/** The steps of a guide as they stand in its file. */
import type { Keys } from './file';
import type { GuideSource, StepSource } from './schema';

export interface Spot {
  readonly step: StepSource;
  readonly keys: Keys;
  /** Place on the straight way; undefined in a detour. */
  readonly order: number | undefined;
}

/** Every step of a guide, with its keys in the file. */
export function spotsOf(guide: GuideSource): readonly Spot[] {
  let order = 0;
  return [
    ...guide.stages.flatMap(({ steps }, stage) =>
      steps.map((step, index): Spot => ({ step, keys: ['stages', stage, 'steps', index], order: order++ })),
    ),
    ...Object.entries(guide.detours).flatMap(([id, { steps }]) =>
      steps.map((step, index): Spot => ({ step, keys: ['detours', id, 'steps', index], order: undefined })),
    ),
  ];
}
