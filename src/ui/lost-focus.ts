/** The focus, where the control that was pressed goes away with it: it moves to what took its place. */

/** What is worth the focus in a place: what is to be typed, read or, where there is nothing else, tapped. */
const FIRST = ['input, [tabindex], h1, h2, h3', 'button, a'];

/**
 * Watches from now on. A screen that is mounted anew has the focus on its heading already; this is for what changes
 * within a screen, at once or once the disk has answered.
 */
export function followPresses(): void {
  let pressed: Element | undefined;
  let around: readonly Element[] = [];
  addEventListener(
    'click',
    ({ target }) => {
      pressed = target instanceof Element ? (target.closest('button') ?? undefined) : undefined;
      around = ancestorsOf(pressed);
    },
    true,
  );
  new MutationObserver(() => {
    if (pressed === undefined || pressed.isConnected) return;
    pressed = undefined;
    if (document.activeElement === document.body) giveFocus(around.filter((place) => place.isConnected));
  }).observe(document.body, { childList: true, subtree: true });
}

/** From the nearest outwards. */
function ancestorsOf(element: Element | null | undefined): readonly Element[] {
  return element?.parentElement ? [element.parentElement, ...ancestorsOf(element.parentElement)] : [];
}

/** To the first thing in the nearest of these places that has one. */
function giveFocus(places: readonly Element[]): void {
  const found = places.flatMap((place) => FIRST.map((kind) => place.querySelector<HTMLElement>(kind))).find(Boolean);
  if (found?.matches('h1, h2, h3')) found.tabIndex = -1;
  found?.focus();
}
