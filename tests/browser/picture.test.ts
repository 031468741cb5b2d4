/** The picture of a link: read by an independent reader, and with the margin that cameras need. */
import readQr from 'jsqr';
import { correction, generate } from 'lean-qr/nano';
import { describe, expect, it } from 'vitest';
import { pictureOf } from '../../src/picture';

const LINK = 'https://passus.example.eu/app/#/bookmark/4YKD-CVVK-K8NE';

/** Pixels to a square. */
const SCALE = 4;

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

  it.each([
    LINK,
    'https://a.eu/#/bookmark/4Z1W-8VV3',
    'http://localhost:4173/app/?lang=en#/bookmark/4X7K-8VVK-8GNJ',
    `https://${'a'.repeat(120)}.example/app/#/bookmark/4X7K-8VVK-8GNJ`,
  ])('is read as the link that it was made of, also with a blot on it: %s', (link) => {
    const { size, path } = pictureOf(link);
    const dark = squares(path);
    // A coffee drop in the middle, where no finder pattern is.
    const middle = Math.floor(size / 2);
    for (let y = -1; y <= 1; y++) for (let x = -1; x <= 1; x++) dark.add(`${middle + x},${middle + y}`);
    const pixels = new Uint8ClampedArray((size * SCALE) ** 2 * 4).fill(255);
    for (let y = 0; y < size * SCALE; y++) {
      for (let x = 0; x < size * SCALE; x++) {
        if (!dark.has(`${Math.floor(x / SCALE)},${Math.floor(y / SCALE)}`)) continue;
        pixels.set([0, 0, 0], (y * size * SCALE + x) * 4);
      }
    }
    expect(readQr(pixels, size * SCALE, size * SCALE)?.data).toBe(link);
  });
});
