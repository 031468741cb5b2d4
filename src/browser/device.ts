/** What kind of device this is, as far as a browser tells, and whether Passus runs from its icon. */
import type { DeviceKind } from '../engine/agent';

/**
 * The ways to an icon on the home screen. `apple-other` and `android-other` are another browser than the usual one, or a
 * page shown inside another app, such as a mail or a chat.
 */
export const INSTALL_WAYS = [
  'ipad',
  'iphone',
  'apple-other',
  'android',
  'samsung',
  'android-other',
  'computer',
] as const;
export type InstallWay = (typeof INSTALL_WAYS)[number];

/** What a browser says about itself: the part of `navigator` that is looked at. */
export interface Agent {
  readonly userAgent: string;
  readonly maxTouchPoints: number;
}

/** The kind of device. An iPad calls itself a Macintosh and is told from one by its touch screen (fact P17). */
export function deviceKind({ userAgent, maxTouchPoints }: Agent): DeviceKind {
  if (/iPhone|iPod/.test(userAgent)) return 'iphone';
  if (userAgent.includes('iPad')) return 'ipad';
  if (userAgent.includes('Macintosh') && maxTouchPoints > 1) return 'ipad';
  if (userAgent.includes('Android')) return 'android';
  return 'computer';
}

/** The kind of this device. */
export function thisDevice(): DeviceKind {
  return deviceKind(navigator);
}

/** Whether Passus was opened from its icon, not in a browser tab. */
export function runsFromIcon(): boolean {
  const apple = 'standalone' in navigator && navigator.standalone === true;
  return apple || matchMedia('(display-mode: standalone), (display-mode: fullscreen)').matches;
}

/** The languages that the reader prefers, best first, as two-letter codes. */
export function preferredLanguages(): readonly string[] {
  return navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase());
}
