import { itemsOf, type Playback, type Run, type Slide, type Storyboard } from '../model/index.js';
import { fullTagOf, languageOfText, primaryTag } from '../text/index.js';

/**
 * Returns the storyboard with a language on each run of verbatim text that is not in the deck's: what reads it aloud then says each line as
 * it is meant. `notes` is the language of the notes, or several joined by `+`; of several, a line that does not show which is in that of its session.
 */
export function markLanguages(storyboard: Storyboard, { sessions }: Playback, notes: string): Storyboard {
  const tags = notes.split('+').map(primaryTag);
  const own = primaryTag(storyboard.lang);
  if (tags.every((tag) => tag === own)) return storyboard;
  const tagOf = new Map<string, string>();
  for (const session of sessions) {
    const texts = [session.topic, ...itemsOf(session)].map(({ text }) => text);
    const formatEntry = (text: string) => (tags.length > 1 ? languageOfText(text, tags) : null);
    const usual = formatEntry(texts.join('\n')) ?? tags[0] ?? own;
    for (const text of texts) {
      const tag = formatEntry(text) ?? usual;
      if (tag !== own) tagOf.set(text, fullTagOf(tag));
    }
  }
  const mark = (run: Run): Run => {
    const lang = tagOf.get(run.text) ?? tagOf.get(run.text.replace(/^[“„«‘\s]+|[”“»’\s]+$/gu, ''));
    return lang === undefined ? run : { ...run, lang };
  };
  return {
    ...storyboard,
    parts: storyboard.parts.map((part) => ({
      ...part,
      slides: part.slides.map((slide) => markRuns(slide, mark)),
    })),
  };
}

/** Every run of a slide, wherever it is: a run is what has a `text` that is a string. */
function markRuns(slide: Slide, mark: (run: Run) => Run): Slide {
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).map(([key, one]) => [key, walk(one)]);
    const copy: unknown = Object.fromEntries(entries);
    return isRun(copy) ? mark(copy) : copy;
  };
  // The walk keeps the shape of what it is given, which the compiler cannot see.
  return walk(slide) as Slide;
}

function isRun(value: unknown): value is Run {
  return (
    typeof value === 'object' &&
    value !== null &&
    'text' in value &&
    typeof value.text === 'string' &&
    !('shade' in value)
  );
}
