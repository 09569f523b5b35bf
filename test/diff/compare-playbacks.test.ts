import { describe, expect, it } from 'vitest';
import { comparePlaybacks, formatOf, hasSameContent, type PlaybackFacts } from '../../src/diff/index.js';
import { createPlayback, formats } from '../../src/index.js';

type Session = PlaybackFacts['sessions'][number];

const session = (id: string, changes: Partial<Session> = {}): Session => ({
  id,
  site: null,
  slot: null,
  room: null,
  facilitator: null,
  topic: { text: `Topic ${id}`, place: { file: 'a.csv', row: 2, column: 1 } },
  discussion: [],
  actions: [],
  ...changes,
});

const playback = (changes: Partial<PlaybackFacts> = {}): PlaybackFacts => ({
  title: 'Event',
  sessions: ['a', 'b', 'c', 'd'].map((id) => session(id)),
  themes: [
    { id: 'bread', label: 'Bread', sessions: ['a', 'b'] },
    { id: 'roses', label: 'Roses', sessions: ['c', 'd'] },
  ],
  actionGroups: [],
  summary: { findings: [] },
  diagnostics: [],
  ...changes,
});

describe('two playbacks', () => {
  it('that tell the same have no difference', () => {
    expect(hasSameContent(comparePlaybacks(playback(), playback()))).toBe(true);
  });

  it('have a theme renamed that keeps half of its sessions, and another gone and new', () => {
    const now = playback({
      themes: [
        { id: 'ovens', label: 'Ovens', sessions: ['a', 'b', 'c'] },
        { id: 'bees', label: 'Bees', sessions: ['d'] },
      ],
    });
    const { themes } = comparePlaybacks(playback(), now);
    expect(themes.changed).toEqual([
      { id: 'ovens', label: 'Ovens', before: 'Bread', joined: ['Topic c'], left: [] },
      { id: 'bees', label: 'Bees', before: 'Roses', joined: [], left: ['Topic c'] },
    ]);
    const other = comparePlaybacks(
      playback(),
      playback({ themes: [{ id: 'z', label: 'Z', sessions: ['e', 'f', 'a', 'c'] }] }),
    ).themes;
    expect([other.added, other.gone, other.changed]).toEqual([['Z'], ['Bread', 'Roses'], []]);
  });

  it('have themes in another order', () => {
    const [first, second] = playback().themes;
    const { themes } = comparePlaybacks(
      playback(),
      playback({ themes: [second, first].flatMap((one) => one ?? []) }),
    );
    expect([themes.isReordered, themes.changed]).toEqual([true, []]);
  });

  it('count a line that stands twice, and tell a kind or an owner that is another', () => {
    const place = { file: 'a.csv', row: 2, column: 3 };
    const action = (text: string, owner: string | null) => ({
      text,
      place,
      kind: 'action',
      owner,
      due: null,
    });
    const before = playback({
      sessions: [session('a', { actions: [action('Bake', null), action('Bake', null)] })],
    });
    const now = playback({ sessions: [session('a', { actions: [action('Bake', 'Priya')] })] });
    expect(comparePlaybacks(before, now).sessions.changed[0]?.changes).toEqual([
      { what: 'action', before: 'Bake', now: null, place },
      { what: 'owner', before: null, now: 'Priya', place },
    ]);
  });

  it('know a session in another room by its topic', () => {
    const moved = session('hall-a', { room: 'Hall', topic: session('a').topic });
    const { sessions } = comparePlaybacks(
      playback({ sessions: [session('a')] }),
      playback({ sessions: [moved] }),
    );
    expect([sessions.added, sessions.gone, sessions.changed[0]?.changes.map(({ what }) => what)]).toEqual([
      [],
      [],
      ['room'],
    ]);
  });

  it('know a finding of the grid without its row', () => {
    const finding = (row: number) => ({
      code: 'row-short',
      severity: 'warning',
      place: { file: 'a.csv', row },
      reason: `Row ${row} is short.`,
    });
    const { diagnostics } = comparePlaybacks(
      playback({ diagnostics: [finding(2)] }),
      playback({ diagnostics: [finding(3), finding(9)] }),
    );
    expect([diagnostics.added.length, diagnostics.gone.length]).toEqual([1, 0]);
  });
});

it('knows the format of every file that a build writes', async () => {
  const bytes = new TextEncoder().encode(
    'Topic,Discussion\nBread ovens,Flour is dear\nRose beds,Roses want sun\n',
  );
  for (const format of formats) {
    const { files } = await createPlayback([{ path: 'a.csv', bytes }], { formats: [format], lang: 'en,cy' });
    const own = files.filter(({ path }) => !path.startsWith('organiser/'));
    expect(own.length).toBeGreaterThan(0);
    expect(own.map(({ path }) => formatOf(path))).toEqual(own.map(() => format));
  }
  expect(formatOf('organiser/before-you-send.md')).toBeNull();
});
