import { describe, expect, it } from 'vitest';
import { readAsciiDoc } from '../../../src/read/text/asciidoc.js';
import { detectWrittenFormat } from '../../../src/read/text/text-format.js';
import { listen, tellGrid, tellPassages } from '../events.js';

const read = (...lines: string[]) => readAsciiDoc('a.adoc', lines.join('\n'), listen().diagnose);

describe('AsciiDoc', () => {
  it('is known by its title, its tables, or two of its headings', () => {
    expect(detectWrittenFormat('// x\n= Day\n\nText, more\n')).toBe('asciidoc');
    expect(detectWrittenFormat('|===\n|a |b\n|===\n')).toBe('asciidoc');
    expect(detectWrittenFormat('== One\n* a\n\n== Two\n* b\n')).toBe('asciidoc');
    expect(detectWrittenFormat('== One ==\n* a\n\n== Two ==\n* b\n')).toBe('mediawiki');
  });

  it('gives headings, items, labels and lines, with the attributes of its header apart', () => {
    const document = read(
      '= Day',
      'Bo Reel <b@x.org>',
      ':x: y',
      '',
      '== One',
      'a *b* _c_ `d`',
      '',
      '* e',
      '.. f',
      '- [x] g',
      '',
      'Label:: h',
      '',
      '.Title',
      'i +',
      'j',
    );
    expect(tellPassages(document.passages)).toEqual([
      '1: 1# Day',
      '5: 2# One',
      '6: a b c d',
      '8: - e',
      '9: - f',
      '10: - g',
      '12: 7# Label',
      '12: h',
      '14: 7# Title',
      '15: i',
      '16: j',
    ]);
    expect(document.frontMatter?.map(({ name, cell }) => `${name}=${cell.text}`)).toEqual([
      'author=Bo Reel <b@x.org>',
      'x=y',
    ]);
  });

  it('fills the rows of a table one after the other, around merged cells', () => {
    const { grids } = read('[cols="2*"]', '|===', '.2+|a', '|b', '|c', '2+h|d', '2*|e', '|===');
    expect(tellGrid(grids[0])).toEqual(['a {2×1} | b', '^a | c', '#d {1×2} | ^d', 'e | e']);
    expect(grids[0]?.lines).toEqual([3, 5, 6, 7]);
  });

  it('takes the first row as headings where a blank line follows it', () => {
    expect(tellGrid(read('|===', '|a |b', '', '|c |d', '|===').grids[0])).toEqual(['#a | #b', 'c | d']);
    expect(tellGrid(read('|===', '|a |b', '|c |d', '|===').grids[0])).toEqual(['a | b', 'c | d']);
  });

  it('is read in time that grows with its length', () => {
    for (const piece of ['|', '|===\n', '*a ', '_', '<<', 'link:', '`', 'a::\n', '= a\n', '2+|', '[[a']) {
      read(piece.repeat(20_000));
      read('|===', piece.repeat(20_000));
    }
  });
});
