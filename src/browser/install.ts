/** The browser's own way to put an app on the home screen, where it has one. */

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

/** Asks the browser to keep this app's storage for good. Gives its answer, or undefined where it cannot be asked. */
export async function askToKeep(): Promise<boolean | undefined> {
  const storage = (navigator as Partial<Navigator>).storage as Partial<StorageManager> | undefined;
  try {
    return await storage?.persist?.();
  } catch {
    return undefined;
  }
}
