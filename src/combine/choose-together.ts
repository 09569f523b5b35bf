import type { SavedPlayback } from '../saved-playback/index.js';
import { hasWording, wordingTags } from '../text/index.js';

/** The languages of several events together; see `EventLanguages`. */
export interface TogetherLanguages {
  readonly notes: string;
  readonly wordings: readonly string[];
}

/**
 * Returns the languages of the notes of all events, those of most sessions first, and the languages to write in: the ones asked
 * for, else that which most events are written in. `report` is reported a language that there are no sentences in; English stands for it.
 */
export function chooseTogether(
  events: readonly Pick<SavedPlayback, 'notes' | 'wordings' | 'sessions'>[],
  asked: readonly string[],
  report: (lang: string, known: string) => void,
): TogetherLanguages {
  const notes = countFirst(
    events.flatMap(({ notes, sessions }) => notes.split('+').map((tag) => ({ tag, count: sessions.length }))),
  );
  const usual = countFirst(
    events.flatMap(({ wordings }) => wordings.slice(0, 1).map((tag) => ({ tag, count: 1 }))),
  );
  const wordings = (asked.length > 0 ? asked : usual.slice(0, 1)).map((lang) => {
    if (hasWording(lang)) return lang;
    report(lang, wordingTags.join(', '));
    return 'en-GB';
  });
  return { notes: notes.join('+'), wordings: [...new Set(wordings)] };
}

/** Returns tags by their sums, the highest first, those that are equal in the order they are met. */
function countFirst(tags: readonly { readonly tag: string; readonly count: number }[]): string[] {
  const sums = new Map<string, number>();
  for (const { tag, count } of tags) sums.set(tag, (sums.get(tag) ?? 0) + count);
  return [...sums].sort(([, a], [, b]) => b - a).map(([tag]) => tag);
}
