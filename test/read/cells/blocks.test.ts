import { describe, expect, it } from 'vitest';
import { readBlocks } from '../../../src/read/cells/blocks.js';

const texts = (raw: string, spacesPart = true) =>
  readBlocks(raw, { spacesPart }).map((block) => (block.kind === 'label' ? `(${block.text})` : block.text));

describe('readBlocks', () => {
  it('parts plain text at line ends and at runs of spaces', () => {
    expect(texts('First point  Second point\nThird')).toEqual(['First point', 'Second point', 'Third']);
  });

  it('leaves runs of spaces alone where they are a habit', () => {
    expect(texts('First.  Second\nThird', false)).toEqual(['First. Second', 'Third']);
  });

  it('takes wide space behind a marker as part of the marker', () => {
    expect(texts('1.   Opening\no   Later  - More')).toEqual(['Opening', 'Later', 'More']);
  });

  it('does not read rules as lines, and keeps a tick that stands alone', () => {
    expect(texts('Before\n---\n***\n___\nAfter')).toEqual(['Before', 'After']);
    expect(texts('✓')).toEqual(['✓']);
  });

  it('reads paragraphs, items and breaks of HTML, and never parts inside a paragraph', () => {
    expect(texts('<p>One  more</p><ul><li>Two<li>Three<ul><li>Four</ul></ul>Five<br>Six  Seven')).toEqual([
      'One more',
      'Two',
      'Three',
      'Four',
      'Five',
      'Six',
      'Seven',
    ]);
  });

  it('parts text outside blocks at the spaces before and after an inline element', () => {
    expect(texts('<b>One</b>  two <i>three</i>  four')).toEqual(['One', 'two three', 'four']);
  });

  it('makes a small mark a label behind its line, but not the only text of a cell, nor a long one', () => {
    expect(texts('<span class="track">Reading</span> Book groups')).toEqual(['Book groups', '(Reading)']);
    expect(texts('Book groups <b class="badge badge-new">new</b><br>More')).toEqual([
      'Book groups',
      '(new)',
      'More',
    ]);
    expect(texts('<span class="tag">Book groups</span>')).toEqual(['Book groups']);
    expect(texts('<span class="track-title">Book groups</span> by post')).toEqual(['Book groups by post']);
  });

  it('keeps what only looks like a tag, and decodes entities once', () => {
    expect(texts('a <docs-url> &amp; 3 < 4')).toEqual(['a <docs-url> & 3 < 4']);
    expect(texts('R&amp;D <b>x</b> &lt;b&gt;')).toEqual(['R&D x <b>']);
    expect(texts('<script>alert(1)</script> x')).toEqual(['<script>alert(1)</script> x']);
    expect(texts('The <title> of <b>it</b> <!-- and')).toEqual(['The <title> of it <!-- and']);
  });

  it('leaves out scripts, styles, comments and what Word writes for itself, where there is markup', () => {
    expect(texts('<script>alert(1)</script> <b>x</b>')).toEqual(['x']);
    expect(texts('<!--[if gte mso 9]><xml><w:View/></xml><![endif]--><p>One</p><style>p {}</style>')).toEqual(
      ['One'],
    );
    expect(texts('<p><![if !supportLists]>·&nbsp;&nbsp;<![endif]>Two</p>')).toEqual(['Two']);
  });

  it('reads lists without end tags and lists in lists as items', () => {
    const kinds = (text: string) => readBlocks(text).map(({ kind, text }) => `${kind} ${text}`);
    expect(kinds('Intro<ul><li>a<li>b<ul><li>c</ul>d')).toEqual([
      'line Intro',
      'listItem a',
      'listItem b',
      'listItem c',
      'listItem d',
    ]);
  });

  it('reads cells of any length with work that grows with their length only', () => {
    const sizes = [2_000, 20_000];
    for (const piece of ['x  ', '- ', '(1) ', ' ', '<', '&', '<b>x ', '[', '✅', '1.']) {
      const counts = sizes.map((size) => readBlocks(`a${piece.repeat(size)}b`).length);
      expect((counts[1] ?? 0) <= 11 * (counts[0] ?? 0)).toBe(true);
    }
  });
});
