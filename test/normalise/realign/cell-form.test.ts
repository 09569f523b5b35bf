import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/model/index.js';
import { readCellForm } from '../../../src/normalise/realign/cell-form.js';

const place = { file: 'made-up.csv', row: 2, column: 1 };
/** Gives the form of a cell of these blocks; one that begins with `- ` is a list item. */
function formOf(...texts: readonly string[]) {
  const blocks = texts.map(
    (text): Block =>
      text.startsWith('- ') ? { text: text.slice(2), kind: 'listItem' } : { text, kind: 'line' },
  );
  return readCellForm({ text: blocks.map(({ text }) => text).join('\n'), blocks, place }, 'en');
}
const words = (count: number) => ['Barges', ...Array(count - 1).fill('float')].join(' ');

describe('a cell', () => {
  it('without blocks is blank and speaks for nothing', () => {
    const blank = { blank: true, blocks: 0, asTopic: 0, asDiscussion: 0, asAction: 0 };
    const nothing = { ...blank, stems: new Set(), lines: new Set() };
    expect(readCellForm(undefined, 'en')).toEqual(nothing);
    expect(readCellForm({ text: '', blocks: [], place }, 'en')).toEqual(nothing);
  });

  it('with blocks is not', () => {
    expect(formOf('Barges', 'Locks')).toMatchObject({ blank: false, blocks: 2 });
  });
});

describe('a cell reads as a topic', () => {
  it('best where it is one short block', () => {
    expect(formOf('Old barges').asTopic).toBeCloseTo(1.1);
    expect(formOf('Old barges', 'New locks').asTopic).toBeCloseTo(0.4);
  });

  it('less the longer its first block is', () => {
    expect(formOf(words(24)).asTopic).toBeCloseTo(1.1);
    expect(formOf(words(25)).asTopic).toBeCloseTo(0.8);
    expect(formOf(words(45)).asTopic).toBeCloseTo(0.8);
    expect(formOf(words(46)).asTopic).toBeCloseTo(0.4);
  });

  it('hardly where it opens with a list item, less so with a small letter', () => {
    expect(formOf('- Old barges').asTopic).toBeCloseTo(0.1);
    expect(formOf('Old barges', '- New locks').asTopic).toBeCloseTo(0.4);
    expect(formOf('old barges').asTopic).toBeCloseTo(0.8);
    expect(formOf('Barges and x').asTopic).toBeCloseTo(1.1);
  });
});

describe('a cell reads as discussion', () => {
  it('where it has several blocks, more so as a list', () => {
    expect(formOf('Locks leak').asDiscussion).toBeCloseTo(0.05);
    expect(formOf('Locks leak', 'Hemp rots').asDiscussion).toBeCloseTo(0.4);
    expect(formOf('- Locks leak', '- Hemp rots').asDiscussion).toBeCloseTo(0.65);
    expect(formOf('- Locks leak', 'Hemp rots').asDiscussion).toBeCloseTo(0.525);
  });

  it('less where its blocks open as actions', () => {
    expect(formOf('Buy hemp', 'Hemp rots').asDiscussion).toBeCloseTo(0.2);
    expect(formOf('Buy hemp').asDiscussion).toBeCloseTo(-0.35);
  });
});

describe('a cell reads as actions', () => {
  it('by the share of its blocks that open with a verb', () => {
    expect(formOf('Buy hemp').asAction).toBeCloseTo(0.9);
    expect(formOf('Buy hemp', 'Hemp rots').asAction).toBeCloseTo(0.45);
    expect(formOf('Hemp rots').asAction).toBeCloseTo(-0.3);
  });

  it('more as a list, less where it asks', () => {
    expect(formOf('- Buy hemp', '- Mend locks').asAction).toBeCloseTo(0.65);
    expect(formOf('- Buy hemp', 'Build locks').asAction).toBeCloseTo(1);
    expect(formOf('Who mends it?').asAction).toBeCloseTo(-0.65);
    expect(formOf('Buy hemp', 'Who mends it?').asAction).toBeCloseTo(0.45 - 0.0875);
    expect(formOf('Who? Us').asAction).toBeCloseTo(-0.3);
  });
});

describe('the words of a cell', () => {
  it('are stems, without numbers and little words', () => {
    expect(formOf('The locks of 1820 are leaking', 'Leaks').stems).toEqual(
      new Set([...formOf('lock').stems, ...formOf('leak').stems]),
    );
    expect(formOf('lock').stems.size).toBe(1);
  });

  it('are little in the language that is given', () => {
    const cell = { text: 'oder', blocks: [{ text: 'oder', kind: 'line' as const }], place };
    expect(readCellForm(cell, 'de').stems.size).toBe(0);
    expect(readCellForm(cell, 'en').stems.size).toBe(1);
  });

  it('are kept as lines where three or more stand together, in small letters', () => {
    expect(formOf('Locks LEAK again', 'Hemp rots', 'A  b\tc d').lines).toEqual(
      new Set(['locks leak again', 'a  b\tc d']),
    );
  });
});
