/** The time, and being told when it matters: a tablet shows pages that are days old. */
import type { Morning } from '../engine/due';

/** Now, in ms since 1970 (UTC). */
export const clock = (): number => Date.now();

/**
 * Ten in the morning of the day that lies so many months and days after a time, in the reader's time zone: a good hour to
 * be reminded, and to ring an office. A month that is too short gives its last day; a weekend gives the Monday after it
 * where a working day is asked for. Both in ms since 1970.
 */
export const morning: Morning = (at, { months = 0, days = 0, workday = false }) => {
  const date = new Date(at);
  const [year, month] = [date.getFullYear(), date.getMonth() + months];
  const lastOfMonth = new Date(year, month + 1, 0).getDate();
  const found = new Date(year, month, Math.min(date.getDate(), lastOfMonth) + days, 10);
  const [sunday, saturday] = [0, 6];
  if (workday && found.getDay() === saturday) found.setDate(found.getDate() + 2);
  if (workday && found.getDay() === sunday) found.setDate(found.getDate() + 1);
  return found.getTime();
};

/** Calls `wake` each time the page is looked at again, and every `every` ms while it is. */
export function onWaking(wake: () => void, every = 60_000): void {
  const look = () => {
    if (document.visibilityState === 'visible') wake();
  };
  document.addEventListener('visibilitychange', look);
  addEventListener('pageshow', look);
  setInterval(look, every);
}

/** 1 January 2026, before which there was no Passus. */
const FIRST_DAY = [2026, 0, 1] as const;

/** The number of the day of a time in ms, in the time zone of the device; 1 = 1 January 2026. */
export function dayOf(at: number): number {
  const date = new Date(at);
  const midnight = Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
  return 1 + (midnight - Date.UTC(...FIRST_DAY)) / 86_400_000;
}

/** The noon of such a day, in ms. */
export function noonOf(day: number): number {
  const [year, month, first] = FIRST_DAY;
  return new Date(year, month, first + day - 1, 12).getTime();
}
