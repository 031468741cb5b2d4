/** The moment at which something stands on the screen, and the quiet after it. */

/** Calls `then` once the frame that is being prepared was painted. */
export function afterPaint(then: () => void): void {
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      then();
    };
    port2.postMessage(undefined);
  });
}

/** Sets a performance mark once the frame that is being prepared was painted; `about` becomes its detail. */
export function markPainted(name: string, about: string): void {
  afterPaint(() => void performance.mark(name, { detail: about }));
}

/** Calls `then` once the browser has nothing more urgent to do, at the latest after two seconds. */
export function whenIdle(then: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(then, { timeout: 2000 });
  else setTimeout(then, 500); // Safari
}
