/** Drawings of outside screens as data: what is on the screen, from top to bottom, and where to tap. */

/** What kind of screen it is. */
export const SCREENS = ['page', 'browser', 'mail', 'settings', 'system', 'paper'] as const;
export type ScreenKind = (typeof SCREENS)[number];

/** What screens are made of. The first ones say something, the last ones stand for so many things that one need not read. */
export const TEXT_PARTS = [
  'address',
  'title',
  'say',
  'field',
  'date',
  'days',
  'code',
  'tick',
  'button',
  'bar',
  'link',
  'row',
  'select',
  'option',
  'switch',
  'sign',
  'lock',
  'box',
] as const;
export const COUNT_PARTS = ['lines', 'rows'] as const;
export type TextPartKind = (typeof TEXT_PARTS)[number];
export type CountPartKind = (typeof COUNT_PARTS)[number];

export interface TextPart {
  readonly is: TextPartKind;
  /** Id of a label, or of a word of the guide under `drawn`. */
  readonly text: string;
  /** Which spot to tap, counted from 1; several places can be one spot. */
  readonly tap?: number;
  /** Id of the made-up text that stands there once it was tapped in a rehearsal. */
  readonly filled?: string;
}
export interface CountPart {
  readonly is: CountPartKind;
  readonly count: number;
}
export type PicturePart = TextPart | CountPart;

export interface Picture {
  readonly screen: ScreenKind;
  readonly parts: readonly PicturePart[];
}

/** The signs that a part of the kind `sign` can be, by its text. */
export const SIGNS = ['gear', 'two-arrows'] as const;

/** Whether a part says something, and can so be the spot. */
export function saysSomething(part: PicturePart): part is TextPart {
  return 'text' in part;
}

/** How many spots there are to tap, one after the other. */
export function spotsIn({ parts }: Picture): number {
  return Math.max(0, ...parts.map((part) => (saysSomething(part) ? (part.tap ?? 0) : 0)));
}
