/** What an attempt with a practice passkey came to: never more than a browser's answer tells. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIMIT, readiness, resultOf, type Attempt } from '../../src/engine/practice-key';

const attempt: Attempt = {
  phase: 'make',
  supported: true,
  platformAvailable: true,
  error: undefined,
  elapsed: 20_000,
};

const ERRORS = [
  'NotAllowedError',
  'AbortError',
  'TimeoutError',
  'InvalidStateError',
  'NotSupportedError',
  'ConstraintError',
  'SecurityError',
  'UnknownError',
];
const anyAttempt: fc.Arbitrary<Attempt> = fc.record({
  phase: fc.constantFrom('make', 'use'),
  supported: fc.boolean(),
  platformAvailable: fc.constantFrom(true, false, undefined),
  error: fc.oneof(fc.constant(undefined), fc.constantFrom(...ERRORS), fc.string()),
  elapsed: fc.integer({ min: 0, max: 2 * LIMIT }),
});

describe('an attempt', () => {
  it.each([
    ['a passkey that was made', {}, 'made'],
    ['a passkey that was used', { phase: 'use' }, 'worked'],
    ['a passkey in spite of a device that said no', { platformAvailable: false }, 'made'],
    ['a refusal that a person had time for', { error: 'NotAllowedError' }, 'stopped'],
    ['a refusal that came at once', { error: 'NotAllowedError', elapsed: 40 }, 'refused'],
    ['a refusal as late as the limit', { error: 'NotAllowedError', elapsed: LIMIT }, 'slow'],
    ['no answer', { error: 'TimeoutError' }, 'slow'],
    ['a tap on stop', { error: 'AbortError', elapsed: 40 }, 'stopped'],
    ['a refusal of a device that said no', { error: 'NotAllowedError', platformAvailable: false }, 'noPlatform'],
    ['an Android device without a lock', { error: 'NotSupportedError', elapsed: 40 }, 'noLock'],
    ['nothing that verifies a person', { error: 'ConstraintError' }, 'noLock'],
    ['a passkey that is there', { error: 'InvalidStateError' }, 'already'],
    ['a state that using does not know', { error: 'InvalidStateError', phase: 'use' }, 'refused'],
    ['an address that may have none', { error: 'SecurityError' }, 'unsupported'],
    ['an error that nobody knows', { error: 'MadeUpError' }, 'refused'],
  ] as const)('%s', (_name, changed, result) => {
    expect(resultOf({ ...attempt, ...changed })).toBe(result);
  });

  it('has worked only where the browser gave a passkey, and is over only when it was used', () => {
    fc.assert(
      fc.property(anyAttempt, (any) => {
        const result = resultOf(any);
        const gave = any.supported && any.error === undefined;
        expect(result === 'made').toBe(gave && any.phase === 'make');
        expect(result === 'worked').toBe(gave && any.phase === 'use');
        if (result === 'already') expect(any).toMatchObject({ phase: 'make', error: 'InvalidStateError' });
        if (result === 'noPlatform') expect(any.platformAvailable).toBe(false);
        // Only a person who had the time, or who tapped on stop, may be said to have stopped it.
        if (result === 'stopped') expect(any.error === 'AbortError' || any.elapsed >= 1000).toBe(true);
      }),
      { numRuns: 3000, seed: 20261123 },
    );
  });
});

describe('before the first tap', () => {
  it('only a clear no keeps a person from trying', () => {
    expect(readiness({ supported: true, platformAvailable: true })).toBe('start');
    expect(readiness({ supported: true, platformAvailable: undefined })).toBe('start');
    expect(readiness({ supported: true, platformAvailable: false })).toBe('noPlatform');
    expect(readiness({ supported: false, platformAvailable: true })).toBe('unsupported');
  });
});
