import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/model/index.js';
import { openLedger } from '../../../src/normalise/draft/ledger-book.js';
import { placedBlocks, type RawSession } from '../../../src/normalise/draft/raw-session.js';
import { readItems } from '../../../src/normalise/items/session-items.js';
import { cellOf } from '../cells.js';

const lines = (...texts: readonly string[]) => texts.join('\n');
const [topic, points, tasks] = [
  (...texts: readonly string[]) => cellOf(lines(...texts), 2, 1),
  (...texts: readonly string[]) => cellOf(lines(...texts), 2, 2),
  (...texts: readonly string[]) => cellOf(lines(...texts), 2, 3),
];

/** Reads a session of these cells; `fates` says what became of each. */
function read(
  cells: Partial<Record<'topic' | 'discussion' | 'actions', Cell>>,
  more: Partial<RawSession> = {},
) {
  const ledger = openLedger();
  const heard: [code: string, column: number | undefined, args: unknown][] = [];
  const raw: RawSession = {
    site: null,
    slot: null,
    label: null,
    facilitator: null,
    topic: placedBlocks(cells.topic),
    discussion: placedBlocks(cells.discussion),
    actions: placedBlocks(cells.actions),
    day: null,
    from: 'table',
    fieldsUnsure: false,
    place: { file: 'made-up.csv', row: 2, column: 1, heading: 'Barn' },
    ...more,
  };
  const items = readItems(
    raw,
    'barn',
    ledger,
    (code, place, args) => void heard.push([code, place.column, args]),
  );
  const { used, merged, leftOut, entries } = ledger.close([Object.values(cells)]);
  return { ...items, heard, fates: { used, merged, leftOut }, reasons: entries.map(({ reason }) => reason) };
}
const textsOf = (items: readonly { readonly text: string }[]) => items.map(({ text }) => text);

describe('the topic of a session', () => {
  it('is the first block of its cell; the others are discussion points and come first', () => {
    const cells = { topic: topic('Hay', 'Dry it first', 'Mice'), discussion: points('Rain is near') };
    const session = read(cells);
    expect(session.topic).toEqual({ text: 'Hay', place: cells.topic.place });
    expect(textsOf(session.discussion)).toEqual(['Dry it first', 'Mice', 'Rain is near']);
    expect(session.discussion[0]?.place.column).toBe(1);
    expect(session.fates).toEqual({ used: 2, merged: 0, leftOut: 0 });
  });

  it('is empty where there is none, and stands where the session does', () => {
    const session = read({ discussion: points('Rain is near') });
    expect(session.topic).toEqual({
      text: '',
      place: { file: 'made-up.csv', row: 2, column: 1, heading: 'Barn' },
    });
    expect(textsOf(session.discussion)).toEqual(['Rain is near']);
  });
});

describe('the lines of a session', () => {
  it('are told apart by what they are, and keep their places', () => {
    const session = read({
      topic: topic('Hay'),
      discussion: points('Rain is near', 'Who has a cart?'),
      actions: tasks('Borrow a cart', 'The cart is old', 'Who drives?'),
    });
    expect(session.discussion.map(({ kind }) => kind)).toEqual(['point', 'question']);
    expect(session.actions.map(({ kind }) => kind)).toEqual(['action', 'statement', 'question']);
    expect(session.actions[0]).toMatchObject({
      text: 'Borrow a cart',
      place: { file: 'made-up.csv', row: 2, column: 3 },
      sameAs: [],
      owner: null,
      due: null,
    });
    expect(session.heard).toEqual([]);
  });

  it('that stop in the middle are reported, in either field', () => {
    const session = read({ discussion: points('Carts such as'), actions: tasks('Borrow the') });
    expect(session.discussion[0]?.kind).toBe('unfinished');
    expect(session.actions[0]?.kind).toBe('unfinished');
    expect(session.heard).toEqual([
      ['line-unfinished', 2, { text: 'Carts such as' }],
      ['line-unfinished', 3, { text: 'Borrow the' }],
    ]);
  });

  it('name owner and date of an action where they do', () => {
    const { actions } = read({ actions: tasks('Borrow a cart (Ida, by 3 May)') });
    expect(actions[0]).toMatchObject({ owner: 'Ida', due: '3 May' });
  });

  it('have an id of the session, the field and their words, not of their place', () => {
    const both = read({ discussion: points('Borrow a cart'), actions: tasks('Borrow a cart') });
    const [point, action] = [both.discussion[0]?.id, both.actions[0]?.id];
    expect(point).toMatch(/^barn-[0-9a-z]{11}$/);
    expect(action).toMatch(/^barn-[0-9a-z]{11}$/);
    // People keep ids in their reviews: one that changes loses what they decided.
    expect([point, action]).toEqual(['barn-13qtc6m0lz3', 'barn-1mvyicaiml6']);
    const elsewhere = read({
      discussion: cellOf(lines('Rain is near', 'Borrow a cart'), 9, 5),
      actions: cellOf('Borrow a cart', 9, 6),
    });
    expect(elsewhere.discussion[1]?.id).toBe(point);
    expect(elsewhere.actions[0]?.id).toBe(action);
  });
});

describe('a line that stands twice in one field', () => {
  it('is kept once, and the second is reported', () => {
    const session = read({ discussion: points('Rain is near', 'Mice', 'rain is near.') });
    expect(textsOf(session.discussion)).toEqual(['Rain is near', 'Mice']);
    expect(session.heard).toEqual([['line-repeated', 2, { text: 'rain is near.' }]]);
    expect(session.fates).toEqual({ used: 1, merged: 0, leftOut: 0 });
  });

  it('may stand in two cells: the second is counted as merged', () => {
    const second = cellOf('Rain is near', 2, 4);
    const placed = [...placedBlocks(points('Rain is near')), ...placedBlocks(second)];
    const session = read({ actions: second }, { discussion: placed, actions: [] });
    expect(textsOf(session.discussion)).toEqual(['Rain is near']);
    expect(session.heard).toEqual([['line-repeated', 4, { text: 'Rain is near' }]]);
    expect(session.fates).toEqual({ used: 0, merged: 1, leftOut: 0 });
    expect(session.reasons).toEqual(['every line of it appears elsewhere in the session']);
  });

  it('may be one of the topic’s cell', () => {
    const session = read({ topic: topic('Hay', 'Rain is near'), discussion: points('Rain is near') });
    expect(textsOf(session.discussion)).toEqual(['Rain is near']);
  });

  it('is found among lines that begin alike or with no letter, too', () => {
    expect(read({ discussion: points('Mice', 'Men', 'mice') }).discussion).toHaveLength(2);
    expect(read({ discussion: points('2 carts', '2 carts') }).discussion).toHaveLength(1);
    // One letter may be written in two ways.
    expect(read({ discussion: points('Ｒain is near', 'Rain is near') }).discussion).toHaveLength(1);
  });

  it('is found where only one of two letters is small', () => {
    expect(read({ discussion: points('Mice', 'mice') }).discussion).toHaveLength(1);
    expect(read({ discussion: points('mice', 'Mice') }).discussion).toHaveLength(1);
  });

  it('is kept in each of two fields', () => {
    const session = read({ discussion: points('Borrow a cart'), actions: tasks('Borrow a cart') });
    expect([session.discussion, session.actions].map(({ length }) => length)).toEqual([1, 1]);
    expect(session.heard).toEqual([]);
  });
});

it('the cells of a session are used, unless the ledger knows of them already', () => {
  const cells = { topic: topic('Hay'), discussion: points('Rain is near'), actions: tasks('Borrow a cart') };
  expect(read(cells).fates).toEqual({ used: 3, merged: 0, leftOut: 0 });
  expect(read(cells, { isNoted: true }).fates).toEqual({ used: 0, merged: 0, leftOut: 3 });
});
