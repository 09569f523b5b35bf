import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { buildSync } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { readFile, showRows } from '../show-grids.js';
import { makeArchive, makeEncryptedFile, makeRow, makeWorkbook } from './make-office-files.js';

const heads = ['Slot', 'Room', 'Topic', 'Discussion', 'Actions'];

describe('readWorkbook', () => {
  it('gives a grid for each sheet that shows text, with the rows and columns the program shows', async () => {
    const file = makeWorkbook([
      {
        name: 'Leeds',
        rows: makeRow(3, [null, 'Topic', 'Actions']) + makeRow(5, [null, 'Loans', 'Ask Kim']),
      },
      { name: 'Empty', rows: makeRow(1, ['  ', null]) },
      { name: 'Hull', rows: makeRow(1, ['Topic']) },
    ]);
    const { document, codes } = await readFile('grid.xlsx', file);
    expect(document.grids.map(({ place, headings }) => [place.part, headings])).toEqual([
      ['Leeds', ['Leeds']],
      ['Hull', ['Hull']],
    ]);
    expect(showRows(document.grids[0])).toEqual([
      [],
      [],
      ['', 'Topic', 'Actions'],
      [],
      ['', 'Loans', 'Ask Kim'],
    ]);
    expect(document.grids[0]?.rows[4]?.[1]?.place).toEqual({
      file: 'grid.xlsx',
      part: 'Leeds',
      row: 5,
      column: 2,
    });
    expect(codes).toEqual([]);
  });

  it('reads rich text as plain text, and line breaks in a cell as blocks', async () => {
    const strings = [
      '<r><t xml:space="preserve">Lending </t></r><r><rPr><b/></rPr><t>toolkits</t></r>',
      '<t>- one\r\n- two&#10;three_x000D_&#10;four</t>',
    ];
    const rows = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>';
    const { document } = await readFile('grid.xlsx', makeWorkbook([{ name: 'S', rows }], { strings }));
    expect(showRows(document.grids[0])).toEqual([['Lending toolkits', '• one / • two / three / four']]);
  });

  it('gives dates and times as shown, and dates in figures alone as ISO dates', async () => {
    const cell = (name: string, style: number, value: number) =>
      `<c r="${name}" s="${style}"><v>${value}</v></c>`;
    const rows = `<row r="1">${cell('A1', 1, 45049)}${cell('B1', 2, 45049.4375)}${cell('C1', 3, 45049)}${cell('D1', 4, 0.4375)}${cell('E1', 0, 0.1)}${cell('F1', 5, 0.25)}${cell('I1', 6, 45049)}<c r="G1" t="b"><v>1</v></c><c r="H1" t="e"><v>#N/A</v></c></row>`;
    const file = makeWorkbook([{ name: 'S', rows }], {
      formats: ['d mmmm yyyy', 'hh:mm', '0%', 'dd/mm/yyyy;@'],
    });
    const { document } = await readFile('grid.xlsx', file);
    expect(showRows(document.grids[0])).toEqual([
      ['2023-05-03', '2023-05-03 10:30', '3 May 2023', '10:30', '0.1', '25%', 'TRUE', '#N/A', '2023-05-03'],
    ]);
  });

  it('gives a formula its stored result, and says where a whole workbook has none', async () => {
    const rows =
      '<row r="1"><c r="A1" t="str"><f>B1&amp;"s"</f><v>Loans</v></c><c r="B1"><f>1+1</f><v>2</v></c></row>';
    const { document, codes } = await readFile('grid.xlsx', makeWorkbook([{ name: 'S', rows }]));
    expect(showRows(document.grids[0])).toEqual([['Loans', '2']]);
    expect(codes).toEqual([]);
    const bare = `${makeRow(1, ['Topic'])}<row r="2"><c r="A2"><f>UPPER("loans")</f></c></row>`;
    const second = await readFile('grid.xlsx', makeWorkbook([{ name: 'S', rows: bare }]));
    expect(second.codes).toEqual(['formulas-without-results']);
  });

  it('gives the first cell of a merged area its size, and the others as parts of it', async () => {
    const rows =
      makeRow(1, ['Unconference', null, null]) +
      makeRow(2, heads.slice(0, 3)) +
      makeRow(3, ['10:00', 'Loft', 'A']) +
      makeRow(4, [null, 'Hall', 'B']);
    const after = '<mergeCells count="2"><mergeCell ref="A1:C1"/><mergeCell ref="A3:A1048576"/></mergeCells>';
    const { document } = await readFile('grid.xlsx', makeWorkbook([{ name: 'S', rows, after }]));
    const grid = document.grids[0];
    expect(showRows(grid)).toEqual([
      ['[1×3] Unconference', '^', '^'],
      ['Slot', 'Room', 'Topic'],
      ['[2×1] 10:00', 'Loft', 'A'],
      ['^', 'Hall', 'B'],
    ]);
    expect(grid?.rows[3]?.[0]?.partOf).toBe(grid?.rows[2]?.[0]);
  });

  it('leaves out hidden sheets, rows and columns that hold text and says which', async () => {
    const rows = [
      makeRow(1, ['Topic', 'Private', 'Actions']),
      makeRow(2, ['A', 'x', 'y'], ' hidden="1"'),
      makeRow(3, ['B', 'x', 'z']),
      makeRow(4, ['C', 'x', 'z'], ' hidden="true"'),
      makeRow(5, ['D', null, 'z'], ' hidden="1"'),
      makeRow(6, [null], ' hidden="1"'),
    ].join('');
    const before = '<cols><col min="2" max="2" hidden="1"/><col min="5" max="16384" hidden="1"/></cols>';
    const sheets = [
      { name: 'S', rows, before },
      { name: 'Draft', rows: makeRow(1, ['x']), state: 'hidden' as const },
      { name: 'Lists', rows: makeRow(1, ['x']), state: 'veryHidden' as const },
      { name: 'Blank', rows: '', state: 'hidden' as const },
    ];
    const { document, diagnostics } = await readFile('grid.xlsx', makeWorkbook(sheets));
    expect(document.grids.map((grid) => showRows(grid))).toEqual([
      [
        ['Topic', 'Actions'],
        ['B', 'z'],
      ],
    ]);
    expect(document.grids[0]?.rows[1]?.map(({ place }) => [place.row, place.column])).toEqual([
      [3, 1],
      [3, 3],
    ]);
    expect(diagnostics.map(({ reason }) => reason)).toEqual([
      'The sheets `Draft`, `Lists` are hidden and were left out.',
      '3 rows are hidden, by hand or by a filter, and were left out: 2, 4–5.',
      'Column B is hidden and was left out.',
    ]);
  });

  it('shows the text of a merged area whose first row is hidden', async () => {
    const rows =
      makeRow(1, ['10:00', 'A'], ' hidden="1"') + makeRow(2, [null, 'B']) + makeRow(3, [null, 'C']);
    const after = '<mergeCells count="1"><mergeCell ref="A1:A3"/></mergeCells>';
    const { document } = await readFile('grid.xlsx', makeWorkbook([{ name: 'S', rows, after }]));
    expect(showRows(document.grids[0])).toEqual([
      ['[2×1] 10:00', 'B'],
      ['^', 'C'],
    ]);
  });

  it('counts comments', async () => {
    const comments = [
      ['A1', 'ask Otto'],
      ['C9', 'on an empty cell'],
    ] as const;
    const { document, diagnostics } = await readFile(
      'grid.xlsx',
      makeWorkbook([{ name: 'S', rows: makeRow(1, ['Topic']), comments }]),
    );
    expect(showRows(document.grids[0])).toEqual([['Topic']]);
    expect(diagnostics.map(({ reason }) => reason)).toEqual(['2 comments beside the text were left out.']);
  });

  it('ends at the last filled cell, whatever is formatted or merged beyond', async () => {
    const rows = `${makeRow(1, ['Topic'])}<row r="1048576"><c r="XFD1048576" s="1"/></row>`;
    const after = '<mergeCells count="1"><mergeCell ref="B1:XFD1048576"/></mergeCells>';
    const { document, codes } = await readFile('grid.xlsx', makeWorkbook([{ name: 'S', rows, after }]));
    expect(showRows(document.grids[0])).toEqual([['Topic']]);
    expect(codes).toEqual([]);
  });

  it('reads one filled cell far below without filling what lies between', async () => {
    const rows = makeRow(1, ['Topic', 'Actions']) + makeRow(1_048_576, ['last']);
    const { document } = await readFile('grid.xlsx', makeWorkbook([{ name: 'S', rows }]));
    expect(document.grids[0]?.rows.at(-1)?.[0]?.place.row).toBe(1_048_576);
  });

  it('refuses a text that very many cells share', async () => {
    const rows = Array.from(
      { length: 1000 },
      (_, index) => `<row r="${index + 1}"><c r="A${index + 1}" t="s"><v>0</v></c></row>`,
    );
    const strings = [`<t>${'word '.repeat(20_000)}</t>`];
    const { document, codes } = await readFile(
      'grid.xlsx',
      makeWorkbook([{ name: 'S', rows: rows.join('') }], { strings }),
    );
    expect(document.grids).toEqual([]);
    expect(codes).toEqual(['file-holds-too-much']);
  });

  it('refuses entities, a cut file, and a file with a password', async () => {
    const sheet = makeWorkbook([{ name: 'S', rows: makeRow(1, heads) }]);
    const laughs = makeArchive({
      '[Content_Types].xml': '<Types/>',
      'xl/workbook.xml': '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><workbook/>',
    });
    expect((await readFile('a.xlsx', laughs)).codes).toEqual(['file-damaged']);
    expect((await readFile('a.xlsx', sheet.subarray(0, sheet.length / 2))).codes).toEqual(['file-damaged']);
    expect((await readFile('a.xlsx', makeEncryptedFile())).codes).toEqual(['file-encrypted']);
  });

  it('gives the same dates in a process of any time zone', () => {
    const folder = mkdtempSync(join(tmpdir(), 'ddat-zone-'));
    const rows = '<row r="1"><c r="A1" s="1"><v>45049</v></c><c r="B1" s="2"><v>45049.01</v></c></row>';
    writeFileSync(join(folder, 'grid.xlsx'), makeWorkbook([{ name: 'S', rows }]));
    const contents = `import { readFileSync } from 'node:fs';
      import { readGrids } from './src/read/index.js';
      const bytes = readFileSync(${JSON.stringify(join(folder, 'grid.xlsx'))});
      const { grids } = await readGrids({ path: 'grid.xlsx', bytes }, () => {});
      process.stdout.write(grids[0].rows[0].map(({ text }) => text).join('|'));`;
    const outfile = join(folder, 'read.mjs');
    const stdin = { contents, resolveDir: process.cwd() };
    buildSync({
      stdin,
      outfile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      logLevel: 'error',
    });
    const read = (TZ: string) =>
      execFileSync(process.execPath, [outfile], { env: { ...process.env, TZ }, encoding: 'utf8' });
    const zones = ['UTC', 'Pacific/Auckland', 'America/St_Johns'];
    expect(zones.map(read)).toEqual(zones.map(() => '2023-05-03|2023-05-03 00:14'));
    rmSync(folder, { recursive: true });
  });
});

describe('readOpenDocument', () => {
  const spreadsheet = (tables: string, styles = '') =>
    makeArchive({
      mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
      'META-INF/manifest.xml': '<manifest:manifest/>',
      'content.xml': `<office:document-content><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
    });
  const cell = (text: string, attributes = '') =>
    `<table:table-cell${attributes}>${text
      .split('|')
      .map((line) => `<text:p>${line}</text:p>`)
      .join('')}</table:table-cell>`;

  it('reads paragraphs as lines, merged cells, dates, and what is repeated', async () => {
    const file = spreadsheet(
      `<table:table table:name="Leeds"><table:table-column table:number-columns-repeated="16384"/><table:table-row>${cell('Day', ' table:number-columns-spanned="2"')}<table:covered-table-cell/>${cell('Points<office:annotation><text:p>note</text:p></office:annotation>')}</table:table-row><table:table-row table:number-rows-repeated="2">${cell('03/05/23', ' office:value-type="date" office:date-value="2023-05-03"')}${cell('10:30', ' office:value-type="time" office:time-value="PT10H30M00S"')}${cell('one &amp; two|three<text:s text:c="3"/>four')}</table:table-row><table:table-row table:number-rows-repeated="1048573"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>`,
    );
    const { document, codes } = await readFile('grid.ods', file);
    expect(showRows(document.grids[0])).toEqual([
      ['[1×2] Day', '^', 'Points'],
      ['2023-05-03', '10:30', 'one & two / three / four'],
      ['2023-05-03', '10:30', 'one & two / three / four'],
    ]);
    expect(codes).toEqual(['comments-left-out']);
  });

  it('leaves out hidden sheets, rows and columns', async () => {
    const styles =
      '<style:style style:name="off" style:family="table"><style:table-properties table:display="false"/></style:style>';
    const file = spreadsheet(
      `<table:table table:name="S"><table:table-column/><table:table-column table:visibility="collapse"/><table:table-row>${cell('Topic')}${cell('Private')}</table:table-row><table:table-row table:visibility="filter">${cell('A')}${cell('x')}</table:table-row></table:table><table:table table:name="Old" table:style-name="off"><table:table-row>${cell('x')}</table:table-row></table:table>`,
      styles,
    );
    const { document, codes } = await readFile('grid.ods', file);
    expect(document.grids.map((grid) => showRows(grid))).toEqual([[['Topic']]]);
    expect(codes).toEqual(['hidden-sheets', 'hidden-rows', 'hidden-columns']);
  });

  it('refuses a few bytes that stand for millions of cells', async () => {
    const file = spreadsheet(
      `<table:table table:name="S"><table:table-row table:number-rows-repeated="1048576">${cell('x', ' table:number-columns-repeated="16384"')}</table:table-row></table:table>`,
    );
    expect((await readFile('grid.ods', file)).codes).toEqual(['file-holds-too-much']);
  });

  it('looks at no place of blank rows between cells at the ends of a sheet', async () => {
    const blank =
      '<table:table-row table:number-rows-repeated="1048574"><table:table-cell/></table:table-row>';
    const last = `<table:table-row><table:table-cell table:number-columns-repeated="16383"/>${cell('end')}</table:table-row>`;
    const rows = `<table:table-row>${cell('Topic')}</table:table-row>${blank}${last}`;
    const { document } = await readFile('grid.ods', spreadsheet(`<table:table>${rows}</table:table>`));
    const [grid] = document.grids;
    expect(grid?.rows).toHaveLength(1_048_576);
    expect(grid?.rows.at(-1)?.at(-1)).toMatchObject({
      text: 'end',
      place: { row: 1_048_576, column: 16_384 },
    });
  });

  it.each([
    [
      'row',
      `<table:table-row table:number-rows-repeated="1048576"/><table:table-row>${cell('x')}</table:table-row>`,
    ],
    [
      'column',
      `<table:table-row><table:table-cell table:number-columns-repeated="16384"/>${cell('x')}</table:table-row>`,
    ],
  ])('refuses a cell beyond the last %s there can be', async (_, rows) => {
    expect((await readFile('grid.ods', spreadsheet(`<table:table>${rows}</table:table>`))).codes).toEqual([
      'file-damaged',
    ]);
  });
});
