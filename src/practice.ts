/** The course of a practice with a passkey. Loaded when its screen is opened; so it shares no code with the first screen. */
import type { clock } from './browser/clock';
import { keepsPasskeys, knowsPasskeys, makePasskey, takeAway, usePasskey, type Key } from './browser/passkey';
import type { readPreference, writePreference } from './browser/preferences';
import { LIMIT, readiness, resultOf, type Outcome, type Phase, type Result } from './engine/practice-key';

/** What the screen shows. */
export interface Stand {
  /** 'waiting' while the device asks the person, 'missing' where this file could not be loaded. */
  readonly state: Result | 'start' | 'waiting' | 'missing';
  /** The one thing to tap, where there is one. */
  readonly button?: 'make' | 'use' | 'again' | 'stop';
  /** Whether the device was asked to take the passkey away. */
  readonly askedAway?: boolean;
  /** A passkey may be left on the device. */
  readonly mayStay?: boolean;
  /** The last practice before this one: the noon of its day, in ms since 1970, and whether it worked. */
  readonly last?: { readonly at: number; readonly worked: boolean } | undefined;
}

/** What a practice is given. */
export interface Given {
  /** Shows where the practice stands; undefined while that is being found out. */
  readonly show: (stand: Stand | undefined) => void;
  readonly clock: typeof clock;
  readonly readPreference: typeof readPreference;
  readonly writePreference: typeof writePreference;
}

export interface Practice {
  /** Looks whether one can practise here, and begins anew. */
  readonly begin: () => Promise<void>;
  /** Does what the button says. To be called right in a tap. `name` is what the device calls the passkey. */
  readonly press: (name: string) => void;
  /** Asks nothing any more, and leaves no passkey behind where the device can be asked to take it away. */
  readonly leave: () => void;
}

/** A practice that shows each change, and remembers the outcome of each attempt. */
export function openPractice(given: Given): Practice {
  const supported = knowsPasskeys();
  let platformAvailable: boolean | undefined;
  /** The passkey that is there, as far as is known. It is stored nowhere. */
  let key: Key | undefined;
  let phase: Phase = 'make';
  let state: Stand['state'] = 'start';
  let stop = new AbortController();

  const turnTo = (next: Stand['state'], more: Partial<Stand> = {}) => {
    state = next;
    const button = buttonFor(state, phase);
    given.show({ state, ...(button !== undefined && { button }), ...more });
  };

  const begin = async () => {
    phase = 'make';
    given.show(undefined);
    if (supported) platformAvailable = await keepsPasskeys();
    turnTo(readiness({ supported, platformAvailable }), { last: lastPractice(given) });
  };

  const attempt = async (name: string) => {
    const mine = (stop = new AbortController());
    const tried = phase;
    const asked =
      tried === 'use' && key !== undefined ? usePasskey(key, LIMIT, mine) : makePasskey(name, key, LIMIT, mine);
    turnTo('waiting');
    const { elapsed, ...answer } = await asked;
    if ('key' in answer) ({ key } = answer);
    const error = 'error' in answer ? answer.error : undefined;
    const result = resultOf({ supported, platformAvailable, phase: tried, error, elapsed });
    const askedAway = result === 'worked' && (await giveBack());
    // The screen was left meanwhile.
    if (mine !== stop) return;
    if (result === 'made' || result === 'already') phase = 'use';
    else remember(result, given);
    turnTo(result, { askedAway, mayStay: phase === 'use' || result === 'slow' });
  };

  /** Where the device cannot be asked, the passkey stays, and is known as long as the app is open. */
  const giveBack = async () => {
    const asked = key !== undefined && (await takeAway(key));
    if (asked) key = undefined;
    return asked;
  };

  return {
    begin,
    press: (name) => {
      if (state === 'waiting') stop.abort();
      else void (state === 'noPlatform' ? begin() : attempt(name));
    },
    leave: () => {
      stop.abort();
      stop = new AbortController();
      given.show(undefined);
      void giveBack();
    },
  };
}

function buttonFor(state: Stand['state'], phase: Phase): Stand['button'] {
  if (state === 'waiting') return 'stop';
  if (state === 'worked' || state === 'unsupported') return undefined;
  return state === 'start' || state === 'made' || state === 'already' ? phase : 'again';
}

/** Keeps the outcome and the day in the reader's time zone, such as 2026-11-23, and nothing else. */
function remember(outcome: Outcome, { clock, writePreference }: Given): void {
  const now = clock();
  const local = new Date(now - new Date(now).getTimezoneOffset() * 60_000);
  writePreference('practicedOn', local.toISOString().slice(0, 10));
  writePreference('practiceOutcome', outcome);
}

function lastPractice({ readPreference }: Given): Stand['last'] {
  const on = readPreference('practicedOn');
  const outcome = readPreference('practiceOutcome');
  if (on === undefined || outcome === undefined) return undefined;
  return { at: Date.parse(`${on}T12:00`), worked: outcome === 'worked' };
}
