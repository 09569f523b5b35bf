import { describe, expect, it } from 'vitest';
import { readPreviousPlayback } from '../../src/previous-event/read-previous.js';

const playback = {
  schemaVersion: 1,
  title: 'Quay day',
  date: '2025-05-02',
  sessions: [
    {
      id: 's1',
      topic: { text: 'Late ferries' },
      actions: [{ id: 'a1', text: 'Ask the ferryman' }, 'no action'],
    },
    { id: 's2', topic: 'no topic', actions: [{ id: 7, text: null }] },
    { id: 's3', topic: { text: 'Fair fares' } },
  ],
  themes: [
    { id: 'ferry', label: 'Ferries', terms: ['ferry', 3, 'fare'], sessions: ['s1', 's3', 's9'] },
    { id: 'other', sessions: ['s2'] },
  ],
};
const read = (changed: object = {}) => readPreviousPlayback(JSON.stringify({ ...playback, ...changed }));

describe('the playback of a previous event', () => {
  it('is read for its themes, their topics and its actions', () => {
    expect(read()).toEqual({
      title: 'Quay day',
      date: '2025-05-02',
      sessionCount: 3,
      themes: [
        {
          id: 'ferry',
          label: 'Ferries',
          terms: ['ferry', 'fare'],
          topics: ['Late ferries', 'Fair fares'],
          sessionCount: 3,
        },
        { id: 'other', label: 'other', terms: [], topics: [''], sessionCount: 1 },
      ],
      actions: [
        { id: 'a1', text: 'Ask the ferryman' },
        { id: '', text: '' },
      ],
      colourIds: ['ferry', 'other'],
    });
  });

  it('may begin with a byte order mark', () => {
    expect(readPreviousPlayback(`\uFEFF${JSON.stringify(playback)}`)?.title).toBe('Quay day');
  });

  it('counts no session and no theme that is not an object', () => {
    const event = read({ sessions: [null, 'x', ['y'], { id: 's1' }], themes: [null, 4, ['z']] });
    expect(event).toMatchObject({ sessionCount: 1, themes: [], actions: [], colourIds: [] });
  });

  it.each([
    ['2025-05-02', '2025-05-02'],
    ['2 May 2025', null],
    ['2025-05-02T10:00', null],
    ['on 2025-05-02', null],
    [20250502, null],
    [undefined, null],
  ])('has the date %j as %j', (date, expected) => {
    expect(read({ date })?.date).toBe(expected);
  });

  it('has the colours it lists; what is no id keeps its place', () => {
    expect(read({ themeColours: ['fair', 'two words', '', 'ferry'] })?.colourIds).toEqual([
      'fair',
      'theme-2',
      'theme-3',
      'ferry',
    ]);
    expect(read({ themeColours: [1, 2] })?.colourIds).toEqual(['ferry', 'other']);
    expect(read({ themeColours: 'ferry' })?.colourIds).toEqual(['ferry', 'other']);
  });
});

describe('a text that is no playback', () => {
  it.each([
    ['', null],
    ['not JSON', null],
    ['null', null],
    ['[]', null],
    ['"text"', null],
  ])('is refused: %j', (text, expected) => {
    expect(readPreviousPlayback(text)).toBe(expected);
  });

  it.each([
    ['sessions', { sessions: undefined }],
    ['sessions', { sessions: {} }],
    ['themes', { themes: undefined }],
    ['themes', { themes: 'ferry' }],
    ['schemaVersion', { schemaVersion: '1' }],
    ['title', { title: undefined }],
  ])('is refused without its %s: %j', (_, changed) => {
    expect(read(changed)).toBeNull();
  });
});
