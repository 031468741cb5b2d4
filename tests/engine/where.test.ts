/** Where a person stands: derived, never stuck, and never moved by the clock. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDone, path } from '../../src/engine/path';
import { numberOf, whereNow } from '../../src/engine/where';
import {
  act,
  allSteps,
  anyProgress,
  currentId,
  doCurrent,
  guide,
  moment,
  reachableProgress,
  usualProgressUpTo,
} from './guide';

const DAY = 24 * 60 * 60 * 1000;

describe('the way', () => {
  it('holds no step twice and keeps the order of the guide', () => {
    const order = new Map(guide.stages.flatMap(({ steps }) => steps).map(({ id }, index) => [id, index]));
    fc.assert(
      fc.property(anyProgress, (progress) => {
        const ids = path(guide, progress).map(({ step }) => step.id);
        expect(new Set(ids).size).toBe(ids.length);
        const straight = ids.flatMap((id) => order.get(id) ?? []);
        expect(straight).toEqual([...straight].sort((a, b) => a - b));
      }),
    );
  });

  it('leads past the creation of an account for somebody who has one', () => {
    const before = usualProgressUpTo('had-account');
    const ids = path(guide, act(before, { type: 'answer', step: 'had-account', answer: 'yes' }, 1)).map(
      ({ step }) => step.id,
    );
    expect(ids).toContain('account-password');
    expect(ids).not.toContain('create-account');
    expect(ids).not.toContain('open-mail');
  });

  it('leads through the test for an account for somebody who does not know', () => {
    const unsure = act(usualProgressUpTo('had-account'), { type: 'answer', step: 'had-account', answer: 'unsure' }, 1);
    expect(currentId(unsure)).toBe('test-account');
    const found = act(unsure, { type: 'answer', step: 'test-account', answer: 'asked-password' }, 2);
    expect(path(guide, found).map(({ step }) => step.id)).toContain('account-password');
    const none = act(unsure, { type: 'answer', step: 'test-account', answer: 'not-found' }, 2);
    expect(path(guide, none).map(({ step }) => step.id)).toContain('create-account');
  });

  it('spares Android the settings of Apple', () => {
    const android = act(
      usualProgressUpTo('device-kind'),
      { type: 'answer', step: 'device-kind', answer: 'android' },
      1,
    );
    const ids = path(guide, android).map(({ step }) => step.id);
    expect(ids).not.toContain('keychain');
    expect(ids).toContain('screen-lock');
  });

  it('has about 26 steps for most people', () => {
    expect(path(guide, {}).length).toBeGreaterThanOrEqual(24);
    expect(path(guide, {}).length).toBeLessThanOrEqual(32);
  });
});

describe('the current step', () => {
  it('leads to the end from any marks whatever', () => {
    fc.assert(
      fc.property(anyProgress, moment, (progress, now) => {
        let taps = 0;
        let here = progress;
        while (whereNow(guide, here, now).current !== undefined) {
          here = doCurrent(here, now);
          expect(++taps).toBeLessThanOrEqual(allSteps.length);
        }
      }),
    );
  });

  it('does not depend on the time, so that no later clock opens a wait again', () => {
    fc.assert(
      fc.property(anyProgress, moment, moment, (progress, one, other) => {
        expect(currentId(progress, one)).toBe(currentId(progress, other));
      }),
    );
  });

  it('is the same after an undo and a redo', () => {
    fc.assert(
      fc.property(anyProgress, moment, fc.nat(), (progress, now, choice) => {
        const done = whereNow(guide, progress, now).path.filter(({ step }) => isDone(step, progress));
        const at = done[choice % Math.max(done.length, 1)];
        if (at === undefined) return;
        const { step } = at;
        const answer = progress[step.id]?.answer ?? '';
        const undone = act(progress, { type: 'undo', step: step.id }, now);
        expect(isDone(step, undone)).toBe(false);
        const redone = act(
          undone,
          step.kind === 'question' ? { type: 'answer', step: step.id, answer } : { type: 'done', step: step.id },
          now,
        );
        expect(currentId(redone)).toBe(currentId(progress));
      }),
    );
  });

  it('is percent-wise at 100 exactly when nothing is left', () => {
    fc.assert(
      fc.property(anyProgress, (progress) => {
        const { percent, current } = whereNow(guide, progress, 0);
        expect(percent).toBeGreaterThanOrEqual(0);
        expect(percent === 100).toBe(current === undefined);
      }),
    );
  });

  it('has a number within its stage', () => {
    fc.assert(
      fc.property(reachableProgress, (progress) => {
        const { path: way, current } = whereNow(guide, progress, 0);
        if (current === undefined) return;
        const place = numberOf(way, current.step.id);
        expect(place?.number).toBeGreaterThanOrEqual(1);
        expect(place?.number).toBeLessThanOrEqual(place?.total ?? 0);
      }),
    );
    expect(numberOf(path(guide, {}), 'no-such-step')).toBeUndefined();
  });
});

describe('the opening of a stage', () => {
  it('is met before the first step of the stage, and not after it', () => {
    const before = usualProgressUpTo('type-email');
    expect(whereNow(guide, before, 0).atOpening).toBe(true);
    expect(whereNow(guide, doCurrent(before, 0), 0).atOpening).toBe(false);
  });
});

describe('a wait', () => {
  const asked = Date.UTC(2026, 10, 3, 12);
  const waiting = act(usualProgressUpTo('request-received'), { type: 'done', step: 'request-received' }, asked);
  const at = (days: number) => whereNow(guide, waiting, asked + days * DAY).waiting;

  it('runs from when the request was made, through the normal days, to the day to worry', () => {
    expect(at(0)).toMatchObject({
      since: asked,
      state: 'early',
    });
    expect(at(3)?.state).toBe('normal');
    expect(at(6)?.state).toBe('late');
    expect(at(7)?.state).toBe('worry');
  });

  it('names no days where it seems to begin in the future, as after a clock that was set back', () => {
    expect(at(-400)?.state).toBe('unclear');
    expect(at(-0.5)?.state).toBe('early');
  });

  it('worries only from its day on, and never ends by itself', () => {
    fc.assert(
      fc.property(fc.integer({ min: -400, max: 4000 }), (hours) => {
        const found = at(hours / 24);
        expect(found).toBeDefined();
        expect(found?.state === 'worry').toBe(hours >= 7 * 24);
        expect(found?.state === 'unclear').toBe(hours < -24);
      }),
    );
  });

  it('is over for good once the code has come', () => {
    const arrived = act(waiting, { type: 'done', step: 'wait-for-code' }, asked + DAY);
    fc.assert(
      fc.property(moment, (now) => {
        expect(whereNow(guide, arrived, now).waiting).toBeUndefined();
      }),
    );
  });
});
