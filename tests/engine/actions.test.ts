/** What a tap writes, and what it leaves alone. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { marksFor } from '../../src/engine/actions';
import { presentId, withRenames } from '../../src/engine/renames';
import { whereNow } from '../../src/engine/where';
import {
  act,
  allSteps,
  anyProgress,
  currentId,
  doCurrent,
  guide,
  moment,
  someAction,
  usualProgressUpTo,
} from './guide';

describe('a tap', () => {
  it('counts, whatever the clock says', () => {
    fc.assert(
      fc.property(anyProgress, moment, fc.nat(1000), (progress, now, choice) => {
        const action = someAction(progress, choice);
        if (action === undefined) return;
        const marks = marksFor(guide, progress, action, now);
        expect(act(progress, action, now)).toMatchObject(marks);
      }),
    );
  });

  it('does no harm the second time: the time of the first stays', () => {
    const progress = usualProgressUpTo('type-email');
    const once = act(progress, { type: 'done', step: 'type-email' }, 1000);
    expect(marksFor(guide, once, { type: 'done', step: 'type-email' }, 2000)).toEqual({});
    expect(marksFor(guide, progress, { type: 'undo', step: 'type-email' }, 2000)).toEqual({});
    const answered = act(progress, { type: 'answer', step: 'had-account', answer: 'no' }, 1000);
    expect(marksFor(guide, answered, { type: 'answer', step: 'had-account', answer: 'no' }, 2000)).toEqual({});
  });
});

describe('a trouble', () => {
  it('that is a matter of patience changes nothing', () => {
    const progress = usualProgressUpTo('open-mail');
    expect(marksFor(guide, progress, { type: 'follow', trouble: 'mail-missing', step: 'open-mail' }, 1)).toEqual({});
    expect(marksFor(guide, progress, { type: 'follow', trouble: 'no-such-trouble', step: 'open-mail' }, 1)).toEqual({});
  });

  it('that leads back to a step has it and all after it done again', () => {
    const later = act(
      usualProgressUpTo('open-mail'),
      { type: 'follow', trouble: 'mistyped-email', step: 'open-mail' },
      1,
    );
    expect(currentId(later)).toBe('type-email');
    expect(currentId(doCurrent(later, 2))).toBe('create-account');
  });

  it('that changes an answer changes the way', () => {
    const later = act(
      usualProgressUpTo('create-account'),
      { type: 'follow', trouble: 'asks-password', step: 'create-account' },
      1,
    );
    expect(currentId(later)).toBe('account-password');
  });

  it('that needs a detour returns to the step where it was, wherever and however often', () => {
    for (const host of guide.stages.flatMap(({ steps }) => steps)) {
      for (const trouble of host.trouble) {
        const leads = guide.troubles[trouble]?.leads;
        if (leads === undefined || !('detour' in leads)) continue;
        let progress = usualProgressUpTo(host.id);
        if (currentId(progress) !== host.id) continue;
        for (let round = 0; round < 2; round++) {
          progress = act(progress, { type: 'follow', trouble, step: host.id }, Date.UTC(2027, round));
          for (const { id } of guide.detours[leads.detour]?.steps ?? []) {
            expect(currentId(progress)).toBe(id);
            progress = doCurrent(progress, Date.UTC(2027, round));
          }
          expect(currentId(progress)).toBe(host.id);
        }
      }
    }
  });

  it('can be met at two steps one after the other with the same detour', () => {
    const first = act(
      usualProgressUpTo('sign-in-request'),
      { type: 'follow', trouble: 'account-locked', step: 'sign-in-request' },
      Date.UTC(2027, 0),
    );
    const done = doCurrent(first, Date.UTC(2027, 1));
    let progress = done;
    while (currentId(progress) !== 'sign-in-code') progress = doCurrent(progress, Date.UTC(2027, 2));
    const again = act(progress, { type: 'follow', trouble: 'account-locked', step: 'sign-in-code' }, Date.UTC(2027, 3));
    expect(currentId(again)).toBe('wait-fifteen');
    expect(currentId(doCurrent(again, Date.UTC(2027, 4)))).toBe('sign-in-code');
  });
});

describe('a renamed step', () => {
  const renaming = {
    ...guide,
    renamed: { 'find-number': 'look-for-number', 'look-for-number': 'pension-number', round: 'about', about: 'round' },
  };

  it('keeps what was done under its old names', () => {
    const progress = withRenames(renaming, { 'find-number': { done: true, at: 5 } });
    expect(progress['pension-number']).toEqual({ done: true, at: 5 });
    expect(progress['find-number']).toEqual({ done: true, at: 5 });
    expect(whereNow(renaming, progress, 0).current?.step.id).toBe('email-address');
  });

  it('keeps the newer mark where both names have one', () => {
    const progress = withRenames(renaming, {
      'find-number': { done: true, at: 5 },
      'pension-number': { done: false, at: 9 },
    });
    expect(progress['pension-number']).toEqual({ done: false, at: 9 });
  });

  it('does not follow renames in a circle for ever', () => {
    expect(presentId(renaming, 'round')).toBe('round');
    expect(presentId(renaming, allSteps[0]?.id ?? '')).toBe(allSteps[0]?.id);
  });
});
