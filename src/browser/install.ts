/** The browser's own way to put an app on the home screen, where it has one, and the manifest that it reads for that. */

interface InstallPrompt extends Event {
  prompt(): Promise<{ outcome: 'accepted' | 'dismissed' }>;
}

/**
 * Calls `offer` with a function that shows the prompt, and tells whether it was accepted, as soon as the browser has
 * one; calls `installed` after an installation. Chromium only; the others have the share menu.
 */
export function watchInstall(offer: (show: () => Promise<boolean>) => void, installed: () => void): void {
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    const prompt = event as InstallPrompt;
    offer(async () => (await prompt.prompt()).outcome === 'accepted');
  });
  addEventListener('appinstalled', installed);
}

/** Names a manifest to the browser by what stands before its ending, such as `.en`; it is read anew only if it differs. */
export function nameManifest(which: string): void {
  const link = document.querySelector('link[rel=manifest]');
  const name = `../manifest${which}.webmanifest`;
  if (link?.getAttribute('href') !== name) link?.setAttribute('href', name);
}

/** Asks the browser to keep this app's storage for good. Gives its answer, or undefined where it cannot be asked. */
export async function askToKeep(): Promise<boolean | undefined> {
  const storage = (navigator as Partial<Navigator>).storage as Partial<StorageManager> | undefined;
  try {
    return await storage?.persist?.();
  } catch {
    return undefined;
  }
}
