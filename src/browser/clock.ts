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
