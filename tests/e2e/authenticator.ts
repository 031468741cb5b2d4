/** A device that keeps passkeys, as Chromium plays it. */
import type { Page } from '@playwright/test';

const BUILT_IN = {
  protocol: 'ctap2',
  ctap2Version: 'ctap2_1',
  transport: 'internal',
  hasResidentKey: true,
  hasUserVerification: true,
  isUserVerified: true,
  automaticPresenceSimulation: true,
} as const;

type Kind = { -readonly [K in keyof typeof BUILT_IN]: (typeof BUILT_IN)[K] extends boolean ? boolean : string };

/** A device with an authenticator of some kind, or with none. */
export async function deviceWith(page: Page, kind: Partial<Kind> | 'none') {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  if (kind === 'none') return undefined;
  const options = { ...BUILT_IN, ...kind } as typeof BUILT_IN;
  const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', { options });
  return {
    keys: async () => (await devtools.send('WebAuthn.getCredentials', { authenticatorId })).credentials,
    set: (enabled: boolean) => devtools.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled }),
  };
}
