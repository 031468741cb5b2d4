/** Whether something can be tapped yet: a tap falls on a place, and what is still moving may have left it by then. */

/**
 * Runs in a page: waits until the first element of a selector stands at the same place in two frames. Gives false where
 * there is none.
 */
export async function standsStill(selector: string): Promise<boolean> {
  const place = () => JSON.stringify(document.querySelector(selector)?.getBoundingClientRect());
  let before: string | undefined;
  for (let now = place() as string | undefined; now !== before; now = place() as string | undefined) {
    before = now;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  return before !== undefined;
}
