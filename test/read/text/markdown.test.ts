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

  it('skips front matter and comments, and takes the title from the front matter, else from a heading', () => {
    const matter = ['---', 'title: "Open day"', 'draft: true', '---'];
    expect(read(...matter, 'Text')).toMatchObject({ title: 'Open day' });
    const { title, passages } = read(...matter, '# Day', '<!-- not', 'shown -->', 'Text');
    expect(title).toBe('Open day');
    expect(read('# Day').title).toBe('Day');
    expect(tellPassages(passages)).toEqual(['5: 1# Day', '8: Text']);
  });

  it('keeps tags in code as written and tags in text as markup', () => {
    expect(tellPassages(read('Use `<br>` here<br>R&amp;D').passages)).toEqual(['1: Use <br> here', '1: R&D']);
  });

  it('reads lines pasted with other bullets as lines', () => {
    expect(tellPassages(read('# x', '• one', '• two').passages)).toEqual(['1: 1# x', '2: - one', '3: - two']);
  });
});
