/** The figures of `npm run measure`: what is measured, its limit, and the worst that was found anywhere. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { randomUUID } from 'node:crypto';

const FOLDER = path.resolve(import.meta.dirname, '../../test-results/measure/figures');

export interface Row {
  readonly name: string;
  readonly limit: number;
  /** Whether the limit is the least or the most that a figure may be. */
  readonly is: 'least' | 'most';
  readonly unit?: string;
  readonly digits?: number;
}

export const ROWS = {
  axe: { name: 'axe violations on a screen, all rules', limit: 0, is: 'most' },
  text: { name: 'contrast of words on the screens, lowest', limit: 8, is: 'least', unit: ':1', digits: 2 },
  controls: {
    name: 'contrast of controls and focus on the screens, lowest',
    limit: 5,
    is: 'least',
    unit: ':1',
    digits: 2,
  },
  textTokens: { name: 'contrast of words, every pair of tokens, lowest', limit: 8, is: 'least', unit: ':1', digits: 2 },
  controlTokens: {
    name: 'contrast of controls and focus, every pair of tokens, lowest',
    limit: 5,
    is: 'least',
    unit: ':1',
    digits: 2,
  },
  undeclared: { name: 'colours that meet and are no pair of tokens', limit: 0, is: 'most' },
  primary: { name: 'height of a primary target, least', limit: 14, is: 'least', unit: ' mm', digits: 1 },
  others: { name: 'height of any other target, least', limit: 10, is: 'least', unit: ' mm', digits: 1 },
  wide: { name: 'width of any target, least', limit: 10, is: 'least', unit: ' mm', digits: 1 },
  gap: { name: 'gap between two targets, least', limit: 16, is: 'least', unit: ' px' },
  tooWide: { name: 'sideways scrolling, with the text spacing of WCAG 1.4.12 too', limit: 0, is: 'most', unit: ' px' },
  below: {
    name: '"done", or the last answer, below the first screen of an iPad in portrait, installed',
    limit: 0,
    is: 'most',
    unit: ' px',
  },
  lixLeast: { name: 'LIX of a stage in Danish, lowest', limit: 18, is: 'least', digits: 1 },
  lixMost: { name: 'LIX of a stage in Danish, highest', limit: 28, is: 'most', digits: 1 },
  sentenceMean: { name: 'words a sentence, mean', limit: 10, is: 'most', digits: 1 },
  sentenceMost: { name: 'words a sentence, most', limit: 15, is: 'most' },
  stepMost: {
    name: 'words a step, most: heading and lines, not buttons, drawing or page to open',
    limit: 45,
    is: 'most',
  },
  taps: { name: 'taps on the main path beyond one "done" a step', limit: 8, is: 'most' },
  spoken: {
    name: 'screens of the whole path that are walked by keyboard alone and read out as written down',
    limit: 100,
    is: 'least',
    unit: ' %',
  },
  tapsToHelp: { name: 'taps to help, from any screen', limit: 1, is: 'most' },
  tapsToResume: { name: 'taps to resume, from the opened app', limit: 1, is: 'most' },
} as const satisfies Record<string, Row>;

export type RowName = keyof typeof ROWS;

/** One measured value, and where it was found. */
export interface Figure {
  readonly row: RowName;
  readonly value: number;
  readonly where: string;
}

/** Hands figures to the table, which is printed when all is measured. */
export function tell(figures: readonly Figure[]): void {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(path.join(FOLDER, `${randomUUID()}.json`), JSON.stringify(figures));
}

/** All figures that were told since the measuring began. */
export function told(): readonly Figure[] {
  return readdirSync(FOLDER).flatMap((name) => JSON.parse(readFileSync(path.join(FOLDER, name), 'utf8')) as Figure[]);
}

/** The figure that comes nearest to its row's limit, or is furthest over it; rounded as it is printed. */
export function worst(row: RowName, figures: readonly Figure[]): Figure | undefined {
  const { is, digits = 0 }: Row = ROWS[row];
  const sign = is === 'least' ? 1 : -1;
  const [found] = figures.filter((figure) => figure.row === row).sort((a, b) => sign * (a.value - b.value));
  return found && { ...found, value: Number(found.value.toFixed(digits)) };
}

/** Whether a figure keeps to the limit of its row. */
export function keeps({ row, value }: Figure): boolean {
  const { is, limit }: Row = ROWS[row];
  return is === 'least' ? value >= limit : value <= limit;
}
