import { describe, expect, it } from 'vitest';
import { sniffDelimiter } from '../../src/read/delimiter.js';
import { readGrids } from '../../src/read/index.js';
import { listen, tellGrid } from './events.js';

async function read(text: string) {
  const heard = listen();
  const { grids } = await readGrids({ path: 'grid', bytes: new TextEncoder().encode(text) }, heard.diagnose);
  return { rows: tellGrid(grids[0]), codes: heard.codes, grids };
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
