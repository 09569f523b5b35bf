import { describe, expect, it } from 'vitest';
import { detectFormat } from '../../../src/read/format.js';
import { findJsonFault } from '../../../src/read/json/json-fault.js';
import { readFile, showRows } from '../show-grids.js';

const read = (value: unknown) => readFile('a.json', JSON.stringify(value));

describe('readJson', () => {
  it('reads a playback of this tool, actions of another owner in a row of their own', async () => {
    const session = {
      ...{ site: 'Leeds', slot: 'Session 1', room: null, facilitator: 'Bea', topic: { text: 'Loans' } },
      discussion: [{ text: '1. stays  as it is' }, { text: 'two' }],
      actions: [
        { text: 'a', owner: null, due: null },
        { text: 'b', owner: null, due: null },
        { text: 'c', owner: 'Kim', due: '3 May' },
      ],
    };
    const { document } = await read({ schemaVersion: 1, title: 'Museums', sessions: [session] });
    expect(document.title).toBe('Museums');
    expect(showRows(document.grids[0])).toEqual([
      ['Site', 'Slot', 'Room', 'Facilitator', 'Topic', 'Discussion', 'Actions', 'Owner', 'Due'],
      ['Leeds', 'Session 1', '', 'Bea', 'Loans', '• 1. stays as it is / • two', '• a / • b', '', ''],
      ['', '', '', '', '', '', '• c', 'Kim', '3 May'],
    ]);
    expect(document.grids[0]?.rows[2]?.[6]?.place).toEqual({
      file: 'a.json',
      part: 'sessions',
      row: 1,
      column: 7,
    });
  });

  it('reads a schedule of pretalx and frab', async () => {
    const event = {
      ...{
        start: '10:00',
        title: 'Loans',
        subtitle: 'of tools',
        abstract: 'One.\r\n\r\n* two',
        description: 'Three',
      },
      ...{ persons: [{ public_name: 'Kim' }, { name: 'Otto' }], track: 'Care' },
    };
    const days = [{ date: '2023-05-03', rooms: { Loft: [event], Hall: [] } }];
    const { document } = await read({ schedule: { conference: { title: 'Museums', days } } });
    expect(showRows(document.grids[0])).toEqual([
      ['Day', 'Slot', 'Room', 'Facilitator', 'Topic', 'Discussion', 'Track'],
      ['2023-05-03', '10:00', 'Loft', 'Kim, Otto', 'Loans', 'of tools / One. / • two / Three', 'Care'],
    ]);
  });

  it('reads a list of objects, of rows, and the one list in an object', async () => {
    const objects = [
      { Topic: 'Loans', Actions: ['a', { name: 'b' }, null], n: 3 },
      { Topic: '- x\n- y', Room: { name: 'Loft' } },
    ];
    expect(showRows((await read(objects)).document.grids[0])).toEqual([
      ['Topic', 'Actions', 'n', 'Room'],
      ['Loans', '• a / • b', '3', ''],
      ['• x / • y', '', '', 'Loft'],
    ]);
    const inside = await read({ title: 'Museums', values: [['Topic', 'Actions'], ['Loans']] });
    expect(inside.document.title).toBe('Museums');
    expect(showRows(inside.document.grids[0])).toEqual([
      ['Topic', 'Actions'],
      ['Loans', ''],
    ]);
  });

  it('takes invisible characters out and counts them', async () => {
    const text = '[{"Topic": "Lo\\u200bans", "Actions": ["a\\u0001"]}]';
    const { document, diagnostics } = await readFile('a.json', text);
    expect(showRows(document.grids[0])[1]).toEqual(['Loans', '• a']);
    expect(diagnostics.map(({ code }) => code)).toEqual(['text-cleaned']);
  });

  it.each(['[]', '{}', '{"a": 1}', '[1, 2]', '["a"]', '[[[1]]]', '{"a": [{}], "b": [{}]}'])(
    'says what %s holds and what was expected',
    async (text) => expect((await readFile('a.json', text)).codes).toEqual(['json-not-a-grid']),
  );

  it.each([
    ['[\n  {"a": 1},\n  {"b" 2}\n]', 3, 8],
    ['{"a": 1', 1, 8],
    ['{"a": "x\n"}', 1, 7],
    ['[{"a": 01}]', 1, 8],
    ['[{"a": 1}] x', 1, 12],
    ["{'a': 1}", 1, 2],
    ['[1,]', 1, 4],
  ])('finds where %j breaks', (text, line, column) => {
    expect(() => JSON.parse(text)).toThrow();
    expect(findJsonFault(text)).toMatchObject({ line, column });
  });

  it('tells the line and column of a break', async () => {
    const { diagnostics } = await readFile('a.json', '[{"Topic": "Loans"},\n {"Topic": "Quiet" "Room": 1}]');
    expect(diagnostics[0]?.place).toEqual({ file: 'a.json', row: 2, column: 20 });
  });

  it('reads lists in each other without end', async () => {
    const deep = `${'['.repeat(500_000)}${']'.repeat(500_000)}`;
    expect((await readFile('a.json', deep)).codes).toEqual(['json-not-a-grid']);
    expect((await readFile('a.json', '{"a":['.repeat(300_000))).codes).toEqual(['json-broken']);
  });

  it.each([
    ['[Pathway] Teams, notes\na,b', 'delimited'],
    ['[ ] to do, by Kim\n[x] done, by Bea', 'delimited'],
    ['[1] first, second\n[2] third, fourth]', 'delimited'],
    ['{Leeds}, Hull\na,b}', 'delimited'],
    ['["Session 1"](a.html), b\nc,d]', 'delimited'],
    [' [ {"a": 1}, ', 'json'],
    ['{"Topic": "x"', 'json'],
    ['["a", "b"]', 'json'],
    ['[["Topic", "Room"], ["a"', 'json'],
  ])('tells whether %j is JSON', (text, format) => expect(detectFormat(text)).toBe(format));

  it('reads sessions of planners below days, rooms and tracks, once each, never speakers', async () => {
    const talk = (id: number, more: object) => ({
      id,
      title: `Talk ${id}`,
      speakers: [{ id: 's', name: 'Kim' }],
      ...more,
    });
    const days = [
      {
        date: '2026-05-03T00:00:00',
        rooms: [
          {
            name: 'Hall',
            sessions: [
              talk(1, { startsAt: '2026-05-03T09:00:00' }),
              talk(2, { startsAt: '2026-05-03T10:00:00' }),
            ],
          },
          { name: 'Loft', sessions: [talk(2, { startsAt: '2026-05-03T10:00:00' })] },
        ],
      },
    ];
    const { document } = await read(days);
    expect(
      showRows(document.grids[0])
        .slice(1)
        .map((row) => row.slice(0, 5).join(' ')),
    ).toEqual(['2026-05-03 09:00 Hall Kim Talk 1', '2026-05-03 10:00 Hall Kim Talk 2']);
    const pretalx = {
      results: [
        talk(3, {
          state: 'confirmed',
          submission_type: { en: 'Talk' },
          slot: { room: { en: 'Loft' }, start: '2026-05-03T14:00:00+02:00' },
        }),
      ],
    };
    expect(showRows((await read(pretalx)).document.grids[0])[1]?.slice(0, 5)).toEqual([
      '2026-05-03',
      '14:00',
      'Loft',
      'Kim',
      'Talk 3',
    ]);
    const tracks = { title: 'Camp', tracks: [{ name: 'Green', talks: [{ title: 'Moss', start: '9:00' }] }] };
    expect(showRows((await read(tracks)).document.grids[0])[1]).toEqual([
      '',
      '9:00',
      '',
      '',
      'Moss',
      '',
      '',
      'Green',
    ]);
  });

  it.each([
    {
      results: {
        tests: [
          { name: 'fast', time: 0.3 },
          { name: 'slow', time: 4 },
        ],
      },
    },
    [{ board: 'x', lanes: [{ label: 'y', cards: [{ words: 'z' }] }] }],
    { jobs: { build: { name: 'Build', steps: [{ name: 'Test', run: 'x' }] } } },
  ])('makes no sessions of other structures', async (value) => {
    expect((await read(value)).codes).toEqual(['json-not-a-grid']);
  });

  it('reads objects in each other without end', async () => {
    const deep = `${'{"sessions":[{"title":"a","start":"9:00","x":'.repeat(5_000)}1${'}]}'.repeat(5_000)}`;
    expect((await readFile('a.json', deep)).codes.length).toBeLessThan(3);
  });
});
