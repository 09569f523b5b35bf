import { describe, expect, it } from 'vitest';
import { readGrids } from '../../../src/read/index.js';
import { sniffDelimiter } from '../../../src/read/text/delimiter.js';
import { tellGrid } from '../events.js';

async function read(text: string) {
  const told: [string, number | undefined][] = [];
  const { grids } = await readGrids(
    { path: 'grid', bytes: new TextEncoder().encode(text) },
    (code, { row }) => void told.push([code, row]),
  );
  return { rows: tellGrid(grids[0]), told, codes: told.map(([code]) => code), grids };
}

describe('delimited text', () => {
  it.each([',', ';', '\t', '|'])('is read with the delimiter `%s`', async (sign) => {
    const text = [`Topic${sign}Discussion${sign}Actions`, `a${sign}"b${sign}\nc"${sign}d`].join('\n');
    const { rows } = await read(text);
    expect(rows).toEqual(['Topic | Discussion | Actions', `a | b${sign === '\t' ? '' : sign} / c | d`]);
  });

  it('may begin with its title alone', () => {
    expect(sniffDelimiter('Day one\n\nTopic;Actions\na, b;c\n')).toBe(';');
  });

  it('says which habits of its cells were found', async () => {
    const { rows, codes } = await read('Topic,Discussion\na,b\\nc\\nd.  e\\nf\n');
    expect(rows[1]).toBe('a | b / c / d. e / f');
    expect(codes).toEqual(['typed-line-breaks', 'wide-spaces-kept']);
  });

  it('names the line in which a quotation mark opens that never closes, and leaves out that mark alone', async () => {
    const fine = Array.from({ length: 6 }, (_, index) => `Wall ${index},It leans,Prop it`);
    const text = [
      'Topic,Discussion,Actions',
      ...fine,
      '"Fences,Cost,Ask',
      'Gates,"Rust',
      'Frost",Oil',
      'Bars,d,e',
    ];
    const { rows, told } = await read(text.join('\n'));
    expect(rows.slice(7)).toEqual(['Fences | Cost | Ask', 'Gates | Rust / Frost | Oil', 'Bars | d | e']);
    expect(told).toEqual([['quote-not-closed', 8]]);
  });

  it('keeps marks around words inside a field when it looks for the one that never closes', async () => {
    const { rows, told } = await read('Topic,Discussion\n"a "good" fence",b\nGates,"c\nWalls,d\n');
    expect(rows).toEqual(['Topic | Discussion', '"a "good" fence" | b', 'Gates | c', 'Walls | d']);
    expect(told).toEqual([['quote-not-closed', 3]]);
  });

  it('keeps the rows and columns a spreadsheet shows', async () => {
    const { grids } = await read('Topic,Actions\n\n"a\nb",c\n');
    expect(grids[0]?.rows[2]?.[1]?.place).toEqual({ file: 'grid', row: 3, column: 2 });
  });

  it('reads a cell of twenty thousand letters beside two hundred columns', async () => {
    const row = Array.from({ length: 200 }, (_, index) => `c${index}`);
    const { grids } = await read(`${row.join(',')}\n${'word '.repeat(4000)},${row.slice(1).join(',')}\n`);
    expect(grids[0]?.rows[1]).toHaveLength(200);
    expect(grids[0]?.rows[1]?.[0]?.text).toHaveLength(19_999);
  });
});
