/** A check sign over GF(32): one wrong sign, and two that changed places, are always found. */

/** x^5 + x^2 + 1, which is primitive: the powers of x are 31 different values, one weight for each place. */
const MODULUS = 0b100101;

/** Times x in GF(32). */
const shifted = (value: number): number => ((value << 1) & 32 ? (value << 1) ^ MODULUS : value << 1);

/** The sum of all values, each times a power of x that depends on its place. The 1 in front gives the length a say. */
const sum = (values: readonly number[]): number => values.reduce((total, value) => shifted(total) ^ value, 1);

/** Values from 0 to 31, and one more behind them that makes them whole. For up to 30 values. */
export function withCheck(values: readonly number[]): readonly number[] {
  return [...values, shifted(sum(values))];
}

/** Whether the last value is the one that `withCheck` puts there. */
export function isWhole(values: readonly number[]): boolean {
  return sum(values) === 0;
}
