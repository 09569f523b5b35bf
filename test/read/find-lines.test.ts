import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createPlayback, findLines, readEvent } from '../../src/index.js';
import type { Place } from '../../src/model/index.js';

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** Every cell of a text, with the line that is told for it and the line its words really stand in. */
async function hold(path: string, text: string) {
  const inputs = [{ path, bytes: bytesOf(text) }];
  const lineOf = await findLines(inputs);
  const lines = text.split(/\r?\n/);
  const { documents } = await readEvent(inputs);
  return documents
    .flatMap(({ grids }) => grids.flatMap(({ rows }) => rows.flat()))
    .filter((cell) => cell.text !== '')
    .map((cell) => {
      const first = cell.text.split('\n')[0] ?? '';
      return { first, told: lineOf(cell.place), real: lines.findIndex((line) => line.includes(first)) + 1 };
    });
}

const wrongOf = (cells: Awaited<ReturnType<typeof hold>>) => cells.filter(({ told, real }) => told !== real);

describe('the line that a place stands in', () => {
  it.each([
    ['\n', 'grid.csv'],
    ['\r\n', 'windows.csv'],
  ])('is that where the row begins, in CSV whose cells hold line breaks (%j)', async (end, name) => {
    const text = ['Topic,Discussion', 'Ovens,"Flour', 'is dear"', 'Roses,Sun', '', 'Bees,Hives', ''].join(
      end,
    );
    const cells = await hold(name, text);
    const ofTopics = cells.filter(({ first }) => ['Ovens', 'Roses', 'Bees'].includes(first));
    expect(ofTopics.map(({ told }) => told)).toEqual([2, 4, 6]);
    expect(wrongOf(ofTopics)).toEqual([]);
  });

  it('is that of the row in a Markdown table, below a front matter too', async () => {
    const text =
      '---\ntitle: x\n---\n# Leeds\n\n| Topic | Discussion |\n| --- | --- |\n| Ovens | Flour |\n| Roses | Sun |\n';
    const cells = await hold('grid.md', text);
    expect(cells.map(({ told }) => told)).toEqual([6, 6, 8, 8, 9, 9]);
    expect(wrongOf(cells)).toEqual([]);
  });

  it('is that of the row of an HTML table, where a foot stands before the body too', async () => {
    const text =
      '<h1>Leeds</h1>\n<table>\n<tr><th>Topic</th><th>Discussion</th></tr>\n<tfoot>\n<tr><td>Last</td><td>one</td></tr>\n</tfoot>\n<tbody><tr><td>Ovens</td><td>Flour</td></tr>\n<tr><td>Roses</td><td>Sun</td></tr></tbody>\n</table>\n';
    const cells = await hold('grid.html', text);
    expect(cells).toHaveLength(8);
    expect(wrongOf(cells)).toEqual([]);
  });

  it('is that of the row in tables of a plain text', async () => {
    const text = readFileSync('fixtures/sample/libraries-together.txt', 'utf8');
    const lineOf = await findLines([{ path: 'a.txt', bytes: bytesOf(text) }]);
    const { diagnostics } = await readEvent([{ path: 'a.txt', bytes: bytesOf(text) }]);
    const moved = diagnostics.find(({ code }) => code === 'row-realigned');
    const first = diagnostics.find(({ code }) => code === 'row-realigned')?.place.part ?? '?';
    const heading = text.split('\n').findIndex((line) => line.includes(first)) + 1;
    expect(lineOf(moved?.place ?? { file: '' })).toBe(heading + 1 + (moved?.place.row ?? 0));
  });

  it('is that of the file where a finding tells a line, whatever the rows', async () => {
    const text = 'Topic,Discussion,Actions\n"Ovens\nand bread",Flour,Build\nRoses,"Sun,Dig\n';
    const inputs = [{ path: 'a.csv', bytes: bytesOf(text) }];
    const lineOf = await findLines(inputs);
    const { diagnostics } = await createPlayback(inputs, { formats: ['json'] });
    const open = diagnostics.find(({ code }) => code === 'quote-not-closed');
    expect(lineOf(open?.place ?? { file: '' }, 'quote-not-closed')).toBe(open?.place.row);
  });

  it.each([
    [
      'a file that is none of these',
      bytesOf('Topic,Discussion\nOvens,Flour\n'),
      { file: 'other.csv', row: 2 },
    ],
    ['a row that is not there', bytesOf('Topic,Discussion\nOvens,Flour\n'), { file: 'a.csv', row: 9 }],
    ['a file as a whole', bytesOf('Topic,Discussion\nOvens,Flour\n'), { file: 'a.csv' }],
    ['a text with lone returns', bytesOf('Topic,Discussion\rOvens,Flour\r'), { file: 'a.csv', row: 2 }],
    [
      'a text with line separators',
      bytesOf('Topic,Discussion\nOv\u2028ens,Flour\n'),
      { file: 'a.csv', row: 2 },
    ],
    ['UTF-16', Buffer.from('\ufeffTopic,Discussion\nOvens,Flour\n', 'utf16le'), { file: 'a.csv', row: 2 }],
    ['a workbook', readFileSync('fixtures/read/xlsx-sheet-a-site/sites.xlsx'), { file: 'a.csv', row: 2 }],
    ['JSON', bytesOf('[{"topic": "Ovens", "discussion": "Flour"}]'), { file: 'a.csv', row: 1 }],
  ] satisfies [string, Uint8Array, Place][])('is not known for %s', async (_, bytes, place) => {
    expect((await findLines([{ path: 'a.csv', bytes }]))(place)).toBeNull();
  });

  it('is not known where a heading names a table and lines of text, and the number may be either', async () => {
    const text =
      '# Plan\n\nWe met at ten.\n\n| Topic | Discussion |\n| --- | --- |\n| Ovens | Flour |\n| Roses | Sun |\n';
    const lineOf = await findLines([{ path: 'a.md', bytes: bytesOf(text) }]);
    expect(lineOf({ file: 'a.md', part: 'Plan', row: 3 })).toBe(3);
    expect(lineOf({ file: 'a.md', part: 'table 1', row: 3 })).toBe(8);
  });
});
