/** Start-up images: each that the app names is there, and as large as its name says. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { startupImages } from '../../src/browser/startup';
import sizes from '../../src/browser/startup-sizes.json';

/** Width and height of a PNG, in px (PNG specification, IHDR). */
function pixelsOf(file: string): [number, number] {
  const bytes = readFileSync(file);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

describe('start-up images', () => {
  it.each([...sizes.ipad, ...sizes.iphone])('are there for a screen of %s', (size) => {
    const [width = 0, height = 0, ratio = 0] = size.split(/[x@]/).map(Number);
    const images = startupImages(width, height, ratio);
    expect(images).toHaveLength(sizes.ipad.includes(size) ? 4 : 2);
    for (const { name } of images) {
      const file = `public/startup/${name}`;
      expect(existsSync(file), file).toBe(true);
      const upright = [width * ratio, height * ratio];
      expect(pixelsOf(file), file).toEqual(name.includes('portrait') ? upright : upright.reverse());
    }
  });

  it('are not named for a screen that is not known', () => {
    expect(startupImages(1000, 1000, 2)).toEqual([]);
  });
});
