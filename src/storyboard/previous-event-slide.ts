import type { Content, Rich, Slide, TableCell } from '../model/index.js';
import { sayDate } from '../text/index.js';
import { linkToSession, plain, quoteLine, type StoryContext, sourceOf } from './context.js';

/** How many actions that come again are shown; the notes name all. */
const maxRepeated = 5;

/** Returns what changed since an earlier event; null where none is compared. */
export function planPreviousEvent(context: StoryContext): Slide | null {
  const { playback, say } = context;
  const { since } = playback;
  if (since === undefined) return null;
  const of = playback.sessions.length;
  const share = (count: number, all: number) => say('nOfN', { count, of: all });
  const before = new Map(since.continued.map(({ themeId, before: count }) => [themeId, count]));
  const isNew = new Set(since.newThemes);
  const rows = playback.themes.themes
    .filter(({ id }) => before.has(id) || isNew.has(id))
    .map((theme): { cells: TableCell[]; themeId: string | null } => ({
      cells: [
        [[{ text: theme.label, link: `theme-${theme.id}` }]],
        [
          plain(
            isNew.has(theme.id) ? say('since.notThen') : share(before.get(theme.id) ?? 0, since.sessionCount),
          ),
        ],
        [plain(share(theme.sessionIds.length, of))],
      ],
      themeId: theme.id,
    }));
  const gone = since.goneThemes.map(({ label, sessions }) => ({
    cells: [[plain(label)], [plain(share(sessions, since.sessionCount))], [plain(say('since.notNow'))]],
    themeId: null,
  }));
  const all = [...rows, ...gone];
  const table: Content = {
    kind: 'table',
    description: say('since.description'),
    columns: [
      { heading: say('glance.theme'), weight: 2 },
      { heading: thenHeading(context), weight: 1 },
      { heading: say('since.now'), weight: 1 },
    ],
    rows: all.map(({ cells }) => cells),
    themeIds: all.map(({ themeId }) => themeId),
  };
  const again = since.actionsAgain;
  return {
    id: 'since',
    purpose: 'since',
    title: say('since.title', { title: since.title }),
    subtitle: [
      say('since.again', { count: since.continued.length }),
      say('since.new', { count: since.newThemes.length }),
      say('since.gone', { count: since.goneThemes.length }),
    ].join(say('listSemicolon')),
    body: [
      table,
      {
        kind: 'list',
        heading: say('since.actions'),
        items: again.length === 0 ? [plain(say('since.noActions'))] : [...listAgain(again, context)],
      },
    ],
    footnote: plain(say('since.footnote')),
    notes: again.flatMap((id) => sourceOf(id, context) ?? []),
  };
}

function thenHeading({ playback, say }: StoryContext): string {
  const date = sayDate(playback.since?.date ?? '', say);
  return date === '' ? say('since.then') : date;
}

function listAgain(ids: readonly string[], context: StoryContext): Rich[] {
  const { itemById, say } = context;
  const shown = ids.filter((id) => itemById.get(id)?.item.inFront !== 'never').slice(0, maxRepeated);
  const lines = shown.flatMap((id): Rich[] => {
    const found = itemById.get(id);
    if (found === undefined) return [];
    return [
      [...quoteLine(found.item.text, id, context), { text: ' ' }, ...linkToSession(found.session, context)],
    ];
  });
  const more = ids.length - shown.length;
  return more > 0 ? [...lines, [{ text: say('andMore', { count: more }).trim(), muted: true }]] : lines;
}
