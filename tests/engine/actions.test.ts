/** What a tap writes, and what it leaves alone. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { marksFor } from '../../src/engine/actions';
import type { Progress } from '../../src/engine/progress';
import { presentId, withRenames } from '../../src/engine/renames';
import { path } from '../../src/engine/path';
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

const idsOfWay = (progress: Progress) => path(guide, progress).map(({ step }) => step.id);

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

  it('that needs a detour returns to where it was, or goes on from the step that it names, however often', () => {
    let met = 0;
    for (const host of guide.stages.flatMap(({ steps }) => steps)) {
      for (const trouble of host.trouble) {
        const leads = guide.troubles[trouble]?.leads;
        if (leads === undefined || !('detour' in leads)) continue;
        let progress = usualProgressUpTo(host.id);
        if (currentId(progress) !== host.id) continue;
        met++;
        const behind = [...idsOfWay(progress).slice(0, idsOfWay(progress).indexOf(host.id) + 1)].reverse();
        const target = leads.step === undefined ? host.id : behind.find((id) => leads.step?.includes(id));
        for (let round = 0; round < 2; round++) {
          progress = act(progress, { type: 'follow', trouble, step: host.id }, Date.UTC(2027, round));
          for (const { id } of guide.detours[leads.detour]?.steps ?? []) {
            expect(currentId(progress), `${trouble} at ${host.id}`).toBe(id);
            progress = doCurrent(progress, Date.UTC(2027, round));
          }
          expect(currentId(progress), `${trouble} at ${host.id}`).toBe(target);
          // The straight way from there leads to the step where the trouble was.
          while (currentId(progress) !== host.id) progress = doCurrent(progress, Date.UTC(2027, round));
        }
      }
    }
    expect(met).toBeGreaterThan(10);
  });

  it('can be met at two steps one after the other with the same detour', () => {
    const first = act(
      usualProgressUpTo('sign-in-request'),
      { type: 'follow', trouble: 'account-locked', step: 'sign-in-request' },
      Date.UTC(2027, 0),
    );
    const done = doCurrent(first, Date.UTC(2027, 1));
    expect(currentId(done)).toBe('open-rcam');
    let progress = done;
    while (currentId(progress) !== 'sign-in-code') progress = doCurrent(progress, Date.UTC(2027, 2));
    const again = act(progress, { type: 'follow', trouble: 'account-locked', step: 'sign-in-code' }, Date.UTC(2027, 3));
    expect(currentId(again)).toBe('wait-fifteen');
    expect(currentId(doCurrent(again, Date.UTC(2027, 4)))).toBe('open-rcam-again');
  });

  it('of a page that is closed leads to the step that opens it, whatever the stage', () => {
    for (const [step, opens] of [
      ['create-account', 'type-email'],
      ['choose-password', 'open-mail'],
      ['fill-request', 'open-rcam'],
      ['type-code', 'open-rcam-again'],
    ] as const) {
      const later = act(usualProgressUpTo(step), { type: 'follow', trouble: 'page-closed', step }, Date.UTC(2027, 0));
      expect(currentId(later)).toBe(opens);
    }
  });

  it('of being signed out, once there is an account, leads through signing in to the list of keys', () => {
    const before = usualProgressUpTo('name-device', Date.UTC(2026, 0));
    let later = act(before, { type: 'follow', trouble: 'signed-out', step: 'name-device' }, Date.UTC(2027, 0));
    for (const id of ['type-email', 'account-password', 'manage-keys', 'add-key', 'name-device']) {
      expect(currentId(later)).toBe(id);
      later = doCurrent(later, Date.UTC(2027, 0));
    }
    // When the password was chosen is still known: it has to be changed half a year later.
    expect(later['choose-password']).toEqual(before['choose-password']);
  });

  it('takes detours on the rest of the way off it', () => {
    let progress = act(
      usualProgressUpTo('confirm-key'),
      { type: 'follow', trouble: 'wrong-browser', step: 'confirm-key' },
      Date.UTC(2027, 0),
    );
    while (currentId(progress) !== 'name-device') progress = doCurrent(progress, Date.UTC(2027, 0));
    progress = act(progress, { type: 'follow', trouble: 'signed-out', step: 'name-device' }, Date.UTC(2027, 1));
    expect(idsOfWay(progress)).not.toContain('open-right-browser');
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
