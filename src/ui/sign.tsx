/** The drawn sign of an outcome, so that it is not told by colour alone. */
import type { Outcome } from '../engine/check';

const SHAPES: Readonly<Record<Outcome, string>> = {
  good: 'M7 12.5l3.5 3.5L17 9',
  look: 'M12 6.5v7M12 17v.2',
  unknown: 'M9 9.5a3 3 0 1 1 4.4 2.7c-1 .5-1.4 1-1.4 2M12 17v.2',
};

/** Beside the word that says the same, so it is kept from screen readers. */
export function Sign({ outcome }: { outcome: Outcome }) {
  return (
    <svg class="sign" viewBox="0 0 24 24" aria-hidden="true">
      <circle cx="12" cy="12" r="10.5" />
      <path d={SHAPES[outcome]} />
    </svg>
  );
}
