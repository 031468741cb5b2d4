/** The time, and being told when it matters: a tablet shows pages that are days old. */

/** Now, in ms since 1970 (UTC). */
export const clock = (): number => Date.now();

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
