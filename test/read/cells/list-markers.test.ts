import { describe, expect, it } from 'vitest';
import { unmark, unmarkSeries } from '../../../src/read/cells/list-markers.js';

describe('unmark', () => {
  it.each([
    '- Open',
    '– Open',
    '-- Open',
    '-Open',
    '• Open',
    '·\u00a0\u00a0\u00a0Open',
    'o\tOpen',
    'o  Open',
    'o\u00a0Open',
    '§  Open',
    'Ø  Open',
    'ü\tOpen',
    'v\tOpen',
    '\uf0b7 Open',
    '\uf0d8Open',
    '> Open',
    '>> Open',
    '* Open',
    '** Open',
    '1. Open',
    '12) Open',
    '(3) Open',
    'a) Open',
    '(b) Open',
    'iv) Open',
    '[ ] Open',
    '[x] Open',
    '☐ Open',
    '☑ Open',
    '✓ Open',
    '✔️ Open',
    '✅ Open',
    '👉🏽 Open',
    '➡️ Open',
    ':white_check_mark: Open',
    ':point_right: Open',
    '- [ ] Open',
    '① Open',
  ])('takes the marker off `%s`', (line) => {
    expect(unmark(line)).toEqual({ text: 'Open', isMarked: true });
  });

  it.each([
    'Open',
    '1: https://library.example/notes',
    'A. Smith said so',
    'I. Newton',
    '> 50 people came',
    '🙂 Open',
    ':smile: Open',
    '3 rooms',
    '2024. A year',
    '**Open** is bold',
    'o Open',
    '§\u00a012 of the by-laws',
    'video) Open',
    '✓',
    '[x]',
    'i.e. open',
    '1.5 hours',
  ])('leaves `%s` as it is', (line) => {
    expect(unmark(line)).toEqual({ text: line, isMarked: false });
  });
});

describe('unmarkSeries', () => {
  const texts = (lines: string[]) => unmarkSeries(lines).map((line) => line.text);

  it('takes off letters, Roman numerals and decimal numbers where lines carry them in order', () => {
    expect(texts(['a. Open', 'b. Shut'])).toEqual(['Open', 'Shut']);
    expect(texts(['i. Open', 'ii. Shut', 'iii. Mend'])).toEqual(['Open', 'Shut', 'Mend']);
    expect(texts(['1.1 Open', '1.2 Shut'])).toEqual(['Open', 'Shut']);
  });

  it('keeps them where they stand alone or out of order', () => {
    const lines = ['A. Smith said so', 'I. Newton agreed', '1.5 hours', 'i. alone'];
    expect(texts(lines)).toEqual(lines);
  });
});
