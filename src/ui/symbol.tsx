/** The symbols by which people who share a tablet know each other. */

const SHAPES = {
  star: 'M12 2l3 7 7 .6-5.4 4.7 1.7 7.2L12 17.6 5.7 21.5l1.7-7.2L2 9.6 9 9z',
  heart: 'M12 21C4 15 2 11.5 2 8a5 5 0 0 1 10-1.5A5 5 0 0 1 22 8c0 3.5-2 7-10 13z',
  moon: 'M16 2.5a10 10 0 1 0 5.5 13.5A8.5 8.5 0 0 1 16 2.5z',
  sun: 'M12 6.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11zM11 1h2v4h-2zM11 19h2v4h-2zM1 11h4v2H1zM19 11h4v2h-4z',
  house: 'M12 2L1.5 12H5v10h5v-6h4v6h5V12h3.5z',
  tree: 'M12 1L4 11h3l-5 7h8v5h4v-5h8l-5-7h3z',
  flower: 'M12 9a4 4 0 1 1 3-3 4 4 0 1 1 0 6 4 4 0 1 1-3 3 4 4 0 1 1-3-3 4 4 0 1 1 0-6 4 4 0 0 1 3 3zM11 17h2v6h-2z',
  boat: 'M11 2v12H3zM13 5l7 9h-7zM1.5 16h21L19 22H5z',
} as const;

export const SYMBOLS = Object.keys(SHAPES);

/** A symbol by its name, for the eye only; nothing for a name that this version does not know. */
export function Symbol({ name }: { name: string }) {
  const shape = Object.hasOwn(SHAPES, name) ? SHAPES[name as keyof typeof SHAPES] : undefined;
  if (shape === undefined) return null;
  return (
    <svg class="symbol" viewBox="0 0 24 24" aria-hidden="true">
      <path d={shape} />
    </svg>
  );
}
