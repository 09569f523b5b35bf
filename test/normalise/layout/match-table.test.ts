import { describe, expect, it } from 'vitest';
import { matchesTable } from '../../../src/normalise/layout/match-table.js';

const fits = (pattern: string, file: string) =>
  matchesTable({ file: pattern }, { place: { file }, headings: [], rows: [] } as never, 1);

describe('the file that an entry of the configuration names', () => {
  it.each([
    ['leeds.csv', 'leeds.csv'],
    ['grids/leeds.csv', 'leeds.csv'],
    ['leeds*.csv', 'leeds day 2.csv'],
    ['leeds*.csv', 'day 1/leeds.csv'],
    ['**/x*.csv', 'a/b/x1.csv'],
    ['x?.csv', 'in/x1.csv'],
    ['.\\day 1\\*.csv', 'day 1/x.csv'],
    // Brackets and braces are part of a name.
    ['grid [1]*.csv', 'grid [1] new.csv'],
    ['{a,b}.csv', '{a,b}.csv'],
    ['!x*.csv', '!x1.csv'],
  ])('%s: is %s', (pattern, file) => {
    expect(fits(pattern, file)).toBe(true);
  });

  it.each([
    ['1.csv', 'in/x1.csv'],
    ['/a/*.csv', '/a/b/x.csv'],
    ['day/*.csv', 'day/1/x.csv'],
    ['grid [1].csv', 'grid 1.csv'],
    ['{a,b}.csv', 'a.csv'],
    ['!x*.csv', 'y.csv'],
  ])('%s: is not %s', (pattern, file) => {
    expect(fits(pattern, file)).toBe(false);
  });
});
