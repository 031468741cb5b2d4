/** The drawings of the way to the icon, as data: plain shapes, no pictures of anybody's program, no words. */
import type { InstallWay } from '../installed';
import { box, dot, INKS, WIDTH, words, type Drawing } from './drawn-shapes';

/** An element of SVG: its name, its attributes, and what is in it. A view makes real elements of it. */
export type Shape = readonly [tag: string, attributes: object, ...inside: (Shape | string | number)[]];

const share = (x: number, y: number) =>
  `M${x - 4} ${y - 2}h-5v13h18v-13h-5M${x} ${y + 4}v-16M${x - 5} ${y - 7}l5 -5l5 5`;
const plus = (x: number, y: number) => `M${x - 7} ${y}h14M${x} ${y - 7}v14`;
/** Three dots in a row; strokes of no length have round ends. */
const dots = (x: number, y: number) => [y - 8, y, y + 8].map((middle) => `M${x} ${middle}h0.01`).join('');
const back = (x: number, y: number) => `M${x + 4} ${y - 8}l-8 8l8 8`;
const forth = (x: number, y: number) => `M${x - 4} ${y - 8}l8 8l-8 8`;

/** The icon of Passus itself. */
function icon(x: number, y: number, edge: number): Drawing['shapes'] {
  const at = (fraction: number) => edge * fraction;
  const step = at(0.18);
  return [
    ['brand', box(x, y, edge, edge, at(0.2))],
    ['brand-sign', `M${x + at(0.22)} ${y + at(0.73)}h${step}v${-step}h${step}v${-step}h${step}`],
    ['knob', dot(x + at(0.78), y + at(0.24), at(0.07))],
  ];
}

/** The top of a browser, with the field for the address. */
const browserTop = (fieldFrom: number, fieldTo: number): Drawing['shapes'] => [
  ['bar', box(0, 0, WIDTH, 56, 0)],
  ['line', `M0 56h${WIDTH}`],
  ['field', box(fieldFrom, 13, fieldTo - fieldFrom, 30, 15)],
  ['words', words(fieldFrom + 16, 28, 52, 30)],
];
const pageBelow = (y: number): Drawing['shapes'] => [
  ['words', words(24, y, 84, 46, 60) + words(24, y + 20, 40, 96, 52)],
];

/** Lines of a list, the one at `chosen` with a sign. */
function list(x: number, y: number, width: number, chosen: number, sign: string): Drawing['shapes'] {
  const lengths = width < 200 ? [44, 58, 50, 36] : [58, 84, 70, 46];
  return lengths.flatMap((length, index): Drawing['shapes'] => {
    const middle = y + 18 + index * 36;
    const rule: Drawing['shapes'] = index === 0 ? [] : [['line', `M${x} ${middle - 18}h${width}`]];
    return index === chosen
      ? [...rule, ['words', words(x + 16, middle, ...(width < 200 ? [24, 16, 38] : [30, 20, 62]))], ['sign', sign]]
      : [...rule, ['words', words(x + 16, middle, length, length / 2) + box(x + width - 34, middle - 8, 16, 16, 4)]];
  });
}

const apps = (columns: readonly number[], rows: readonly number[], without: number) =>
  rows
    .flatMap((y) => columns.map((x) => [x, y] as const))
    .filter((_spot, index) => index !== without)
    .map(([x, y]) => box(x, y, 40, 40, 9))
    .join('');

const DRAWINGS = {
  'share-top': {
    height: 112,
    shapes: [
      ...browserTop(84, 222),
      ['sign', back(20, 28) + forth(46, 28) + share(250, 29) + plus(294, 28)],
      ...pageBelow(78),
    ],
    ring: [250, 28, 21],
  },
  'share-bottom': {
    height: 124,
    shapes: [
      ...pageBelow(20),
      ['bar', box(0, 62, WIDTH, 62, 0)],
      ['line', `M0 62h${WIDTH}`],
      ['sign', `${back(40, 93)}${forth(100, 93)}${share(160, 94)}M212 84h16v18h-16zM276 84h14v14h-14zM281 104h14v-14`],
    ],
    ring: [160, 93, 22],
  },
  list: {
    height: 164,
    shapes: [
      ['field', box(30, 10, 260, 144, 14)],
      ...list(30, 10, 260, 2, `${box(254, 90, 20, 20, 5)}M259 100h10M264 95v10`),
    ],
    ring: [264, 100, 22],
  },
  switch: {
    height: 160,
    shapes: [
      ['field', box(30, 10, 260, 130, 14)],
      ['words', words(46, 28, 34) + words(240, 28, 34)],
      ['line', 'M30 46h260M30 94h260'],
      ...icon(46, 53, 34),
      ['words', words(94, 70, 66)],
      ['words', words(46, 117, 40, 24, 50)],
      ['brand', box(228, 104, 46, 26, 13)],
      ['knob', dot(261, 117, 10)],
    ],
    ring: [251, 117, 32],
  },
  home: {
    height: 148,
    shapes: [['words', apps([24, 101, 178, 255], [20, 88], 5)], ...icon(101, 88, 40)],
    ring: [121, 108, 31],
  },
  dots: {
    height: 112,
    shapes: [...browserTop(24, 262), ['dots', dots(292, 28)], ...pageBelow(78)],
    ring: [292, 28, 20],
  },
  menu: {
    height: 164,
    shapes: [
      ...pageBelow(30),
      ['field', box(120, 8, 190, 148, 10)],
      ...list(120, 10, 190, 2, `${box(273, 88, 14, 24, 3)}M280 94v9M276 100l4 4l4 -4`),
    ],
    ring: [280, 100, 22],
  },
  plus: {
    height: 112,
    shapes: [...browserTop(24, 250), ['sign', `${plus(226, 28)}M284 20h18M284 28h18M284 36h18`], ...pageBelow(78)],
    ring: [226, 28, 20],
  },
  address: {
    height: 112,
    shapes: [...browserTop(60, 260), ['sign', `${back(28, 28)}M284 20h18v18h-18z`], ...pageBelow(78)],
    ring: [128, 28, 22],
  },
} satisfies Record<string, Drawing>;

/** What stands under each step of a way: a drawing where the spot matters, or the address to copy. */
const PICTURES: Readonly<Record<InstallWay, readonly (keyof typeof DRAWINGS | 'copy' | undefined)[]>> = {
  ipad: ['share-top', 'list', 'switch', 'home'],
  iphone: ['share-bottom', 'list', 'switch', 'home'],
  'apple-other': ['copy', undefined, 'address', undefined],
  android: ['dots', 'menu', undefined, 'home'],
  samsung: ['plus', 'menu', undefined, 'home'],
  'android-other': ['copy', undefined, 'address', undefined],
  computer: [undefined, 'copy', undefined],
};

/** What to show under each step of a way: the name of a drawing, 'copy' for the address, or nothing. */
export function picturesOf(way: InstallWay): readonly (string | undefined)[] {
  return PICTURES[way];
}

/** A drawing with one ring on the spot. `number` is that of its step; `label` says what is to be seen. */
export function draw(name: string, number: number, label: string): Shape {
  const { height, shapes, ring } = DRAWINGS[name as keyof typeof DRAWINGS];
  const [cx, cy, r] = ring;
  // The number sits at the ring, on the side where there is room.
  const aside = r * 0.75 + 6;
  const x = cx + (cx > WIDTH / 2 ? -aside : aside);
  const y = cy + (cy < height / 2 ? aside : -aside);
  return [
    'svg',
    {
      ...{ viewBox: `0 0 ${WIDTH} ${height}`, role: 'img', 'aria-label': label, fill: 'none' },
      ...{ 'stroke-width': 2, 'stroke-linecap': 'round', 'stroke-linejoin': 'round' },
    },
    ...shapes.map(([ink, d]): Shape => ['path', { ...INKS[ink], d }]),
    ['circle', { cx, cy, r, stroke: 'var(--action)', 'stroke-width': 4 }],
    ['circle', { cx: x, cy: y, r: 13, fill: 'var(--action)' }],
    [
      'text',
      { x, y: y + 6, fill: 'var(--on-action)', 'font-size': 17, 'font-weight': 600, 'text-anchor': 'middle' },
      number,
    ],
  ];
}
