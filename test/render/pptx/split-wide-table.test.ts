import { describe, expect, it } from 'vitest';
import type { Para, TableBlock } from '../../../src/render/pptx/lay-out/blocks.js';
import { splitWideTable } from '../../../src/render/pptx/lay-out/split-wide-table.js';

const para = (text: string): Para => ({ runs: [{ text }], size: 12, before: 0 });
const tableOf = (count: number): TableBlock => ({
  kind: 'table',
  description: '',
  columns: Array.from({ length: count }, () => ({ weight: 1, max: null })),
  header: Array.from({ length: count }, (_, at) => para(`heading ${at}`)),
  rows: [{ cells: Array.from({ length: count }, (_, at) => ({ paras: [para(`cell ${at}`)] })) }],
  fills: true,
});
const textsOf = (paras: readonly Para[]) => paras.map(({ runs }) => runs.map(({ text }) => text).join(''));

describe('a table of many columns', () => {
  it('stays whole where all columns fit side by side', () => {
    const table = tableOf(14);
    expect(splitWideTable(table)).toEqual([table]);
  });

  // Numbers of columns that do and do not divide evenly.
  it.each([15, 16, 27, 28, 29, 41, 60])('of %i loses none, and keeps the first on every part', (count) => {
    const parts = splitWideTable(tableOf(count));
    const headings = parts.map(({ header }) => textsOf(header));
    expect(headings.every(([first]) => first === 'heading 0')).toBe(true);
    expect(headings.flatMap(([, ...rest]) => rest)).toEqual(
      Array.from({ length: count - 1 }, (_, at) => `heading ${at + 1}`),
    );
    const cells = parts.map(({ rows }) => textsOf(rows[0]?.cells.flatMap(({ paras }) => paras) ?? []));
    expect(cells).toEqual(headings.map((own) => own.map((text) => text.replace('heading', 'cell'))));
    expect(parts.every(({ columns, header }) => columns.length === header.length)).toBe(true);
    expect(Math.max(...headings.map(({ length }) => length))).toBeLessThanOrEqual(14);
  });
});
