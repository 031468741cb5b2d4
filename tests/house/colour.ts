/** Colours as numbers, and the contrast between two (WCAG 2.2, relative luminance). */

type Channels = readonly [red: number, green: number, blue: number];

/** The contrast of two opaque colours, written `#abc`, `#aabbcc` or `rgb(1, 2, 3)`: 1 to 21. */
export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = channelsOf(colour).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as unknown as Channels;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Red, green and blue of a colour, 0 to 255 each. */
export function channelsOf(colour: string): Channels {
  const [, digits] = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(colour) ?? [];
  if (digits !== undefined) {
    const each = digits.match(digits.length === 3 ? /./g : /../g)!;
    return each.map((pair) => parseInt(pair.length === 1 ? pair + pair : pair, 16)) as unknown as Channels;
  }
  const [, inside] = /^rgb\(([\d., ]+)\)$/.exec(colour) ?? [];
  if (inside === undefined) throw new Error(`${colour} is no opaque colour`);
  return inside.split(/[, ]+/).map(Number) as unknown as Channels;
}
