/** The picture of a link: the same squares that the package says, with the margin that cameras need. */
import { correction, generate } from 'lean-qr/nano';
import { describe, expect, it } from 'vitest';
import { pictureOf } from '../../src/picture';

const LINK = 'https://passus.example.eu/app/#/bookmark/4YKD-CVVK-K8NE';

/** Which squares a path of SVG paints dark. */
function squares(path: string): Set<string> {
  const dark = new Set<string>();
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1H\1z/g)) {
    for (let step = 0; step < Number(width); step++) dark.add(`${Number(x) + step},${y}`);
  }
  return dark;
}

describe('the picture', () => {
  it('paints each dark square once, and four empty ones around all', () => {
    const { size, path } = pictureOf(LINK);
    const code = generate(LINK, { minCorrectionLevel: correction.Q });
    const dark = squares(path);
    expect(path.replaceAll(/M\d+ \d+h\d+v1H\d+z/g, '')).toBe('');
    expect(size).toBe(code.size + 8);
    for (let y = 0; y < size; y++) {
      for (let x = 0; x < size; x++) expect(dark.has(`${x},${y}`)).toBe(code.get(x - 4, y - 4));
    }
  });
});
