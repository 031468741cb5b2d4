/** What stands on paper: a page as the browser prints it, read back from the PDF. */
import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import type { Page } from './journey';

export interface Sheet {
  /** In points; A4 is 595 x 842. */
  readonly size: { readonly width: number; readonly height: number };
  /** All words, in the order in which they are painted: the number of the page, drawings, and then the lines. */
  readonly text: string;
  /** The words of the topmost line. */
  readonly top: string;
  /** The sizes of letters that occur, in points. */
  readonly letters: readonly number[];
  /** The colours that occur. */
  readonly colours: readonly string[];
  /** For each box to tick, whether it is ticked. */
  readonly boxes: readonly boolean[];
}

/** What a box and its tick reach over: left, top, right and bottom in their drawing (src/ui/printed-step.tsx). */
const BOX = '1.5,1.5,22.5,22.5';
const TICK = '6,7,18,17';

interface Run {
  readonly str: string;
  readonly hasEOL: boolean;
  /** The matrix that places it; its last number is the height above the foot of the page. */
  readonly transform: readonly number[];
}

const heightOf = ({ transform }: Run) => transform[5] ?? 0;

function said(runs: readonly Run[]): string {
  const words = runs.map(({ str, hasEOL }) => str + (hasEOL ? ' ' : '')).join('');
  return words.replaceAll(/\s+/g, ' ').trim();
}

/** Prints what is on the screen, backgrounds as well, on the paper that the style asks for, and reads it. */
export async function printed(page: Page): Promise<readonly Sheet[]> {
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  const paper = await getDocumentProxy(new Uint8Array(pdf));
  const { OPS } = await getResolvedPDFJS();
  const sheets: Sheet[] = [];
  for (let number = 1; number <= paper.numPages; number++) {
    const sheet = await paper.getPage(number);
    const { width, height } = sheet.getViewport({ scale: 1 });
    const { items } = await sheet.getTextContent();
    const runs = items.flatMap((item): Run[] => ('str' in item ? [item as Run] : []));
    const seen = runs.filter(({ str }) => str.trim() !== '');
    const { fnArray, argsArray } = await sheet.getOperatorList();
    const drawn = fnArray.map((operation, index) => ({ operation, args: argsArray[index] as readonly unknown[] }));
    const shapes = drawn
      .filter(({ operation }) => operation === OPS.constructPath)
      .map(({ args }) => Object.values(args[2] as Record<string, number>).join());
    sheets.push({
      size: { width: Math.round(width), height: Math.round(height) },
      text: said(runs),
      top: said(seen.filter((run) => heightOf(run) > Math.max(...seen.map(heightOf)) - 2)),
      letters: seen.map(({ transform }) => {
        const [along = 0, up = 0] = transform;
        return Math.round(10 * Math.hypot(along, up)) / 10;
      }),
      colours: drawn
        .filter(({ operation }) => operation === OPS.setFillRGBColor || operation === OPS.setStrokeRGBColor)
        .map(({ args }) => String(args[0])),
      boxes: shapes.flatMap((shape, index) => (shape === BOX ? [shapes[index + 1] === TICK] : [])),
    });
  }
  return sheets;
}
