import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../src/read/html/html.js';
import { listen, tellGrid, tellPassages } from '../events.js';

const read = (html: string) => {
  const heard = listen();
  return { ...readHtml('page.html', html, heard.diagnose), codes: heard.codes };
};

describe('tables of a page', () => {
  it('gives merged cells where they begin and names them in the cells they cover', () => {
    const { grids } = read(
      '<table><tr><th rowspan=2>Time</th><th colspan=2>Rooms</th></tr><tr><th>A</th><th>B</th></tr><tr><td>10:00</td><td>x</td><td>y</td></tr></table>',
    );
    expect(tellGrid(grids[0])).toEqual([
      '#Time {2×1} | #Rooms {1×2} | ^Rooms',
      '^Time | #A | #B',
      '10:00 | x | y',
    ]);
    expect(grids[0]?.rows[1]?.map((cell) => cell.place.column)).toEqual([1, 2, 3]);
  });

  it('clamps absurd spans, ends them with their group, and loses no text where they overlap', () => {
    const { grids } = read(
      '<table><thead><tr><th rowspan=9>a<th>b<th>c</thead><tbody><tr><td>d<td rowspan=0>e<td>f<tr><td colspan=2>g<td>h<tr><td colspan=999>i</table>',
    );
    expect(tellGrid(grids[0])).toEqual(['#a | #b | #c', 'd | e {3×1} | f', 'g | ^e | h', 'i | ^e']);
  });

  it('supplies end tags that are missing, also behind open paragraphs and lists', () => {
    const { grids } = read('<table><tr><td><p>a<td><ul><li>b<li>c<tr><td>d<td><b>e<tr><td>f</table>');
    expect(tellGrid(grids[0])).toEqual(['a | b / c', 'd | e', 'f']);
  });

  it('ends a table without an end tag at the next heading or table', () => {
    const { grids } = read(
      '<h2>One<table><tr><td>a<td>b<h2>Two</h2><table><tr><td>c<td>d<table><tr><td>e<td>f',
    );
    expect(grids.map(tellGrid)).toEqual([['a | b'], ['c | d'], ['e | f']]);
    expect(grids.map((grid) => grid.headings)).toEqual([['One'], ['Two'], ['Two']]);
  });

  it('reads a table in a cell as lines of the cell', () => {
    const { grids } = read(
      '<table><tr><th>Topic<th>Notes<tr><td>x<td>y<table><tr><td>i</td><td>j</td></tr><tr><td>k<td>l</table></table>',
    );
    expect(grids.map(tellGrid)).toEqual([['#Topic | #Notes', 'x | y / i / j / k / l']]);
  });

  it('looks through tables that only lay out the page', () => {
    const inner = '<table><tr><th>Topic<th>Actions</tr><tr><td>a<td>b</tr></table>';
    const { grids, passages } = read(
      `<table><tr><td><h1>Day</h1><p>Welcome</p>${inner}</td></tr></table><table><tr><td>Menu</td><td>${inner}</td></tr></table>`,
    );
    expect(grids.map(tellGrid)).toEqual([
      ['#Topic | #Actions', 'a | b'],
      ['#Topic | #Actions', 'a | b'],
    ]);
    expect(tellPassages(passages)).toEqual(['1: 1# Day', '2: Welcome', '[table 1]', '3: Menu', '[table 2]']);
  });

  it('puts the foot last and the caption among the headings', () => {
    const { grids } = read(
      '<h1>Day</h1><table><caption>Room <b>list</b></caption><tfoot><tr><td>z</tfoot><tbody><tr><td>a<tr><td>b</table>',
    );
    expect(tellGrid(grids[0])).toEqual(['a', 'b', 'z']);
    expect(grids[0]?.headings).toEqual(['Day', 'Room list']);
  });

  it('keeps words that stand in a table outside its cells', () => {
    const { passages } = read('<table><tr>lost?<td>a<td>b<tr><td>c<td>d</table>');
    expect(tellPassages(passages)).toEqual(['1: lost?', '[table 1]']);
  });
});

describe('running text of a page', () => {
  it('gives headings, paragraphs and items in order, nested items by themselves', () => {
    const { passages } = read(
      '<h1>Day</h1><p>Hello<p>Again <del>struck</del><ul><li>one<ol><li>two</ol><li>three</ul><dl><dt>Term<dd>Words</dl>x<br>y',
    );
    expect(tellPassages(passages)).toEqual([
      '1: 1# Day',
      '2: Hello',
      '3: Again struck',
      '4: - one',
      '5: - two',
      '6: - three',
      '7: Term',
      '8: Words',
      '9: x',
      '10: y',
    ]);
    expect(passages[3]).toMatchObject({ cell: { place: { part: 'Day', row: 4 } } });
  });

  it('takes bold lines and short lines over a list as headings below all others', () => {
    const { passages } = read(
      '<p><strong>Actions</strong></p><p>a <b>b</b></p><div>To do:</div><ul><li>c</ul>',
    );
    expect(tellPassages(passages)).toEqual(['1: 7# Actions', '2: a b', '3: 7# To do:', '4: - c']);
  });

  it('leaves out scripts, what is hidden, and what stands beside the content, and says so', () => {
    const { passages, codes } = read(
      '<nav>Home</nav><header><h1>Day</h1>banner</header><script>"<p>x</p>"</script><template>t</template><p hidden>h</p><p style="display: none">i</p><i aria-hidden="true">j</i><form>Login</form><p>Text</p><footer>f</footer>',
    );
    expect(tellPassages(passages)).toEqual(['1: 1# Day', '2: Text']);
    expect(codes).toEqual(['page-parts-left-out']);
  });

  it('reads a hidden tab or a form that holds a table', () => {
    const { grids, codes } = read(
      '<form><div style="display:none"><table><tr><td>a<td>b<tr><td>c<td>d</table></div></form>',
    );
    expect(grids.map(tellGrid)).toEqual([['a | b', 'c | d']]);
    expect(codes).toEqual([]);
  });
});

describe('pages that are traps', () => {
  it('reads a hundred thousand nested elements as flat text', () => {
    const { passages, codes } = read(`${'<div>'.repeat(100_000)}deep<p>down`);
    expect(tellPassages(passages)).toEqual(['1: deep down']);
    expect(codes).toEqual(['page-nested-too-deep']);
  });

  it('keeps the words of a hundred nested tables', () => {
    const { grids, passages } = read(`${'<table><tr><td>a<td>b'.repeat(100)}${'</table>'.repeat(100)}`);
    const words = [...grids.flatMap(tellGrid), ...tellPassages(passages)].join(' ').match(/\b[ab]\b/g);
    expect(words).toHaveLength(200);
  });

  it('does not fill a page with the cells that absurd spans ask for', () => {
    const { grids } = read(`<table>${'<tr><td rowspan=65000 colspan=1000>a<td>b'.repeat(2000)}</table>`);
    const cells = grids[0]?.rows.reduce((sum, row) => sum + row.length, 0) ?? 0;
    expect(cells).toBeLessThan(250_000);
    expect(grids[0]?.rows.every((row) => row.some((cell) => cell.text === 'b'))).toBe(true);
  });
});
