/** What can be found out about this device by asking its browser; a question without an answer stays open. */
import { browserOf, systemOf, type DeviceKind, type Power } from '../engine/agent';
import type { Findings, Found } from '../engine/check';

/** How long each question may take, in ms: some promises of browsers never end. */
const PATIENCE = 2000;

export type Identity = Pick<Found, 'kind' | 'fromIcon' | 'system' | 'browser'>;

export interface Known {
  readonly kind: DeviceKind;
  readonly fromIcon: boolean;
  /** Asks the browser to keep what is stored, and gives its answer. */
  readonly askToKeep: () => Promise<boolean | undefined>;
}

/** What a helper on the phone has to know: kind of device, system, browser. Never fails, takes two seconds at most. */
export async function identify({ kind, fromIcon }: Omit<Known, 'askToKeep'>): Promise<Identity> {
  const hints = await answered(readHints);
  const agent = { kind, fromIcon, userAgent: navigator.userAgent, powers: readPowers(), ...hints };
  return { kind, fromIcon, system: systemOf(agent), browser: browserOf(agent) };
}

/** Asks everything at once. Takes what is known already; never fails, and takes two seconds at most. */
export async function gather({ kind, fromIcon, askToKeep }: Known): Promise<Found> {
  const [identity, kept, passkey, privateWindow] = await Promise.all([
    identify({ kind, fromIcon }),
    // It is asked for only where the app is installed: elsewhere a browser may put the question to the person.
    answered(() => readKept(fromIcon ? askToKeep : undefined)),
    answered(readPasskey),
    answered(seemsPrivate),
  ]);
  return {
    ...identity,
    kept,
    privateWindow: privateWindow ?? false,
    passkey: passkey ?? 'unknown',
  };
}

/** The answer to a question; undefined if there is none in time, or it fails. */
async function answered<T>(question: () => Promise<T>): Promise<T | undefined> {
  const tooLate = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), PATIENCE));
  try {
    return await Promise.race([question(), tooLate]);
  } catch {
    return undefined;
  }
}

interface Hints {
  readonly platformVersion?: string;
}

/** Client hints: the only place where Chromium names the version of its system (fact P17). */
async function readHints(): Promise<Hints | undefined> {
  const { userAgentData } = navigator as {
    userAgentData?: { getHighEntropyValues?: (names: readonly string[]) => Promise<Hints> };
  };
  const hints = await userAgentData?.getHighEntropyValues?.(['platformVersion']);
  return typeof hints?.platformVersion === 'string' ? { platformVersion: hints.platformVersion } : undefined;
}

async function readKept(ask?: () => Promise<boolean | undefined>): Promise<boolean | undefined> {
  const kept = await storage()?.persisted?.();
  return kept === false && ask !== undefined ? ask() : kept;
}

function storage(): Partial<StorageManager> | undefined {
  return (navigator as Partial<Navigator>).storage;
}

type Passkeys = Partial<typeof PublicKeyCredential>;

function passkeys(): Passkeys | undefined {
  return (globalThis as { PublicKeyCredential?: Passkeys }).PublicKeyCredential;
}

async function readPasskey(): Promise<Findings['passkey']> {
  const api = passkeys();
  if (api === undefined) return 'missing';
  const available = await api.isUserVerifyingPlatformAuthenticatorAvailable?.();
  if (available === undefined) return 'unknown';
  return available ? 'yes' : 'no';
}

function readPowers(): readonly Power[] {
  const { isConditionalMediationAvailable, getClientCapabilities, signalUnknownCredential } = passkeys() ?? {};
  const powers = {
    conditional: isConditionalMediationAvailable,
    capabilities: getClientCapabilities,
    signal: signalUnknownCredential,
  } satisfies Record<Power, unknown>;
  return (Object.keys(powers) as Power[]).filter((power) => powers[power] !== undefined);
}

/** Safari and Firefox refuse a private window its own folder, with words of their own. Others cannot be told. */
async function seemsPrivate(): Promise<boolean> {
  try {
    await storage()?.getDirectory?.();
    return false;
  } catch (error) {
    return /unknown transient reason|security error/i.test(error instanceof Error ? error.message : '');
  }
}
