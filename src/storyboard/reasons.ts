import { explainSession, type SessionExplanation } from '../explain/index.js';
import {
  comparePlaces,
  otherThemeId,
  type Place,
  type Reasons,
  type Rich,
  type Session,
  type Table,
  type TableCell,
} from '../model/index.js';
import { linkToSession, plain, type StoryContext, shorten } from './context.js';

/** For so many sessions speaker notes say why they are there; the report says it of all. */
const maxSpoken = 40;

/** Returns why each of these sessions is under its theme, as a table and as speaker notes, for a slide to have; nothing where there are none. */
export function withReasons(
  sessions: readonly Session[],
  description: string,
  context: StoryContext,
): { readonly reasons?: Reasons } {
  if (sessions.length === 0 || !context.reasons) return {};
  const { playback, notes, say } = context;
  const explained = sessions.map((session) => explainSession(session, playback, notes));
  const table: Table = {
    kind: 'table',
    description,
    columns: [
      { heading: say('why.session'), weight: 2 },
      { heading: say('why.words'), weight: 3 },
      { heading: say('why.next'), weight: 1.5 },
      { heading: say('why.lead'), align: 'end', weight: 0.5 },
    ],
    rows: explained.map((why): TableCell[] => [
      [linkToSession(why.session, context)],
      sayWords(why, context),
      [plain(why.next ?? say('why.noNext'))],
      [plain(why.isGiven ? say('why.given') : decimal(why.margin, 2, context))],
    ]),
  };
  return {
    reasons: {
      table,
      notes: explained.slice(0, maxSpoken).flatMap((why) => speak(why, context) ?? []),
    },
  };
}

/** The words that decided, a paragraph each: `recruitment (0.126) – row 2, column 1; row 2, column 3`. */
function sayWords({ words }: SessionExplanation, context: StoryContext): TableCell {
  const { say } = context;
  if (words.length === 0) return [plain(say('why.noWords'))];
  return words.map(({ word, weight, lines }): Rich => {
    const cells = sayCells(
      lines.map(({ place }) => place),
      context,
    );
    const behind = [weight === null ? null : `(${decimal(weight, 3, context)})`, cells || null];
    return [{ text: word }, { text: ` ${behind.filter((part) => part !== null).join(' – ')}`, muted: true }];
  });
}

/** Cells once each, in their order: `row 2, column 1; row 2, column 3`. Empty for what has no rows and columns. */
function sayCells(places: readonly Place[], { say }: StoryContext): string {
  const cells = [...places]
    .sort(comparePlaces)
    .flatMap(({ row, column }) =>
      row === undefined || column === undefined ? [] : [say('why.cell', { row, column })],
    );
  return [...new Set(cells)].join(say('listSemicolon'));
}

function speak(why: SessionExplanation, { placeName, say, playback }: StoryContext): string | null {
  const { session, isGiven, next } = why;
  const name = placeName(session) || shorten(session.topic.text, 60);
  if (isGiven) return say('note.given', { session: name });
  if (why.words.length === 0) return null;
  const words = why.words.map(({ word }) => word).join(', ');
  const isNamed = playback.themes.themes.some(({ id, label }) => label === next && id !== otherThemeId);
  return isNamed && next !== null
    ? say('note.whyNext', { session: name, words, theme: next })
    : say('note.why', { session: name, words });
}

function decimal(value: number, digits: number, { say }: StoryContext): string {
  return value.toFixed(digits).replace('.', say('decimal'));
}
