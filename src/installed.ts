/** The app on this device, apart from what a person did: its icon, whether it works offline, and newer versions. */
import { signal } from '@preact/signals';
import type { UseStore } from 'idb-keyval';
import { clock } from './browser/clock';
import { appAddress } from './browser/address';
import { INSTALL_WAYS, runsFromIcon, thisDevice, type InstallWay } from './browser/device';
import { askToKeep, watchInstall } from './browser/install';
import { checkOffline, hasWorker, repairOffline, type OfflineReadiness } from './browser/offline';
import { whenIdle } from './browser/painted';
import { readPreference, writePreference } from './browser/preferences';
import { startWorker } from './browser/updates';

export const offline = signal<OfflineReadiness | 'checking'>('checking');
/** Something that is needed without a network was missing, and was fetched again. */
export const repaired = signal(false);
/** Lets a newer version in, if one waits. */
export const update = signal<(() => void) | undefined>(undefined);
/** Shows the browser's own install prompt, if it has one. */
export const installPrompt = signal<(() => Promise<boolean>) | undefined>(undefined);
export const justInstalled = signal(false);
export const fromIcon = runsFromIcon();
/** In a tab on an Apple device: what is done here gets lost, and is not what stands behind the icon (facts P8, P9). */
export const forgetful = !fromIcon && thisDevice().startsWith('ip');
/** How the icon is got in this browser. */
export const ownWay = async (): Promise<InstallWay> => (await import('./browser/install-way')).wayHere(thisDevice());
/** The address to open in another browser. */
export const address = appAddress();
export const seenInstall = signal(readPreference('seenInstall') === 'yes');

/** Remembers that the install page was seen, and goes on without. */
export function passInstall(): void {
  seenInstall.value = true;
  writePreference('seenInstall', 'yes');
}

/** Begins to wait for the browser's own install prompt. */
export function listenForPrompt(): void {
  watchInstall(
    (show) => {
      // A prompt can be shown once; who said no gets the steps to do it by hand.
      installPrompt.value = async () => {
        const accepted = await show();
        if (!accepted) installPrompt.value = undefined;
        return accepted;
      };
    },
    () => {
      justInstalled.value = true;
      installPrompt.value = undefined;
      void askToKeep();
    },
  );
}

/**
 * Starts the service worker once there is time, and finds out whether the app works offline. `save` is waited for before
 * a newer version is let in, and tells whether nothing would be gone with the page. Gives a function that looks again at both.
 */
export function settleIn(database: UseStore, save: () => Promise<boolean>): () => void {
  const recheck = () => void recheckOffline(database);
  let lookForNewer: (() => void) | undefined;
  let settled = false;
  whenIdle(() => {
    const offer = (apply: () => void) => (update.value = () => void save().then((isSaved) => isSaved && apply()));
    // At once where a worker is there: while a newer version is being taken in, a browser answers a registration only
    // at the end of that.
    const isServed = hasWorker();
    if (isServed) recheck();
    void startWorker({ waiting: offer, changed: recheck }, clock).then((look) => {
      lookForNewer = look;
      settled = true;
      // Else it was asked already, and what changes is told.
      if (!isServed) recheck();
    });
    if (fromIcon) void askToKeep();
    // Without them the icon is made all the same, and starts on plain paper.
    if (forgetful)
      import('./browser/startup').then(
        ({ nameStartupImages }) => nameStartupImages(),
        () => undefined,
      );
  });
  return () => {
    if (settled || hasWorker()) recheck();
    lookForNewer?.();
  };
}

export { INSTALL_WAYS, type InstallWay };

let repairing = false;

/** Checks whether the app works without a network, and fetches what is missing where there is one. */
async function recheckOffline(database: UseStore): Promise<void> {
  if (repairing) return;
  const readiness = await checkOffline(database);
  if (readiness !== 'incomplete') {
    offline.value = readiness;
    return;
  }
  repairing = true;
  offline.value = 'checking';
  if (await repairOffline()) repaired.value = true;
  offline.value = await checkOffline(database);
  repairing = false;
}
