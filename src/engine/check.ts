/** The device check: what follows from what was found. Nothing is said that cannot be known. */
import type { Browser, DeviceKind, System } from './agent';

/** All checks, in the order in which they are shown. */
export const CHECKS = [
  'icon',
  'offline',
  'kept',
  'system',
  'browser',
  'passkey',
  'lock',
  'keychain',
  'autofill',
] as const;
export type CheckId = (typeof CHECKS)[number];

/** What no browser tells (fact P15), so the person is asked. */
export const QUESTIONS = ['lock', 'keychain', 'autofill'] as const;
export type QuestionId = (typeof QUESTIONS)[number];
export type Answer = 'yes' | 'no' | 'unsure';
export type Answers = Readonly<Partial<Record<QuestionId, Answer | undefined>>>;

export interface Findings {
  readonly kind: DeviceKind;
  readonly fromIcon: boolean;
  readonly offline: 'ready' | 'not-yet' | 'no-worker' | 'incomplete' | 'no-storage' | 'checking';
  /** Whether the browser promised to keep what is stored; undefined where it cannot be asked. */
  readonly kept: boolean | undefined;
  readonly system: System | undefined;
  readonly browser: Browser;
  /** Only `true` is information: most private windows do not show themselves. */
  readonly privateWindow: boolean;
  /** 'missing' where the browser knows no passkeys; 'yes' is said even of devices without a lock (fact P15). */
  readonly passkey: 'missing' | 'no' | 'yes' | 'unknown';
  readonly answers: Answers;
}

/** What one look at the device gives. */
export type Found = Omit<Findings, 'offline' | 'answers'>;

export type Outcome = 'good' | 'look' | 'unknown';

export interface Result {
  readonly id: CheckId;
  readonly outcome: Outcome;
  /** Key of the words that say what was found, what it means, and what to do. */
  readonly words: string;
  /** Key of the words on where a setting lives, for what the person has to look up. */
  readonly place?: string;
}

/** The results of all checks that concern this device, each once, in the order of CHECKS. */
export function judge(findings: Findings): readonly Result[] {
  const apple = onApple(findings);
  return CHECKS.filter((id) => apple || (id !== 'keychain' && id !== 'autofill')).map((id) => ({
    id,
    ...TABLE[id](findings),
  }));
}

/** Where settings live on an Apple system: they moved with system 18 (facts P3, P23, P24). Undefined if not known. */
export function placesOf(system: System | undefined): 'older' | 'newer' | undefined {
  if (system?.major === undefined) return undefined;
  if (system.name !== 'iPadOS' && system.name !== 'iOS') return undefined;
  if (system.major >= 18) return 'newer';
  return system.orNewer === true ? undefined : 'older';
}

type Verdict = Omit<Result, 'id'>;

const good = (words: string): Verdict => ({ outcome: 'good', words });
const look = (words: string): Verdict => ({ outcome: 'look', words });
const unknown = (words: string): Verdict => ({ outcome: 'unknown', words });

/** The oldest systems that keep passkeys (fact P1). Of Windows 10 only the last form does, which cannot be seen. */
const OLDEST = { iPadOS: 16, iOS: 16, Android: 9, Windows: 11, macOS: 13 } as const;

const TABLE: Readonly<Record<CheckId, (findings: Findings) => Verdict>> = {
  icon: ({ fromIcon, kind }) => (fromIcon ? good('there') : look(kind)),

  offline: ({ offline }) => {
    if (offline === 'ready') return good(offline);
    return offline === 'checking' ? unknown(offline) : look(offline);
  },

  kept: ({ kept, fromIcon }) => {
    if (kept === undefined) return unknown('unknown');
    if (kept) return good('promised');
    return look(fromIcon ? 'icon' : 'tab');
  },

  system: ({ system, kind }) => {
    if (system?.major === undefined) return unknown(kind);
    const { name, major, orNewer = false } = system;
    if (major >= OLDEST[name]) return good('new');
    const open = orNewer || (name === 'Windows' && major === 10);
    return open ? unknown(kind) : look(`old-${kind}`);
  },

  browser: ({ browser, kind, privateWindow }) => {
    if (browser === 'in-app') return look(kind === 'android' ? 'in-app-android' : 'in-app-apple');
    if (privateWindow) return look('private');
    if (kind === 'computer') return unknown('computer');
    if (kind === 'android') {
      if (browser === 'chrome') return good('fits');
      return look(browser === 'firefox' ? 'firefox' : 'not-chrome');
    }
    return browser === 'safari' ? good('fits') : look('not-safari');
  },

  passkey: ({ passkey, kind }) => {
    if (passkey === 'missing') return look('missing');
    if (passkey === 'no') return look(kind === 'android' ? 'no-android' : 'no');
    return unknown(passkey === 'yes' ? 'not-refused' : 'unknown');
  },

  lock: ({ answers, kind }) => {
    const place = kind === 'ipad' || kind === 'iphone' ? 'lock-apple' : `lock-${kind}`;
    return asked(answers.lock, place);
  },

  keychain: ({ answers, system }) => asked(answers.keychain, `keychain-${placesOf(system) ?? 'either'}`),

  autofill: ({ answers, system }) => asked(answers.autofill, `autofill-${placesOf(system) ?? 'either'}`),
};

/** What the person said; where the setting lives stands with every answer but yes. */
function asked(answer: Answer | undefined, place: string): Verdict {
  if (answer === 'yes') return good('yes');
  if (answer === 'no') return { ...look('no'), place };
  return { ...unknown(answer ?? 'asked'), place };
}

function onApple({ kind }: Findings): boolean {
  return kind === 'ipad' || kind === 'iphone';
}
