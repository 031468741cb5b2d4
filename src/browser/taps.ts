/** Taps that come twice. A person who is used to double clicks must not skip a step with the second one. */

/** Two taps within this many ms are one: the longest pause that iPadOS counts as a double tap, and a little more. */
const DOUBLE_TAP = 400;

/**
 * Takes the second tap of two away before anything sees it. A mouse counts its clicks itself (`detail`). A touch screen
 * does not tell: WebKit gives each tap a count of one, so there the time decides.
 */
export function calmDoubleTaps(): void {
  let touched = false;
  let last = -Infinity;
  addEventListener('pointerdown', ({ pointerType }) => (touched = pointerType === 'touch'), { capture: true });
  addEventListener(
    'click',
    (event) => {
      const isControl = event.target instanceof Element && event.target.closest('a, button, summary') !== null;
      if (!event.isTrusted || !isControl) return;
      const again = event.detail > 1 || (touched && event.timeStamp - last < DOUBLE_TAP);
      if (touched) last = event.timeStamp;
      if (!again) return;
      event.preventDefault();
      event.stopPropagation();
    },
    { capture: true },
  );
}
