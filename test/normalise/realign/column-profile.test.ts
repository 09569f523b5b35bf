import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/model/index.js';
import { profileColumn } from '../../../src/normalise/realign/column-profile.js';

const cell = (text: string): Cell => ({
  text,
  blocks: text === '' ? [] : [{ text, kind: 'line' }],
  place: { file: 'made-up.csv' },
});
const cells = (...texts: readonly string[]) => texts.map(cell);
/** Whether a cell is no stranger in a long column of another. */
const isAlike = (text: string, other: string) =>
  !profileColumn(Array(200).fill(cell(text))).isStranger(cell(other));
const say = (count: number) => Array(count).fill('reed').join(' ');

const examples = {
  blank: '',
  link: 'https://canal.example/lock',
  number: '42',
  when: '10:00-11:00',
  short: 'Old barges',
  phrase: 'Locks that leak in June',
  sentence: say(20),
  long: say(31),
};

describe('kinds of cells', () => {
  it.each(Object.entries(examples))('are told apart: %s', (kind, text) => {
    for (const [other, sample] of Object.entries(examples))
      expect(isAlike(text, sample), `${kind} and ${other}`).toBe(kind === other);
  });

  it.each([
    ['link', 'http://canal.example'],
    ['link', 'WWW.canal.example'],
    ['link', 'ida@canal.example'],
    ['link', 'i@a.b'],
    ['number', '£1,200.50'],
    ['number', '$3'],
    ['number', '€4'],
    ['number', '12%'],
    ['number', '1.5'],
    ['when', 'Session 2'],
    ['when', 'Tuesday afternoon'],
    ['when', 'Slot B'],
    ['when', 'Day 2'],
    ['when', 'Morning'],
    ['short', 'a'],
    ['short', say(3)],
    ['phrase', say(4)],
    ['phrase', say(10)],
    ['sentence', say(11)],
    ['sentence', say(30)],
    ['long', say(40)],
    // What only looks like another kind.
    ['short', 'see https://canal.example'],
    ['short', '12 barges'],
    ['short', 'barges 12'],
    ['short', '1..2'],
    ['short', '@ida'],
    ['short', 'ida@canal'],
    ['short', 'ida@.uk'],
    ['short', 'ida@canal.'],
    ['short', 'ida @canal.example'],
    ['short', 'https://'],
    ['phrase', 'Barges of the year 1820'],
  ] as const)('%s: %s', (kind, text) => {
    expect(isAlike(examples[kind], text)).toBe(true);
  });
});

describe('a stranger', () => {
  it('is a cell of a kind that stands about once in ninety cells, or less', () => {
    const column = (count: number) => profileColumn([...Array(count - 1).fill(cell('Barn')), cell('42')]);
    // The only number: its half a cell of 45 or of 46.
    expect(column(42).isStranger(cell('42'))).toBe(false);
    expect(column(43).isStranger(cell('42'))).toBe(true);
    expect(column(43).isStranger(cell('Barn'))).toBe(false);
  });

  it('may be a blank cell, and one that is not there', () => {
    const profile = profileColumn(Array(60).fill(cell('Barn')));
    expect(profile.isStranger(undefined)).toBe(true);
    expect(profile.isStranger(cell(''))).toBe(true);
  });

  it('is nobody who has company', () => {
    const profile = profileColumn([...Array(60).fill(cell('Barn')), cell('42'), cell('43')]);
    expect(profile.isStranger(cell('42'))).toBe(false);
  });

  it('is nobody in a short column', () => {
    expect(profileColumn(cells('Barn', 'Loft')).isStranger(cell('42'))).toBe(false);
  });
});

describe('how likely a cell is in a column', () => {
  const numbers = profileColumn(cells('1', '2', '3', '', ''));

  it('grows with the cells of its kind, half a cell added to each of the eight kinds', () => {
    expect(numbers.score(cell('7'))).toBeCloseTo(Math.log(3.5 / 9));
    expect(numbers.score(cell(''))).toBeCloseTo(Math.log(2.5 / 9));
    expect(numbers.score(undefined)).toBeCloseTo(Math.log(2.5 / 9));
    expect(numbers.score(cell('10:00'))).toBeCloseTo(Math.log(0.5 / 9));
  });

  it('does not count the cell itself where it is of the column', () => {
    expect(numbers.score(cell('3'), true)).toBeCloseTo(Math.log(2.5 / 8));
    expect(numbers.score(undefined, true)).toBeCloseTo(Math.log(1.5 / 8));
  });

  const mixed = profileColumn(cells('Buy hemp', 'Oil locks', 'Mend sails', '5'));

  it('counts for words whether they open as actions do, as most of the column', () => {
    // Two of three are suggestions (`Mend` is no verb of the list): so is this one, or not.
    const actions = cells('Buy hemp', 'Buy rope', 'Locks').filter(({ text }) =>
      text.startsWith('Buy'),
    ).length;
    const profile = profileColumn(cells('Buy hemp', 'Buy rope', 'Locks'));
    expect(profile.score(cell('Buy oil'))).toBeCloseTo(Math.log(3.5 / 7) + Math.log((actions + 0.5) / 4));
    expect(profile.score(cell('Barges'))).toBeCloseTo(Math.log(3.5 / 7) + Math.log(1.5 / 4));
    expect(profile.score(cell('Locks'), true)).toBeCloseTo(Math.log(2.5 / 6) + Math.log(0.5 / 3));
    expect(mixed.score(cell('5'), true)).toBeCloseTo(Math.log(0.5 / 7));
  });

  const rooms = ['Barn', 'Loft', 'barn', 'Loft', 'Barn', 'Yard'];

  it('is better for words that come again in a column of few, worse for others', () => {
    const profile = profileColumn(cells(...rooms));
    const plain = Math.log(6.5 / 10) + Math.log(6.5 / 7);
    expect(profile.score(cell('Barn'))).toBeCloseTo(plain + 1.5);
    expect(profile.score(cell('LOFT'))).toBeCloseTo(plain + 1.5);
    expect(profile.score(cell('Kiln'))).toBeCloseTo(plain - 1.5);
    expect(profile.score(cell('Yard'))).toBeCloseTo(plain + 1.5);
    // The only yard does not speak for itself.
    expect(profile.score(cell('Yard'), true)).toBeCloseTo(Math.log(5.5 / 9) + Math.log(5.5 / 6) - 1.5);
  });

  it.each([
    ['seven in ten', ['A', 'A', 'A', 'A', 'B', 'B', 'B', 'C', 'D', 'E'], true],
    ['six in ten', ['A', 'A', 'A', 'A', 'B', 'B', 'C', 'D', 'E', 'F'], false],
    ['four cells', ['A', 'A', 'B', 'B'], true],
    ['three cells', ['A', 'A', 'A'], false],
  ])('a column is one of few where seven in ten of four or more come again: %s', (_, texts, isClosed) => {
    const profile = profileColumn(cells(...texts));
    const count = texts.length;
    const plain = Math.log((count + 0.5) / (count + 4)) + Math.log((count + 0.5) / (count + 1));
    expect(profile.score(cell('A'))).toBeCloseTo(plain + (isClosed ? 1.5 : 0));
    expect(profile.score(cell('Z'))).toBeCloseTo(plain - (isClosed ? 1.5 : 0));
  });

  it('is that of nothing known in a column without cells', () => {
    const profile = profileColumn([]);
    expect(profile.score(cell('Barn'))).toBeCloseTo(Math.log(0.5 / 4) + Math.log(0.5));
    expect(profile.score(undefined, true)).toBeCloseTo(Math.log(0.5 / 4));
  });
});
