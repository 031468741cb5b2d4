/** Merging: whoever comes first and however often, the newer mark of each step stays. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { includes, merge, stamp } from '../../src/engine/progress';
import { anyProgress, mark, moment } from './guide';

describe('merging two progresses', () => {
  it('does not depend on which comes first', () => {
    fc.assert(
      fc.property(anyProgress, anyProgress, (a, b) => {
        expect(merge(a, b)).toEqual(merge(b, a));
      }),
    );
  });

  it('does not depend on which two of three are merged first', () => {
    fc.assert(
      fc.property(anyProgress, anyProgress, anyProgress, (a, b, c) => {
        expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)));
      }),
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(anyProgress, anyProgress, (a, b) => {
        expect(merge(a, a)).toEqual(a);
        expect(merge(merge(a, b), b)).toEqual(merge(a, b));
      }),
    );
  });

  it('orders marks of the same millisecond by what they say, so that all devices agree', () => {
    fc.assert(
      fc.property(mark, mark, moment, (a, b, at) => {
        const one = { step: { ...a, at } };
        const other = { step: { ...b, at } };
        expect(merge(one, other)).toEqual(merge(other, one));
      }),
    );
  });

  it('contains both afterwards', () => {
    fc.assert(
      fc.property(anyProgress, anyProgress, (a, b) => {
        expect(includes(merge(a, b), a)).toBe(true);
        expect(includes(merge(a, b), b)).toBe(true);
      }),
    );
  });

  it('leaves alone what it is given', () => {
    fc.assert(
      fc.property(anyProgress, anyProgress, (a, b) => {
        const before = JSON.stringify([a, b]);
        merge(a, b);
        expect(JSON.stringify([a, b])).toBe(before);
      }),
    );
  });

  it('treats an id that Object knows too like any other', () => {
    const at = { done: true, at: 1 };
    expect(merge({}, { constructor: at })).toEqual({ constructor: at });
  });
});

describe('the time of a new mark', () => {
  it('is later than that of the mark it replaces, even if the clock was set back', () => {
    fc.assert(
      fc.property(anyProgress, moment, (progress, now) => {
        for (const [id, old] of Object.entries(progress)) expect(stamp(progress, id, now)).toBeGreaterThan(old.at);
      }),
    );
  });

  it('is the time of the clock where nothing is in the way', () => {
    expect(stamp({}, 'step', 1234)).toBe(1234);
  });
});
