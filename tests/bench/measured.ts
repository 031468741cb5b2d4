/** The table of `npm run measure`, printed when everything is measured; fails where a figure is beyond its limit. */
import { expect, test } from '@playwright/test';
import { keeps, ROWS, told, worst, type Row, type RowName } from './figures';
import { printTable } from './table';

test('every figure keeps to its limit', () => {
  const figures = told();
  const beyond: string[] = [];
  const rows = (Object.entries(ROWS) as [RowName, Row][]).map(([name, row]) => {
    const figure = worst(name, figures);
    const { unit = '', digits = 0 } = row;
    if (figure === undefined) {
      // Of some screens alone there is no whole table.
      if (process.env.MEASURE_OF === undefined) beyond.push(`${row.name}: not measured`);
      return [row.name, '-', '', 'not measured', ''];
    }
    const verdict = keeps(figure) ? 'ok' : 'FAIL';
    if (!keeps(figure))
      beyond.push(
        ...figures
          .filter((each) => each.row === name && !keeps(each))
          .map((each) => `${row.name}: ${each.value} ${each.where}`),
      );
    return [
      row.name,
      `${figure.value.toFixed(digits)}${unit}`,
      `${row.is === 'least' ? 'at least' : 'at most'} ${row.limit}${unit}`,
      verdict,
      figure.where,
    ];
  });
  printTable('The measured table', ['figure', 'measured', 'limit', '', 'where'], rows);
  expect([...new Set(beyond)].sort().slice(0, 200)).toEqual([]);
});
