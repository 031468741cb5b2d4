/** What the benchmarks print: aligned tables, and the few statistics that stand in them. */

/** Prints a table as plain text. The first column is aligned to the left, all others to the right. */
export function printTable(title: string, head: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[]) =>
    widths.map((width, column) => (row[column] ?? '')[column === 0 ? 'padEnd' : 'padStart'](width)).join('  ');
  console.log(
    ['', title, line(head), widths.map((width) => '-'.repeat(width)).join('  '), ...rows.map(line), ''].join('\n'),
  );
}

/** 'ok' or 'FAIL': whether a figure keeps to its limit. */
export function verdict(figure: number, limit: number): string {
  return figure <= limit ? 'ok' : 'FAIL';
}

/** The value that a share (0 to 1) of the values does not exceed; no value in between is made up. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (value === undefined) throw new Error('a quantile of nothing');
  return value;
}

/** The middle value, or the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const [below, above] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  if (below === undefined || above === undefined) throw new Error('a median of nothing');
  return (below + above) / 2;
}
