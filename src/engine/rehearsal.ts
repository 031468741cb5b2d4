/** The rehearsal: the screens of a way one after the other, and what a tap on one of them comes to. */
import type { Guide, Step } from './guide';
import { path, type PathStep } from './path';
import { saysSomething, spotsIn, type Picture } from './picture';
import type { Progress } from './progress';

/** One screen to rehearse; the wait has no drawing, it is passed over. */
export interface Scene extends PathStep {
  readonly picture?: Picture;
}

/** Where somebody is: the scene, and how many of its spots were tapped. */
export interface Place {
  readonly scene: number;
  readonly tapped: number;
}

export const BEGINNING: Place = { scene: 0, tapped: 0 };

/** The screens of the way that a person's answers lead along; what was done on it, and detours, make no difference. */
export function scenesOf(guide: Guide, progress: Progress): readonly Scene[] {
  const isQuestion = ({ kind }: Step) => kind === 'question';
  const questions = new Set(guide.stages.flatMap(({ steps }) => steps.filter(isQuestion).map(({ id }) => id)));
  const answers = Object.entries(progress).filter(([id]) => questions.has(id));
  return path(guide, Object.fromEntries(answers)).flatMap((at): Scene[] => {
    const picture = at.step.picture === undefined ? undefined : guide.pictures[at.step.picture];
    return picture !== undefined ? [{ ...at, picture }] : at.step.kind === 'wait' ? [at] : [];
  });
}

/** Whether everything on a scene was tapped; a wait has nothing to tap. */
export function isPlayed({ picture }: Scene, { tapped }: Place): boolean {
  return picture === undefined || tapped >= spotsIn(picture);
}

/** Where a tap on a part of the drawing leads; undefined for one on the wrong place. */
export function afterTap({ picture }: Scene, place: Place, part: number): Place | undefined {
  const tapped = picture?.parts[part];
  if (tapped === undefined || !saysSomething(tapped) || tapped.tap !== place.tapped + 1) return undefined;
  return { ...place, tapped: place.tapped + 1 };
}

/** The beginning of the next scene. */
export const nextScene = ({ scene }: Place): Place => ({ scene: scene + 1, tapped: 0 });
