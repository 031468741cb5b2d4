/** A passkey for this address alone, for practice: making, using and giving it back, without ever throwing. */

/** A passkey that was made: its id as text, and as the bytes that a browser wants. */
export interface Key {
  readonly id: string;
  readonly rawId: ArrayBuffer;
}

/** The passkey, or the name of the error; and how long the answer took, in ms. */
export type Answer = ({ readonly key: Key } | { readonly error: string }) & { readonly elapsed: number };

/** How long is waited for an answer that takes no person, in ms: Safari 26 may give none at all (fact P16). */
const SHORTLY = 3000;

/** Whether this browser knows passkeys, in this place. */
export function knowsPasskeys(): boolean {
  return isSecureContext && 'PublicKeyCredential' in globalThis && 'credentials' in navigator;
}

/** Whether the device says that it keeps passkeys itself; undefined if it does not say. */
export async function keepsPasskeys(): Promise<boolean | undefined> {
  return shortly(() => PublicKeyCredential.isUserVerifyingPlatformAuthenticatorAvailable());
}

/**
 * Makes a passkey that is called `name`, unless `known` is still there. To be called right in the tap: WebKit forgets
 * the tap at the first wait. Answers at the latest after `limit` ms, or when `stop` is aborted.
 */
export function makePasskey(name: string, known: Key | undefined, limit: number, stop: AbortController) {
  return inTime(limit, stop, (signal) =>
    navigator.credentials.create({
      signal,
      publicKey: {
        challenge: challenge(),
        rp: { id: location.hostname, name: 'Passus' },
        // Always the same person: a device that still has an older one puts the new one in its place.
        user: { id: new TextEncoder().encode('passus-practice'), name, displayName: name },
        pubKeyCredParams: [-7, -257].map((alg) => ({ type: 'public-key', alg })),
        authenticatorSelection: {
          authenticatorAttachment: 'platform',
          residentKey: 'required',
          requireResidentKey: true,
          userVerification: 'required',
        },
        excludeCredentials: known === undefined ? [] : [{ type: 'public-key', id: known.rawId }],
        attestation: 'none',
        timeout: limit,
      },
    }),
  );
}

/** Uses a passkey once. Called and answered like `makePasskey`. */
export function usePasskey({ rawId }: Key, limit: number, stop: AbortController) {
  return inTime(limit, stop, (signal) =>
    navigator.credentials.get({
      signal,
      publicKey: {
        challenge: challenge(),
        rpId: location.hostname,
        allowCredentials: [{ type: 'public-key', id: rawId, transports: ['internal'] }],
        userVerification: 'required',
        timeout: limit,
      },
    }),
  );
}

/** Asks the device to take a passkey away. Gives whether it could be asked; no browser tells whether it was done. */
export async function takeAway({ id }: Key): Promise<boolean> {
  if (!knowsPasskeys() || !('signalUnknownCredential' in PublicKeyCredential)) return false;
  await shortly(() => PublicKeyCredential.signalUnknownCredential({ rpId: location.hostname, credentialId: id }));
  return true;
}

const challenge = () => crypto.getRandomValues(new Uint8Array(32));

/** What a browser answers at once, or undefined. */
function shortly<T>(ask: () => Promise<T>): Promise<T | undefined> {
  const silence = new Promise<undefined>((resolve) => setTimeout(resolve, SHORTLY));
  return Promise.race([new Promise<T>((resolve) => resolve(ask())).catch(() => undefined), silence]);
}

/** Asks, and answers for the browser where it does not: some never settle, not even when they are told to stop. */
function inTime(
  limit: number,
  stop: AbortController,
  ask: (signal: AbortSignal) => Promise<Credential | null>,
): Promise<Answer> {
  const begun = Date.now();
  const since = () => Math.max(0, Date.now() - begun);
  return new Promise((resolve) => {
    const fail = (error: string) => resolve({ error, elapsed: since() });
    setTimeout(() => {
      fail('TimeoutError');
      stop.abort();
    }, limit);
    stop.signal.addEventListener('abort', () => fail('AbortError'));
    new Promise<Credential | null>((answer) => answer(ask(stop.signal))).then(
      (given) => {
        if (given instanceof PublicKeyCredential)
          resolve({ key: { id: given.id, rawId: given.rawId }, elapsed: since() });
        else fail('UnknownError');
      },
      (error: unknown) => fail(error instanceof Error ? error.name : 'UnknownError'),
    );
  });
}
