/** Steps get better names over the years; marks under an old name count for the new one. */
import type { Guide } from './guide';
import { markOf, merge, type Mark, type Progress } from './progress';

/** Adds, under its present id, every mark that stands under an old one. The old marks stay, for an older app. */
export function withRenames(guide: Guide, progress: Progress): Progress {
  let result = progress;
  for (const old of Object.keys(guide.renamed)) {
    const mark: Mark | undefined = markOf(progress, old);
    if (mark !== undefined) result = merge(result, { [presentId(guide, old)]: mark });
  }
  return result;
}

/** The id that a step has now; follows a chain of renames, and stops where one would run in a circle. */
export function presentId(guide: Guide, id: string): string {
  const seen = new Set<string>();
  let present = id;
  while (!seen.has(present)) {
    seen.add(present);
    const next = Object.hasOwn(guide.renamed, present) ? guide.renamed[present] : undefined;
    if (next === undefined) break;
    present = next;
  }
  return present;
}
