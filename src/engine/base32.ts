/** Crockford's base 32: 32 signs that can hardly be mistaken for one another, read forgivingly. */

/** Without I, L, O and U (Douglas Crockford, "Base 32"). */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Signs for values from 0 to 31. */
export function writeSigns(values: readonly number[]): string {
  return values.map((value) => SIGNS[value]).join('');
}

/**
 * The values of signs, as a person writes them: small or capital, O for 0, I or L for 1, with spaces, and with hyphens
 * of any length, which tablets put in by themselves. Undefined where something else is among them.
 */
export function readSigns(text: string): readonly number[] | undefined {
  const plain = text
    .replaceAll(/[\s\p{Pd}\u2212_.]/gu, '')
    .toUpperCase()
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  const values = Array.from(plain, (sign) => SIGNS.indexOf(sign));
  return values.includes(-1) ? undefined : values;
}
