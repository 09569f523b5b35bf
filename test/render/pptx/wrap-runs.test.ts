import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitRuns, widthOf, wrapRuns } from '../../../src/render/pptx/measure/index.js';
import { points } from '../../../src/render/pptx/measure/length.js';

/** Gives the lines that a text wraps to at 10 points. */
function linesOf(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let rest = [{ text }] as readonly { readonly text: string }[];
  for (;;) {
    const second = wrapRuns(rest, { size: 10 }, points(width))[1];
    if (second === undefined) return [...lines, rest.map((run) => run.text).join('')];
    const { head, tail } = splitRuns(rest, second);
    lines.push(head.map((run) => run.text).join(''));
    rest = tail;
  }
}

describe('measuring', () => {
  test('widths are those of Arial', () => {
    expect(widthOf('A')).toBe(1366);
    expect(widthOf('A', true)).toBe(1479);
    expect(widthOf('Ŵŵ Łódź Жи')).toBeGreaterThan(8000);
  });

  test('characters that the font lacks take room, marks take none', () => {
    expect(widthOf('語')).toBe(2048);
    expect(widthOf('🚀')).toBeGreaterThan(2048);
    expect(widthOf('e\u0301')).toBe(widthOf('e'));
  });
});

describe('wrapping', () => {
  test('lines end at blanks and behind hyphens between letters', () => {
    expect(linesOf('one two three', 40)).toEqual(['one two ', 'three']);
    expect(linesOf('well-known', 30)).toEqual(['well-', 'known']);
  });

  test('a no-break space holds words together', () => {
    expect(linesOf('aa bb\u00a0cc', 30)).toEqual(['aa ', 'bb\u00a0cc']);
  });

  test('a word longer than a line begins a line and is broken at characters', () => {
    const lines = linesOf(`a ${'m'.repeat(80)}`, 100);
    expect(lines[0]).toBe('a ');
    expect(lines.slice(1).join('')).toBe('m'.repeat(80));
    expect(lines.length).toBeGreaterThan(7);
  });

  test('scripts without blanks break between characters', () => {
    expect(linesOf('日本語のテキスト', 45).join('')).toBe('日本語のテキスト');
    expect(linesOf('日本語のテキスト', 45).length).toBe(2);
  });

  test('no line is wider than it may be and nothing is lost', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        fc.integer({ min: 30, max: 300 }),
        (text, width) => {
          const lines = linesOf(text, width);
          expect(lines.join('')).toBe(text);
          for (const line of lines) {
            const used = (widthOf(line.trimEnd()) / 2048) * 10;
            // One character may be wider than the narrowest line.
            if ([...line].length > 1) expect(used).toBeLessThanOrEqual(width + 0.01);
          }
        },
      ),
      { seed: 7, numRuns: 300 },
    );
  });
});
