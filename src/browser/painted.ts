/** The moment at which something stands on the screen. */

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
