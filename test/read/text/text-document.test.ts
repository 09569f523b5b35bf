import { describe, expect, it } from 'vitest';
import { readTextDocument } from '../../../src/read/text/text-document.js';
import { listen, tellGrid, tellPassages } from '../events.js';

const read = (...lines: string[]) => readTextDocument('notes.txt', lines.join('\n'), listen().diagnose);

describe('readTextDocument', () => {
  it('knows headings by their marks, the rule under them, capitals, or a colon at the end', () => {
    const { title, passages } = read(
      'Museum shop',
      '===========',
      'Topic: Things to sell',
      'Discussion:',
      '- Postcards',
      '',
      '## Later ##',
      '== Even later ==',
      'NEXT STEPS',
      'NHS Q&A',
      'Actions',
      '-------',
      '1. Kim asks',
    );
    expect(title).toBe('Museum shop');
    expect(tellPassages(passages)).toEqual([
      '1: 1# Museum shop',
      '3: Topic: Things to sell',
      '4: 7# Discussion:',
      '5: - Postcards',
      '7: 2# Later',
      '8: 2# Even later',
      '9: 7# NEXT STEPS',
      '10: NHS Q&A',
      '11: 2# Actions',
      '13: - Kim asks',
    ]);
  });

  it('joins lines that were wrapped, and no others', () => {
    const { passages } = read(
      'This mail was wrapped at a column that is rather narrow and',
      'goes on here.',
      '- A point of a list that is long enough to have been wrapped',
      '  with care',
      'Short line',
      'another',
    );
    expect(tellPassages(passages)).toEqual([
      '1: This mail was wrapped at a column that is rather narrow and goes on here.',
      '3: - A point of a list that is long enough to have been wrapped with care',
      '5: Short line',
      '6: another',
    ]);
  });

  it('puts tables in their place, under the short line above them', () => {
    const { grids, passages } = read(
      'Some words first.',
      '',
      'London',
      'Topic\tActions',
      'a  b\tc',
      '',
      'Bye.',
    );
    expect(tellPassages(passages)).toEqual(['1: Some words first.', '3: 7# London', '[London]', '7: Bye.']);
    expect(tellGrid(grids[0])).toEqual(['Topic | Actions', 'a / b | c']);
    expect(grids[0]?.headings).toEqual(['London']);
  });

  it('takes a few words that stand alone above a list for its heading', () => {
    const { passages } = read('Words', 'Actions agreed', '', '- one', '', 'Next steps', '', '* two', 'three');
    expect(tellPassages(passages)).toEqual([
      '1: Words',
      '2: Actions agreed',
      '4: - one',
      '6: 7# Next steps',
      '8: - two',
      '9: three',
    ]);
  });

  it('takes tabs that only indent for no table', () => {
    const { grids, passages } = read('Notes:', '\t- one', '\t\t-\ttwo', '1.\tthree');
    expect(grids).toEqual([]);
    expect(tellPassages(passages)).toEqual(['1: 7# Notes:', '2: - one', '3: - two', '4: - three']);
  });

  it('takes more marks for the outer heading where the first has most, as DokuWiki does', () => {
    const reversed = read('====== Day ======', '===== One =====', '==== Notes ====', '  * a', '  - b');
    expect(tellPassages(reversed.passages)).toEqual([
      '1: 1# Day',
      '2: 2# One',
      '3: 3# Notes',
      '4: - a',
      '5: - b',
    ]);
    const { passages } = read('== One ==', '=== Notes ===', '- a');
    expect(tellPassages(passages)).toEqual(['1: 2# One', '2: 3# Notes', '3: - a']);
  });
});
