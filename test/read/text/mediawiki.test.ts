import { describe, expect, it } from 'vitest';
import { readMediaWiki } from '../../../src/read/text/mediawiki.js';
import { detectWrittenFormat } from '../../../src/read/text/text-format.js';
import { listen, tellGrid, tellPassages } from '../events.js';

const read = (...lines: string[]) => readMediaWiki('page.wiki', lines.join('\n'), listen().diagnose);

describe('pages of MediaWiki', () => {
  it('are known by a table in their marks, or by headings beside their lists and links', () => {
    expect(detectWrittenFormat('{| class="x"\n! a, b\n|-\n| c || d\n|}\n')).toBe('mediawiki');
    expect(detectWrittenFormat('== Day ==\n* one, two\n# three\n')).toBe('mediawiki');
    expect(detectWrittenFormat('== Day ==\nSee [[Hall|the hall]], please\n')).toBe('mediawiki');
    expect(detectWrittenFormat('== Day ==\n- one\n- two\n')).toBe('text');
  });

  it('gives headings with their levels, items, terms and lines', () => {
    const { passages } = read(
      '= Day =',
      '== One ==',
      'a long line',
      'goes on',
      '* b',
      '** c',
      '# d',
      ';Term : e',
      "'''Bold'''",
    );
    expect(tellPassages(passages)).toEqual([
      '1: 1# Day',
      '2: 2# One',
      '3: a long line goes on',
      '5: - b',
      '6: - c',
      '7: - d',
      '8: 7# Term',
      '8: e',
      '9: 7# Bold',
    ]);
  });

  it('keeps the words of links and leaves out templates, footnotes, files and categories', () => {
    const { diagnose, codes } = listen();
    const text =
      'A [[b|c]] [[d]] [http://x.org e] {{f|{{g}}\n}}h<ref name="x">i</ref>\n[[File:j.png|thumb|k [[l]]]]\n[[Category:m]]\n{{n';
    const { passages } = readMediaWiki('page.wiki', text, diagnose);
    expect(tellPassages(passages)).toEqual(['1: A c d e h', '5: {{n']);
    expect(codes).toEqual(['templates-left-out']);
  });

  it('reads cells in rows and below each other, with spans, a caption and a table in a cell', () => {
    const { grids } = read(
      '{|',
      '|+ Plan',
      '! Time !! Hall',
      '|-',
      '| rowspan=2 | 9:00',
      '| [[a|b]]',
      '* c',
      '|-',
      '| d',
      '{|',
      '| e',
      '|}',
      '|}',
    );
    expect(grids[0]?.headings).toEqual(['Plan']);
    expect(grids[0]?.lines).toEqual([3, 4, 8]);
    expect(tellGrid(grids[0]).length).toBe(3);
    expect(grids[0]?.rows[1]?.[1]?.blocks.map(({ text }) => text)).toEqual(['b', 'c']);
    expect(grids[0]?.rows[2]?.[1]?.text).toBe('d e');
  });

  it('reads open tables, links and templates in time that grows with the text', () => {
    for (const piece of ['{|\n', '{{', '[[', '|-\n', '[[File:a|', "'''", '== a =\n', '{{{']) {
      read(piece.repeat(20_000));
    }
  });
});
