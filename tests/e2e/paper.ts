/** What stands on paper: a page as the browser prints it, read back from the PDF. */
import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import type { Page } from './journey';

export interface Sheet {
  /** In points; A4 is 595 x 842. */
  readonly size: { readonly width: number; readonly height: number };
  /** All words; what the browser puts at the edge comes first. */
  readonly text: string;
  /** The sizes of letters that occur, in points. */
  readonly letters: readonly number[];
  /** The colours that occur. */
  readonly colours: readonly string[];
  /** For each box to tick, whether it is ticked. */
  readonly boxes: readonly boolean[];
}

/** What a box and its tick reach over: left, top, right and bottom in their drawing (src/ui/printed-step.tsx). */
const BOX = '2,2,22,22';
const TICK = '6,7,18,17';

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
    const runs = items.flatMap((item) => ('str' in item ? [item] : []));
    const { fnArray, argsArray } = await sheet.getOperatorList();
    const drawn = fnArray.map((operation, index) => ({ operation, args: argsArray[index] as readonly unknown[] }));
    const shapes = drawn
      .filter(({ operation }) => operation === OPS.constructPath)
      .map(({ args }) => Object.values(args[2] as Record<string, number>).join());
    sheets.push({
      size: { width: Math.round(width), height: Math.round(height) },
      text: runs
        .map(({ str, hasEOL }) => str + (hasEOL ? ' ' : ''))
        .join('')
        .replaceAll(/\s+/g, ' ')
        .trim(),
      letters: runs
        .filter(({ str }) => str.trim() !== '')
        .map(({ transform }) => {
          const [along = 0, up = 0] = transform as readonly number[];
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
