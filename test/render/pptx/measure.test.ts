import { describe, expect, it } from 'vitest';
import {
  naturalWidth,
  splitRuns,
  unitsPerEm,
  widthOf,
  wrapRuns,
} from '../../../src/render/pptx/measure/index.js';
import { inches } from '../../../src/render/pptx/measure/length.js';

const type = { size: 18 };
const room = inches(4);
const linesOf = (text: string, width = room): string[] => {
  const runs = [{ text }];
  const starts = wrapRuns(runs, type, width).map(({ offset }) => offset);
  return starts.map((from, i) => text.slice(from, starts[i + 1]));
};
const fits = (line: string, width = room): boolean =>
  (widthOf(line.trimEnd()) / unitsPerEm) * type.size <= width / 12_700;

describe('measuring text', () => {
  it('measures Welsh letters as wide as the letters below their hats', () => {
    for (const [hat, bare] of ['ŵw', 'ŷy', 'ŴW', 'ŶY'].map((pair) => [...pair] as [string, string]))
      expect(widthOf(hat)).toBe(widthOf(bare));
  });

  it('measures bold wider than regular', () => {
    const text = 'Executive summary';
    expect(naturalWidth([{ text, strong: true }]).line).toBeGreaterThan(naturalWidth([{ text }]).line);
  });
});

describe('wrapping', () => {
  it('gives one line even for no text', () => {
    expect(linesOf('')).toEqual(['']);
    expect(wrapRuns([], type, room)).toHaveLength(1);
  });

  it('breaks a word of eighty letters, and loses none of them', () => {
    const word = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
    expect(word).toHaveLength(80);
    const lines = linesOf(`A ${word} here`);
    expect(lines.join('')).toBe(`A ${word} here`);
    expect(lines.filter((line) => !fits(line))).toEqual([]);
  });

  it('does not cut an emoji or a lone surrogate in two', () => {
    for (const text of ['🚀'.repeat(60), '日本語'.repeat(40), 'a\ud800b'.repeat(40)]) {
      const lines = linesOf(text);
      expect(lines.join('')).toBe(text);
      expect(lines.filter((line) => /^[\udc00-\udfff]/.test(line))).toEqual([]);
    }
  });

  it('keeps a link that fits on a line on one line, as LibreOffice does', () => {
    const runs = [
      { text: 'Here is what they all said to us ' },
      { text: 'Leeds, Session 2, Larch', link: 'a' },
    ];
    expect(wrapRuns(runs, type, room)[1]).toEqual({ run: 1, offset: 0 });
    const long = [{ text: 'Leeds, Session 2, Larch: how to find people who like to lead', link: 'a' }];
    expect(wrapRuns(long, type, room).length).toBe(2);
  });

  it('gives both halves of runs cut at a line, nothing lost', () => {
    const runs = [{ text: 'one two ', strong: true }, { text: 'three four' }];
    const { head, tail } = splitRuns(runs, { run: 1, offset: 6 });
    expect([...head, ...tail].map(({ text }) => text).join('')).toBe('one two three four');
    expect(tail).toEqual([{ text: 'four' }]);
  });
});
