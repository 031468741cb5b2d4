/** The rehearsal: the screens of a way one after the other, and what a tap on one of them comes to. */
import type { Guide, Step } from './guide';
import { path, type PathStep } from './path';
import { saysSomething, spotsIn, type Picture } from './picture';
import type { Progress } from './progress';

/** One screen to rehearse; the wait has no drawing, it is passed over. */
export interface Scene extends PathStep {
  readonly picture?: Picture;
}

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

/** Whether so many taps are all that a scene wants; a wait wants none. */
export function isPlayed({ picture }: Scene, tapped: number): boolean {
  return picture === undefined || tapped >= spotsIn(picture);
}

/** Whether a part of the drawing, counted from 0, is the spot to tap after so many others. */
export function isNextSpot({ picture }: Scene, tapped: number, part: number): boolean {
  const found = picture?.parts[part];
  return found !== undefined && saysSomething(found) && found.tap === tapped + 1;
}
