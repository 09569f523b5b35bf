import { describe, expect, it } from 'vitest';
import { readEvent } from '../../src/index.js';

const read = (text: string, path = 'grid.csv') =>
  readEvent([{ path, bytes: new TextEncoder().encode(text) }]);

const tidy = 'Site,Room,Topic,Discussion,Actions\nWells,Barn,Repair cafés,Tools are short,Buy tools\n';
const triplets =
  ',Blue Room,,,Green Room,,\nTime,Topic,Discussion,Actions,Topic,Discussion,Actions\n' +
  '10:00,Repair cafés,Tools are short,Buy tools,Seed swaps,Seeds are old,Label them\n';
const matrix = 'Time,Blue Room,Green Room\n10:00,Repair cafés,Seed swaps\n11:00,Old bicycles,New hedges\n';

describe('a line above the headings', () => {
  it.each([
    ['a row a session', tidy],
    ['rooms side by side', triplets],
    ['rooms by times', matrix],
  ])('is the title of the event: %s', async (_, grid) => {
    for (const line of ['Menders Day 2031 - Wells\n', 'Menders Day 2031 - Wells,,,,\n\n']) {
      const { title, ledger } = await read(line + grid);
      expect(title).toBe('Menders Day 2031 - Wells');
      expect(ledger.leftOut).toBe(0);
    }
  });

  it('is used and no title where it names a day, a slot or a site', async () => {
    for (const line of ['Day 2', 'Session 1', 'Wells grid - Session 2']) {
      const { title, ledger } = await read(`${line},,,,\n${tidy}`);
      expect([title, ledger.leftOut]).toEqual([null, 0]);
    }
  });

  it('is left out with its reason where it is a sentence, a room or a second line', async () => {
    for (const [line, title] of [
      ['Write your notes below.', null],
      ['Blue Room', null],
      ['Menders Day\nAll about mending', 'Menders Day'],
    ] as const) {
      const event = await read(`${line}\n${tidy}`);
      expect(event.title).toBe(title);
      expect(event.ledger.entries.map(({ reason }) => reason)).toEqual([
        'it is above the headings and names no slot, day or site',
      ]);
    }
  });
});

describe('a table that ends with its headings', () => {
  it.each([
    'Site,Room,Slot,Topic,Discussion,Actions\n',
    'Menders Day\nTopic,Discussion,Actions\n,,\n',
    ',Blue Room,,\nTime,Topic,Discussion,Actions\n',
    'Time,Blue Room,Green Room\n',
  ])('is told to have no rows: %j', async (text) => {
    const { diagnostics } = await read(text);
    const none = diagnostics.find(({ code }) => code === 'no-grid');
    expect(none?.reason).toBe('The table in this file has headings and no rows below them.');
  });
});
