/** The rehearsal: it plays every screen of a way, and only the right spot leads on. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { saysSomething, spotsIn } from '../../src/engine/picture';
import { isNextSpot, isPlayed, scenesOf, type Scene } from '../../src/engine/rehearsal';
import { path } from '../../src/engine/path';
import { anyProgress, guide, reachableProgress } from './guide';

/** The parts of a scene's drawing that lead on. */
function rightParts(scene: Scene, tapped: number): number[] {
  return (scene.picture?.parts ?? []).flatMap((_, part) => (isNextSpot(scene, tapped, part) ? [part] : []));
}

describe('a rehearsal', () => {
  it('has one spot that leads on until a scene is played, and none from then on', () => {
    fc.assert(
      fc.property(anyProgress, (progress) => {
        for (const scene of scenesOf(guide, progress)) {
          let tapped = 0;
          for (; !isPlayed(scene, tapped); tapped++) expect(rightParts(scene, tapped)).toHaveLength(1);
          expect(tapped).toBe(scene.picture === undefined ? 0 : spotsIn(scene.picture));
          expect(rightParts(scene, tapped)).toEqual([]);
        }
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
    expect(steps.length - none.length).toBe(44);
  });

  it('show every trouble where one sees something else, and no fact is missing of what that looks like', () => {
    const none = Object.entries(guide.troubles).filter(([, { picture }]) => picture === undefined);
    expect(none.map(([id]) => id).sort()).toEqual(
      [
        // Nothing is on a screen: it is about the person, a paper, an answer, or waiting.
        'no-pension-slip',
        'shared-email',
        'work-email',
        'tablet-found',
        'only-computer',
        'too-old',
        'no-screen-lock',
        'icloud-elsewhere',
        'settings-elsewhere',
        'had-login4life',
        'never-had-account',
        'old-email',
        'two-accounts',
        'mistyped-email',
        'forgot-password',
        'page-closed',
        'signed-out',
        'code-missing',
        'code-by-sms',
        // No source says what the page shows then.
        'link-expired',
        'account-locked',
        'password-manager',
        'old-method',
        'fields-refused',
        'other-language',
        'something-else',
        'something-else-rcam',
      ].sort(),
    );
  });

  it('have their spots on parts that say something', () => {
    for (const [id, { parts }] of Object.entries(guide.pictures)) {
      const spots = parts.filter((part) => saysSomething(part) && part.tap !== undefined);
      expect(spots.length, id).toBe(spotsIn({ screen: 'page', parts }));
    }
  });
});
