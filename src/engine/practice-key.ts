/** The practice passkey: what an attempt came to, as far as a browser's answer tells. */

/** Making the passkey, or using it once. */
export type Phase = 'make' | 'use';

/** What is worth remembering of a practice. A type alone: the script of the first screen does without this file. */
export type Outcome = 'worked' | 'stopped' | 'refused' | 'noLock' | 'noPlatform' | 'slow' | 'unsupported';

/** Where a practice stands after an attempt: at its end, or with a passkey that is there to be used. */
export type Result = Outcome | 'made' | 'already';

/** What is known before the first tap. */
export interface Means {
  /** Whether the browser knows passkeys, in this place. */
  readonly supported: boolean;
  /** Whether the device says that it keeps passkeys itself. From iOS 17 always true: only `false` tells something. */
  readonly platformAvailable: boolean | undefined;
}

export interface Attempt extends Means {
  readonly phase: Phase;
  /** The name of the error; undefined where it worked. */
  readonly error: string | undefined;
  /** From the tap to the answer, in ms. */
  readonly elapsed: number;
}

/** How long an answer is waited for, in ms: time enough to read, to fetch one's glasses, and to try a finger twice. */
export const LIMIT = 180_000;

/** Nobody reads a question and refuses it in less, in ms. */
const NO_PERSON = 1000;

/** Whether a practice may begin; if not, why not. */
export function readiness({ supported, platformAvailable }: Means): 'start' | Outcome {
  if (!supported) return 'unsupported';
  return platformAvailable === false ? 'noPlatform' : 'start';
}

/**
 * What an attempt came to. One error name stands for many causes, on purpose, so that pages cannot spy: 'stopped' says
 * no more than that there was time for the person to do it.
 */
export function resultOf({ phase, error, elapsed, ...means }: Attempt): Result {
  if (!means.supported || error === 'SecurityError') return 'unsupported';
  if (error === undefined) return phase === 'make' ? 'made' : 'worked';
  if (error === 'InvalidStateError' && phase === 'make') return 'already';
  // Some browsers tell of their own time-out as if the person had refused.
  if (error === 'TimeoutError' || elapsed >= LIMIT) return 'slow';
  // Chromium's answer on an Android device without a screen lock, and the standard's where nothing can verify a person.
  if (error === 'NotSupportedError' || error === 'ConstraintError') return 'noLock';
  if (error === 'AbortError') return 'stopped';
  if (means.platformAvailable === false) return 'noPlatform';
  return error === 'NotAllowedError' && elapsed >= NO_PERSON ? 'stopped' : 'refused';
}
