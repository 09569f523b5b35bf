import {
  type Action,
  type CloudTerm,
  type Codebook,
  compareText,
  otherThemeId,
  type Place,
  type Session,
  type Themes,
} from '../model/index.js';
import { countTerms, createRewriter } from '../text/index.js';
import type { QuotableLines } from './quotable-lines.js';

export interface CloudContext {
  readonly themes: Themes;
  readonly lang: string;
  readonly front: QuotableLines;
  /** Its synonyms are counted as one word. Default: none */
  readonly codebook?: Codebook | null;
}

/** A cloud holds at most so many words. */
const maxTerms = 80;

/** Returns the words of the sessions' topics, each weighed by the number of sessions that use it. */
export function weighTopicTerms(sessions: readonly Session[], context: CloudContext): CloudTerm[] {
  const texts = sessions.map((session) => ({
    id: session.id,
    text: session.topic.text,
    sessionId: session.id,
    place: session.topic.place,
  }));
  return toCloudTerms(texts, context);
}

/** Returns the words of the sessions' actions, each weighed by the number of actions that use it. Unfinished lines do not count. */
export function weighActionTerms(sessions: readonly Session[], context: CloudContext): CloudTerm[] {
  const texts = sessions.flatMap((session) =>
    session.actions
      .filter((action) => action.kind !== 'unfinished')
      .map((action) => ({
        id: action.id,
        text: withoutOwner(action),
        sessionId: session.id,
        place: session.topic.place,
      })),
  );
  return toCloudTerms(texts, context);
}

/** `11am`, `9:30pm`, `14h`: when, not what. */
const clockTime = /^\d{1,2}(?:[:.]\d\d)?(?:am|pm|h|uhr)$/iu;

/** Returns an action's words without the brackets at its end that name who does it and by when. */
function withoutOwner({ text, owner }: Action): string {
  if (owner === null) return text;
  const bracket = /\s[([][^()[\]]*[)\]]\s*[.;]?$/u.exec(text);
  return bracket?.[0].includes(owner) ? text.slice(0, bracket.index) : text;
}

function toCloudTerms(
  texts: readonly {
    readonly id: string;
    readonly text: string;
    readonly sessionId: string;
    readonly place: Place;
  }[],
  { themes, lang, front, codebook }: CloudContext,
): CloudTerm[] {
  const placeOf = new Map(texts.map(({ id, place }) => [id, place]));
  const sessionOf = new Map(texts.map(({ id, sessionId }) => [id, sessionId]));
  const themeOf = new Map(
    themes.assignments.map(({ sessionId, themeIds }) => [sessionId, themeIds[0] ?? otherThemeId]),
  );
  const rewrite = createRewriter(codebook?.synonyms ?? [], lang);
  const said = texts.map(({ id, text }) => ({ id, text: rewrite(text) }));
  const terms = countTerms(said, lang, {
    keep: (_, text) => !text.split(' ').some((word) => clockTime.test(word) || front.isMisspelt(word)),
  });
  return terms.slice(0, maxTerms).map((term) => {
    const counts = new Map<string, number>();
    for (const id of term.ids) {
      const theme = themeOf.get(sessionOf.get(id) ?? '') ?? otherThemeId;
      counts.set(theme, (counts.get(theme) ?? 0) + 1);
    }
    const [themeId] = [...counts].sort(([a, x], [b, y]) => y - x || compareText(a, b))[0] ?? [null];
    const place = placeOf.get(term.ids[0] ?? '');
    return {
      text: term.text,
      weight: term.ids.length,
      themeId: themeId === otherThemeId ? null : themeId,
      ...(place ? { place } : {}),
    };
  });
}
