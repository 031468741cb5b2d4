/** Reading what was stored: hostile until validated, and nothing valid is ever lost. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { progressKind } from '../../src/browser/progress-record';
import { describeRaw } from '../../src/browser/record';
import { anyProgress } from '../engine/guide';

const { read: readRecord, toRecord } = progressKind;

describe('a stored progress', () => {
  it('reads back as it was', () => {
    fc.assert(
      fc.property(anyProgress, (progress) => {
        expect(readRecord(toRecord(progress))).toEqual({ kind: 'whole', value: progress });
      }),
    );
  });

  it('of any shape never throws', () => {
    fc.assert(
      fc.property(fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true }), (raw) => {
        expect(readRecord(raw)).toHaveProperty('kind');
        expect(readRecord({ form: 1, marks: raw })).toHaveProperty('kind');
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps every valid mark among whatever else stands there', () => {
    const rubbish = fc.dictionary(fc.string(), fc.jsonValue(), { noNullPrototype: true });
    fc.assert(
      fc.property(anyProgress, rubbish, (progress, other) => {
        const reading = readRecord(JSON.parse(JSON.stringify({ form: 1, marks: { ...other, ...progress } })));
        expect(reading.kind).not.toBe('empty');
        expect(reading).toHaveProperty('value', expect.objectContaining(progress));
      }),
    );
  });

  it('is damaged where any of it is not valid', () => {
    const good = { done: true, at: 1 };
    const bad: unknown[] = [
      { done: 'yes', at: 1 },
      { done: true, at: -1 },
      { done: true, at: 1.5 },
      { done: true, at: Number.NaN },
      { done: true, at: 9e15 },
      { done: true },
      { done: true, at: 1, answer: 7 },
      { done: true, at: 1, answer: '<b>' },
      null,
      [],
    ];
    for (const mark of bad) {
      expect(readRecord({ form: 1, marks: { good, bad: mark } })).toEqual({ kind: 'damaged', value: { good } });
    }
    for (const key of ['__proto__', 'With Space', 'x'.repeat(81), '']) {
      const marks = JSON.parse(
        `{"good": {"done": true, "at": 1}, ${JSON.stringify(key)}: {"done": true, "at": 1}}`,
      ) as unknown;
      expect(readRecord({ form: 1, marks })).toEqual({ kind: 'damaged', value: { good } });
    }
  });

  it('is empty only where nothing was stored', () => {
    expect(readRecord(undefined)).toEqual({ kind: 'empty' });
    expect(readRecord(null).kind).toBe('damaged');
    expect(readRecord({}).kind).toBe('damaged');
    expect(readRecord({ marks: {} }).kind).toBe('damaged');
  });

  it('of a newer version can be looked at', () => {
    expect(readRecord({ form: 2, marks: { step: { done: true, at: 1, mood: 'good' } } })).toEqual({
      kind: 'newer',
      value: { step: { done: true, at: 1 } },
    });
  });
});

describe('what could not be read', () => {
  it('is a text, also where it contains itself, is nested too deeply, or names its own way to be one', () => {
    const circle: Record<string, unknown> = { toString: 1, valueOf: 'x' };
    circle.itself = circle;
    let deep: unknown = [];
    for (let depth = 0; depth < 20_000; depth++) deep = [deep];
    expect([circle, deep, Object.create(null)].map(describeRaw)).toEqual(['[object Object]', '[object Array]', '{}']);
  });

  it('is a text whatever it is', () => {
    const anything = fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withSet: true,
      withTypedArray: true,
    });
    fc.assert(
      fc.property(anything, fc.dictionary(fc.constantFrom('toString', 'valueOf', 'toJSON', 'a'), anything), (a, b) => {
        expect(typeof describeRaw(a)).toBe('string');
        expect(typeof describeRaw(Object.assign(b, { b }))).toBe('string');
      }),
    );
  });
});
