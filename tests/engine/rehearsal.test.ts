/** The rehearsal: it plays every screen of a way, and only the right spot leads on. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { saysSomething, spotsIn } from '../../src/engine/picture';
import { afterTap, BEGINNING, isPlayed, nextScene, scenesOf, type Place, type Scene } from '../../src/engine/rehearsal';
import { path } from '../../src/engine/path';
import { anyProgress, guide, reachableProgress } from './guide';

/** The parts of a scene's drawing that lead on. */
function rightParts(scene: Scene, place: Place): number[] {
  return (scene.picture?.parts ?? []).flatMap((_, part) => (afterTap(scene, place, part) === undefined ? [] : [part]));
}

describe('a rehearsal', () => {
  it('comes to an end along every way, always with one spot that leads on', () => {
    fc.assert(
      fc.property(anyProgress, (progress) => {
        const scenes = scenesOf(guide, progress);
        let place = BEGINNING;
        for (const scene of scenes) {
          while (!isPlayed(scene, place)) {
            const [right, ...others] = rightParts(scene, place);
            expect(others).toEqual([]);
            place = afterTap(scene, place, right!)!;
          }
          expect(rightParts(scene, place)).toEqual([]);
          place = nextScene(place);
        }
        expect(place).toEqual({ scene: scenes.length, tapped: 0 });
      }),
      { numRuns: 1000 },
    );
  });

  it('plays the same screens whatever was done on the way, and each of its own answers changes them', () => {
    const usual = scenesOf(guide, {}).map(({ step }) => step.id);
    fc.assert(
      fc.property(reachableProgress, (progress) => {
        const undone = Object.fromEntries(
          Object.entries(progress).filter(([id]) =>
            guide.stages.some(({ steps }) => steps.some((step) => step.id === id)),
          ),
        );
        const answered = path(guide, undone).map(({ step }) => step.id);
        const played = scenesOf(guide, progress).map(({ step }) => step.id);
        expect(played.filter((id) => !answered.includes(id))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
    const android = { 'device-kind': { done: true, at: 1, answer: 'android' } };
    expect(usual).toContain('keychain');
    expect(scenesOf(guide, android).map(({ step }) => step.id)).not.toContain('keychain');
  });

  it('plays the wait in between, which has no drawing', () => {
    const kinds = scenesOf(guide, {}).map(
      ({ step, picture }) => `${step.kind}${picture === undefined ? '' : ' drawn'}`,
    );
    expect(kinds.filter((kind) => kind === 'wait')).toHaveLength(1);
    expect(kinds.filter((kind) => kind === 'task')).toHaveLength(0);
  });
});

describe('the drawings of the guide', () => {
  const steps = [...guide.stages, ...Object.values(guide.detours)].flatMap((part) => part.steps);

  it('are there for every step that is done on a screen or on paper', () => {
    const none = steps.filter(({ picture }) => picture === undefined).map(({ id }) => id);
    expect(none).toEqual([
      // Decided or looked at without any screen but that of Passus.
      'email-address',
      'had-account',
      'device-kind',
      'use-tablet',
      'device-age',
      'wait-for-code',
      'wait-fifteen',
    ]);
    expect(steps.length - none.length).toBe(45);
  });

  it('have their spots on parts that say something', () => {
    for (const [id, { parts }] of Object.entries(guide.pictures)) {
      const spots = parts.filter((part) => saysSomething(part) && part.tap !== undefined);
      expect(spots.length, id).toBe(spotsIn({ screen: 'page', parts }));
    }
  });
});
