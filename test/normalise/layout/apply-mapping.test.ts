import { describe, expect, it } from 'vitest';
import { gatherDiagnostics } from '../../../src/diagnostics/index.js';
import type { Grid, TableMapping } from '../../../src/model/index.js';
import { layoutFromMapping, mappingFor } from '../../../src/normalise/layout/apply-mapping.js';
import { columnLetters } from '../../../src/normalise/layout/mapping-of-layout.js';

const place = { file: 'day 1/grid.csv', part: 'Circles' };
/** A sheet that begins in cell C5. */
const grid: Grid = {
  place,
  headings: ['Open day', 'Circles'],
  rows: [
    ['B', 'Notes', 'Notes', 'Next', ''],
    ['Kites at dusk', 'wind', 'rain', 'sew', 'x'],
    ['Stilts for all', 'height', '', 'saw', 'y'],
  ].map((row, index) =>
    row.map((text, column) => ({
      text,
      blocks: text === '' ? [] : [{ text, kind: 'line' as const }],
      place: { ...place, row: index + 5, column: column + 3 },
    })),
  ),
};
const columnsOf = (columns: NonNullable<TableMapping['columns']>) => {
  const { diagnose, diagnostics } = gatherDiagnostics();
  const layout = layoutFromMapping(grid, { match: {}, headingRow: 5, columns }, diagnose);
  const own = layout?.kind === 'tidy' ? Object.fromEntries(layout.blocks[0]?.columns ?? []) : null;
  return { own, codes: diagnostics.map(({ code }) => code) };
};

describe('mappingFor', () => {
  const of = (match: TableMapping['match'], number = 2) =>
    mappingFor(grid, number, { tables: [{ match }], rooms: [], siteNames: [], minutes: true, notes: [] }) !==
    null;

  it.each([
    { file: 'day 1/grid.csv' },
    { file: 'grid.csv' },
    { file: 'event/day 1/grid.csv' },
    { file: './day 1\\grid.csv' },
    { file: '*.csv' },
    { file: 'day ?/*' },
    { file: '**/grid.*' },
    { table: 'circles' },
    { table: 2 },
    { table: 'table 2' },
    { file: 'grid.csv', table: 'Circles' },
  ])('finds the table by %j', (match) => expect(of(match)).toBe(true));

  it.each([
    { file: 'rid.csv' },
    { file: 'grid' },
    { file: 'grid.csv.old' },
    { file: 'grid+csv' },
    { table: 'Open day' },
    { table: 1 },
    { file: 'other.csv', table: 2 },
  ])('does not find it by %j', (match) => expect(of(match)).toBe(false));

  it('takes the entry with the very name of the file before one that only matches', () => {
    const tables = [{ match: { file: '*.csv' } }, { match: { file: 'day 1/grid.csv' } }];
    expect(mappingFor(grid, 1, { tables, rooms: [], siteNames: [], minutes: true, notes: [] })).toBe(
      tables[1],
    );
  });
});

describe('layoutFromMapping', () => {
  it('finds columns by letter and number as the sheet shows them, not as they are counted', () => {
    expect(columnsOf({ topic: 'C', actions: 6 }).own).toMatchObject({ topic: [0], actions: [3] });
  });

  it('takes a heading before a letter, and all columns of one heading', () => {
    expect(columnsOf({ topic: 'b', discussion: 'notes' }).own).toMatchObject({
      topic: [0],
      discussion: [1, 2],
    });
  });

  it('gives a column that is named one meaning only, and keeps what the other headings say', () => {
    expect(columnsOf({ topic: 'D', ignore: 'F' }).own).toEqual({ topic: [1], discussion: [2] });
  });

  it('reports what is not there, and reads the rest', () => {
    const { own, codes } = columnsOf({ topic: 'C', actions: 'Nxt', room: 'ZZ' });
    expect(own).toMatchObject({ topic: [0] });
    expect(codes).toEqual(['mapping-column-unknown', 'mapping-column-unknown']);
  });

  it('says nothing of a table of which nothing is said', () => {
    expect(layoutFromMapping(grid, { match: {}, site: 'Leeds' }, gatherDiagnostics().diagnose)).toBe(null);
  });
});

it('columnLetters counts as a spreadsheet does', () => {
  expect([1, 26, 27, 52, 702, 703].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'ZZ', 'AAA']);
});
