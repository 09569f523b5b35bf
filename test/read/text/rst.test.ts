import { describe, expect, it } from 'vitest';
import { readRst } from '../../../src/read/text/rst.js';
import { detectWrittenFormat } from '../../../src/read/text/text-format.js';
import { listen, tellGrid, tellPassages } from '../events.js';

const read = (...lines: string[]) => readRst('a.rst', lines.join('\n'), listen().diagnose);

describe('reStructuredText', () => {
  it('is known by its directives and tables, or by its links below an underlined heading', () => {
    expect(detectWrittenFormat('Day\n===\n\n.. note:: a, b\n')).toBe('rst');
    expect(detectWrittenFormat('+---+---+\n| a | b |\n+---+---+\n')).toBe('rst');
    expect(detectWrittenFormat('===  ===\na    b\n===  ===\n')).toBe('rst');
    expect(detectWrittenFormat('Day\n===\n\nSee `a <b>`_, please\n')).toBe('rst');
    expect(detectWrittenFormat('Day\n===\n\n- one, two\n- three\n')).toBe('text');
  });

  it('takes the level of headings from the order in which their marks come', () => {
    const { passages } = read(
      '***',
      'Day',
      '***',
      '',
      'One',
      '---',
      'a',
      '',
      'Two',
      '~~~',
      '',
      'Three',
      '-----',
    );
    expect(tellPassages(passages)).toEqual(['2: 1# Day', '5: 2# One', '7: a', '9: 3# Two', '12: 2# Three']);
  });

  it('joins the lines of an item, and reads terms, fields and what directives hold', () => {
    const document = read(
      'Day',
      '===',
      ':Date: May',
      '',
      '* a `b <c>`_',
      '  goes on',
      '* d',
      '',
      'Term',
      '    e',
      '',
      '.. admonition:: Label',
      '',
      '   f',
      '',
      '.. image:: g.png',
      '   :alt: h',
      '.. a comment',
      '   i',
      '',
      'j',
    );
    expect(tellPassages(document.passages)).toEqual([
      '1: 1# Day',
      '5: - a b goes on',
      '7: - d',
      '9: 7# Term',
      '10: e',
      '12: 7# Label',
      '14: f',
      '21: j',
    ]);
    expect(document.frontMatter?.map(({ name, cell }) => `${name}=${cell.text}`)).toEqual(['Date=May']);
  });

  it('reads drawn tables with merged cells', () => {
    const { grids } = read(
      '+---+---+---+',
      '| a | b | c |',
      '+===+===+===+',
      '| d | e     |',
      '+   +---+---+',
      '|   | f | g |',
      '+---+---+---+',
    );
    expect(tellGrid(grids[0])).toEqual(['#a | #b | #c', 'd {2×1} | e {1×2} | ^e', '^d | f | g']);
    expect(grids[0]?.lines).toEqual([2, 4, 6]);
  });

  it('reads simple tables, lists of lists and CSV', () => {
    const simple = read('===  ===', 'a    b', '===  ===', 'c    d', '     e', '===  ===', '', 'Text');
    expect(tellGrid(simple.grids[0])).toEqual(['#a | #b', 'c | d e']);
    expect(tellPassages(simple.passages)).toEqual(['[table 1]', '8: Text']);
    const listed = read(
      '.. list-table::',
      '   :header-rows: 1',
      '',
      '   * - a',
      '     - b',
      '   * - c',
      '     - - d',
      '       - e',
    );
    expect(tellGrid(listed.grids[0])).toEqual(['#a | #b', 'c | d / e']);
    const csv = read('.. csv-table:: T', '   :header: a, "b, c"', '', '   d, e');
    expect(tellGrid(csv.grids[0])).toEqual(['#a | #b, c', 'd | e']);
  });

  it('is read in time that grows with its length', () => {
    for (const piece of [
      '+---+\n',
      '+---+\n| a |\n',
      '===  ===\n',
      '`',
      '*a ',
      '.. a::\n',
      '* a\n',
      '=\n',
      'a\n---\n',
      '.. list-table::\n',
    ]) {
      read(piece.repeat(10_000));
    }
  });
});
