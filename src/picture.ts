/** A text as a QR picture. Loaded where one is shown, with the package that makes it. */
import { correction, generate } from 'lean-qr/nano';

/** Squares of one unit: the side of the picture with its empty margin, and the dark ones as a path of SVG. */
export interface Picture {
  readonly size: number;
  readonly path: string;
}

/** Squares around the code that must stay empty (ISO/IEC 18004). */
const MARGIN = 4;

/** The picture of a text. Reads well from a screen and from paper; a quarter of it may be dirty. */
export function pictureOf(text: string): Picture {
  const code = generate(text, { minCorrectionLevel: correction.Q });
  let path = '';
  for (let y = 0; y < code.size; y++) {
    for (let x = 0; x < code.size; x++) {
      if (!code.get(x, y)) continue;
      const start = x;
      while (code.get(x + 1, y)) x++;
      path += `M${start + MARGIN} ${y + MARGIN}h${x + 1 - start}v1H${start + MARGIN}z`;
    }
  }
  return { size: code.size + 2 * MARGIN, path };
}
