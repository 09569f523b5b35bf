import { itemsOf, type Place, type Playback, type Session } from '../model/index.js';
import { eachMarkFinder, stemsOfMark } from '../text/index.js';

/** A word that counted, how much, and the lines of the session it is in. */
export interface DecidingWord {
  readonly word: string;
  /** Higher means more influence; comparable only within one session. Null if unknown. */
  readonly weight: number | null;
  readonly lines: readonly { readonly text: string; readonly place: Place }[];
}

/** Why a session is under its theme. */
export interface SessionExplanation {
  readonly session: Session;
  readonly theme: string;
  /** Names of further themes it belongs to. */
  readonly also: readonly string[];
  readonly mentions: readonly string[];
  /** The runner-up theme. */
  readonly next: string | null;
  /** Lead of the theme over the next, 0 to 1. */
  readonly margin: number;
  /** Share of resampled runs in which it stayed with the same sessions, 0 to 1. */
  readonly stability: number;
  readonly isGiven: boolean;
  readonly words: readonly DecidingWord[];
}

/**
 * Returns why a session is where it is: the words that decided, with the lines and cells they are in. `lang` is the language of the notes,
 * or several joined by `+`, where it is not that of the playback.
 */
export function explainSession(
  session: Session,
  { lang: usual, themes }: Playback,
  lang = usual,
): SessionExplanation {
  const labels = new Map(themes.themes.map(({ id, label }) => [id, label]));
  const nameOf = (id: string) => labels.get(id) ?? id;
  const assignment = themes.assignments.find(({ sessionId }) => sessionId === session.id);
  if (assignment === undefined) throw new Error(`The session \`${session.id}\` has no theme.`);
  const { themeIds, mentions, margin, stability, words, weights, next, isGiven } = assignment;
  const [first = '', ...also] = themeIds;
  return {
    session,
    theme: nameOf(first),
    also: also.map(nameOf),
    mentions: mentions.map(nameOf),
    next: next === undefined ? null : nameOf(next),
    margin,
    stability,
    isGiven: isGiven ?? false,
    words: linesOf(words, session, lang).map((found, at) => ({ ...found, weight: weights?.[at] ?? null })),
  };
}

function linesOf(
  words: readonly string[],
  session: Session,
  lang: string,
): readonly Pick<DecidingWord, 'word' | 'lines'>[] {
  const marks = words.map((text) => ({ text, stems: stemsOfMark(text, lang) }));
  const find = eachMarkFinder(marks, lang);
  const lines = [session.topic, ...itemsOf(session)].map((item) => ({ item, holds: find(item.text) }));
  return marks.map((mark) => ({
    word: mark.text,
    lines: lines.filter(({ holds }) => holds.has(mark)).map(({ item: { text, place } }) => ({ text, place })),
  }));
}
