import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../../src/read/text/markdown.js';
import { listen, tellGrid, tellPassages } from '../events.js';

const read = (...lines: string[]) => readMarkdown('notes.md', lines.join('\n'), listen().diagnose);
const gridOf = (...lines: string[]) => tellGrid(read(...lines).grids[0]);

describe('tables of Markdown', () => {
  it('reads them with and without outer pipes, with a short separator or none', () => {
    const rows = ['Topic | Actions', 'a | b', 'c | d'];
    expect(gridOf('| Topic | Actions |', '| --- | --- |', '| a | b |', '| c | d |')).toEqual(rows);
    expect(gridOf('Topic | Actions', '--- | ---', 'a | b', 'c | d')).toEqual(rows);
    expect(gridOf('| Topic | Actions |', '|-|', '| a | b', 'c | d |')).toEqual(rows);
    expect(gridOf('| Topic | Actions |', '| a | b |', '| c | d |')).toEqual(rows);
    expect(gridOf('Topic | Actions', 'a | b', 'c | d')).toEqual(rows);
  });

  it('keeps cells that are too many and rows that are too short', () => {
    expect(gridOf('|a|b|', '|-|-|', '|c|d|e|', '|f|')).toEqual(['a | b', 'c | d | e', 'f']);
  });

  it('does not part at pipes that are escaped or in code', () => {
    expect(gridOf('a | b', '- | -', 'c \\| d | `e | f`', '`g` | h`')).toEqual([
      'a | b',
      'c | d | e | f',
      'g | h`',
    ]);
  });

  it('keeps a blank first heading and a blank last cell where there are no outer pipes', () => {
    expect(gridOf(' | Room 1 | Room 2', '--- | --- | ---', '10:00 | x | y', '11:00 | z |')).toEqual([
      ' | Room 1 | Room 2',
      '10:00 | x | y',
      '11:00 | z | ',
    ]);
  });

  it('finds one under a line of text, and ends it at the next block', () => {
    const { passages, grids } = read('Our notes', 'a | b', '-|-', 'c | d', '# Next', 'Text');
    expect(tellPassages(passages)).toEqual(['1: Our notes', '[table 1]', '5: 1# Next', '6: Text']);
    expect(tellGrid(grids[0])).toEqual(['a | b', 'c | d']);
  });

  it('reads breaks, lists and links in cells; wide spaces part nothing', () => {
    expect(gridOf('|a|b|', '|-|-|', '|x<br>y  z|<ul><li>k</li><li>[l](http://x)</li></ul>|')).toEqual([
      'a | b',
      'x / y z | k / l',
    ]);
  });
});

describe('running text of Markdown', () => {
  it('joins wrapped lines, parts at hard breaks, and names the source line', () => {
    const { passages } = read('# Day', '', 'A paragraph', 'goes on  ', 'and breaks', '', 'Setext', '---');
    expect(tellPassages(passages)).toEqual([
      '1: 1# Day',
      '3: A paragraph goes on',
      '5: and breaks',
      '7: 2# Setext',
    ]);
  });

  it('gives each item by itself, without task marks, with the paragraphs of a loose list', () => {
    const { passages } = read(
      '- [ ] one',
      '- [x] two',
      '    - three',
      '',
      '  more',
      '',
      '1. first',
      '2) other',
    );
    expect(tellPassages(passages)).toEqual([
      '1: - one',
      '2: - two',
      '3: - three',
      '5: - more',
      '7: - first',
      '8: - other',
    ]);
  });

  it('takes bold lines and short lines over a list as headings of level 7', () => {
    const { passages } = read(
      '**Actions**',
      '',
      'To do:',
      '- **Kim** asks',
      '',
      'a **b** c',
      '',
      'Said:',
      '',
      'no list',
    );
    expect(tellPassages(passages)).toEqual([
      '1: 7# Actions',
      '3: 7# To do:',
      '4: - Kim asks',
      '6: a b c',
      '8: Said:',
      '10: no list',
    ]);
  });

  it('takes the title from front matter, else from a heading, and skips comments', () => {
    const matter = ['---', 'title: "Open day"', 'draft: true', '---'];
    expect(read(...matter, 'Text')).toMatchObject({ title: 'Open day' });
    const { title, passages } = read(...matter, '# Day', '<!-- not', 'shown -->', 'Text');
    expect(title).toBe('Open day');
    expect(tellPassages(passages)).toEqual(['5: 1# Day', '8: Text']);
  });

  it('keeps tags in code as written and tags in text as markup', () => {
    expect(tellPassages(read('Use `<br>` here<br>R&amp;D').passages)).toEqual(['1: Use <br> here', '1: R&D']);
  });

  it('reads lines pasted with other bullets as lines', () => {
    expect(tellPassages(read('# x', '• one', '• two').passages)).toEqual(['1: 1# x', '2: - one', '3: - two']);
  });
});

describe('what Markdown holds beside its own marks', () => {
  const passagesOf = (...lines: string[]) => tellPassages(read(...lines).passages);

  it('reads a table of HTML where it stands, with the lines around it and the line of each row', () => {
    const lines = [
      '# Camp',
      'Before',
      '<table><tr><th>Topic<th>Actions',
      '',
      '<tr><td>a<td>b</table>',
      'After',
    ];
    const { passages, grids } = read(...lines);
    expect(tellPassages(passages)).toEqual(['1: 1# Camp', '2: Before', '[table 1]', '6: After']);
    expect(tellGrid(grids[0])).toEqual(['#Topic | #Actions', 'a | b']);
    expect(grids[0]?.lines).toEqual([3, 5]);
    expect(grids[0]?.headings).toEqual(['Camp']);
  });

  it('numbers tables of both kinds in their order', () => {
    const { grids } = read(
      '|a|b|',
      '|-|-|',
      '|c|d|',
      '',
      '<table><tr><td>e<td>f</table>',
      '',
      '|f|g|',
      '|-|-|',
    );
    expect(grids.map(({ place }) => place.part)).toEqual(['table 1', 'table 2', 'table 3']);
  });

  it('reads Markdown inside a cell that blank lines set off', () => {
    const { grids } = read(
      '# Camp',
      '<table>',
      '<tr><td>Topic</td><td>',
      '',
      '- **one**',
      '- two',
      '',
      '</td></tr>',
      '</table>',
    );
    expect(grids[0]?.rows[0]?.[1]?.blocks.map(({ text }) => text)).toEqual(['one', 'two']);
    expect(grids[0]?.lines).toEqual([3]);
  });

  it('reads headings and lists of HTML, and leaves out scripts and styles', () => {
    expect(
      passagesOf(
        '<style>',
        'p { x: y }',
        '</style>',
        '',
        '<h2>Notes</h2>',
        '<ul>',
        '<li>one</li>',
        '</ul>',
        '<details><summary>More</summary>',
        '',
        'two',
        '</details>',
      ),
    ).toEqual(['5: 2# Notes', '6: - one', '9: 7# More', '11: two']);
  });

  it('ends a table without an end tag at the next heading, and leaves code alone', () => {
    expect(passagesOf('<table><tr><td>a<td>b', '# Next', '```', '<table>', '```')).toEqual([
      '[table 1]',
      '2: 1# Next',
      '4: <table>',
    ]);
  });

  it('takes the title of a callout as a heading and what is below it as its lines', () => {
    expect(
      passagesOf(
        '> [!note] Talk',
        '> - one',
        '>   - two',
        '',
        '> [!todo]- *Do*',
        '> - [ ] three',
        '',
        '> [!question]',
        '> four',
        '',
        '> [!NOTE]',
        '> five',
      ),
    ).toEqual([
      '1: 7# Talk',
      '2: - one',
      '3: - two',
      '5: 7# Do',
      '6: - three',
      '8: 7# Question',
      '9: four',
      '12: five',
    ]);
  });

  it('takes a bold line as a heading although lines stand right above and below it', () => {
    expect(passagesOf('- one', '**Actions**', 'two **three**', '**four', 'five**')).toEqual([
      '1: - one',
      '2: 7# Actions',
      '3: - two three four five',
    ]);
  });

  it('keeps front matter out of the text, with a cell for each field', () => {
    const { frontMatter, passages, title } = read(
      '---',
      'title: "A day"',
      'tags: [one, two]',
      'who:',
      '  - x',
      '---',
      'Text',
    );
    expect(title).toBe('A day');
    expect(
      frontMatter?.map(({ name, cell }) => [name, cell.place.row, cell.blocks.map(({ text }) => text)]),
    ).toEqual([
      ['title', 2, ['A day']],
      ['tags', 3, ['one', 'two']],
      ['who', 4, ['x']],
    ]);
    expect(tellPassages(passages)).toEqual(['7: Text']);
  });

  it('reads front matter of TOML, of templates that are no YAML, and tags in a heading', () => {
    const fields = (...lines: string[]) =>
      read(...lines).frontMatter?.map(({ name, cell }) => `${name}: ${cell.text}`);
    expect(
      fields('+++', 'title = "A day"', 'tags = [', '  "one",', '  "two" ]', '[more]', 'x = 1', '+++'),
    ).toEqual(['title: A day', 'tags: one two', 'more.x: 1']);
    expect(fields('---', 'title: {{ a: b', 'day: "2026-05-01"', '---')).toEqual([
      'title: {{ a: b',
      'day: 2026-05-01',
    ]);
    expect(fields('# Day', '###### tags: `one` `two`')).toEqual(['tags: one two']);
  });

  it('keeps the words of links between double brackets, and leaves out what is embedded', () => {
    expect(
      passagesOf(
        'See [[people/ann-lee|Ann]] and [[Plans/Day#Two]] ![[map.png]] ^4f3a2b',
        '```',
        '[[a]]',
        '```',
      ),
    ).toEqual(['1: See Ann and Two', '3: [[a]]']);
    const { grids } = read('| Topic | Notes |', '| --- | --- |', '| [[a\\|b]] | [[c|d]] |');
    expect(tellGrid(grids[0])).toEqual(['Topic | Notes', 'b | d']);
  });

  it('keeps lines between rules that are no fields', () => {
    const { frontMatter, passages } = read('---', 'Topic: one', 'and a sentence', '---');
    expect(frontMatter).toBeUndefined();
    expect(passages.length).toBeGreaterThan(0);
  });
});
