/** What drawings are made of: the inks, and the few shapes that come again. */

/** How a shape is painted, in the colours of the app: as attributes, because a drawing comes later than the styles. */
export const INKS = {
  bar: { fill: 'var(--surface)' },
  field: { fill: 'var(--paper)', stroke: 'var(--border)' },
  words: { fill: 'var(--drawn)' },
  line: { stroke: 'var(--drawn)' },
  sign: { stroke: 'var(--muted)', 'stroke-width': 2.5 },
  dots: { stroke: 'var(--muted)', 'stroke-width': 5 },
  brand: { fill: 'var(--action)' },
  'brand-sign': { stroke: 'var(--on-action)', 'stroke-width': 3.5 },
  knob: { fill: 'var(--on-action)' },
};
type Ink = keyof typeof INKS;

/** A drawing as data. */
export interface Drawing {
  readonly height: number;
  /** Painted one above the other, each as a path of SVG. */
  readonly shapes: readonly (readonly [ink: Ink, path: string])[];
  /** Middle and radius of the ring around the spot to tap. */
  readonly ring: Ring;
}
export type Ring = readonly [x: number, y: number, radius: number];

/** All drawings are this wide. */
export const WIDTH = 320;

/** A box with round corners. */
export const box = (x: number, y: number, width: number, height: number, r: number) =>
  `M${x + r} ${y}h${width - 2 * r}a${r} ${r} 0 0 1 ${r} ${r}v${height - 2 * r}a${r} ${r} 0 0 1 ${-r} ${r}h${2 * r - width}a${r} ${r} 0 0 1 ${-r} ${-r}v${2 * r - height}a${r} ${r} 0 0 1 ${r} ${-r}z`;
/** Words that one need not read: a bar for each. */
export const words = (x: number, y: number, ...lengths: readonly number[]) => {
  let at = x;
  return lengths
    .map((length) => {
      const bar = box(at, y - 3.5, length, 7, 3.5);
      at += length + 7;
      return bar;
    })
    .join('');
};
/** A filled circle. */
export const dot = (x: number, y: number, r = 2.2) =>
  `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
