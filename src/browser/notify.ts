/** Notices of the system and the number on the icon: a bonus where they exist, and never the promise. */
import { LOOK_FOR_DUE } from './messages';

/**
 * 'none': this browser cannot remind while the app is closed, which takes periodic background sync (Chromium, for an
 * installed app only). 'ask': the person may allow it. 'refused': she or the browser said no. 'on': it may come.
 */
export type Noticing = 'none' | 'ask' | 'refused' | 'on';

/** Twice a day at most; the browser decides, and may take longer. In ms. */
const EVERY = 12 * 60 * 60 * 1000;

interface PeriodicSync {
  register(tag: string, options: { minInterval: number }): Promise<void>;
  getTags(): Promise<readonly string[]>;
}

/** How it stands, without asking. */
export async function noticing(): Promise<Noticing> {
  const sync = await periodicSync();
  if (sync === undefined || !('Notification' in globalThis)) return 'none';
  if (Notification.permission === 'denied') return 'refused';
  if (Notification.permission === 'default') return 'ask';
  const tags = await sync.getTags().catch((): readonly string[] => []);
  return tags.includes(LOOK_FOR_DUE) ? 'on' : 'ask';
}

/** Asks the person, by the browser's own question. To be called right in the tap. */
export async function askToNotice(): Promise<Noticing> {
  if ((await Notification.requestPermission()) !== 'granted') return 'refused';
  try {
    await (await periodicSync())?.register(LOOK_FOR_DUE, { minInterval: EVERY });
    return await noticing();
  } catch {
    return 'none'; // allowed to show notices, but not to wake up for them: the app is not installed
  }
}

/** Puts a number on the icon, or takes it away at 0. Where there is no such thing, or it is not allowed, nothing happens. */
export function showBadge(count: number): void {
  const { setAppBadge, clearAppBadge } = navigator as Partial<Navigator>;
  const told = count === 0 ? clearAppBadge?.call(navigator) : setAppBadge?.call(navigator, count);
  told?.catch(() => undefined); // a bonus: Apple asks for leave to notify first, which is not asked for here
}

async function periodicSync(): Promise<PeriodicSync | undefined> {
  const registration = await (navigator as Partial<Navigator>).serviceWorker?.getRegistration().catch(() => undefined);
  return registration === undefined || !('periodicSync' in registration)
    ? undefined
    : (registration.periodicSync as PeriodicSync);
}
