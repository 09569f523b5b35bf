import type { Codebook, Session } from '../model/index.js';
import { createRewriter } from '../text/index.js';
import { type SessionText, sessionTexts, stemsOf } from './session-text.js';

/** Returns a codebook whose words, phrases and examples are said in the words of its synonyms, as the texts are. */
export function codedCodebook(codebook: Codebook, lang: string): Codebook {
  const say = createRewriter(codebook.synonyms, lang);
  const themes = codebook.themes.map((theme) => ({
    ...theme,
    words: theme.words.map(say),
    phrases: theme.phrases.map(say),
    examples: theme.examples.map(say),
  }));
  return { ...codebook, themes };
}

/**
 * Returns the texts of sessions as `sessionTexts` does, said in the words of a codebook's synonyms and without the stems of the words it ignores.
 */
export function codedTexts(
  sessions: readonly Session[],
  { synonyms, ignore }: Codebook,
  lang: string,
): SessionText[] {
  const say = createRewriter(synonyms, lang);
  const saying = <Said extends { readonly text: string }>(said: Said) => ({ ...said, text: say(said.text) });
  const ignored = new Set(ignore.flatMap((text) => stemsOf(text, lang)));
  const keep = (stems: readonly string[]) => stems.filter((stem) => !ignored.has(stem));
  const rewritten = sessions.map((session) => ({
    ...session,
    topic: saying(session.topic),
    discussion: session.discussion.map(saying),
    actions: session.actions.map(saying),
  }));
  return sessionTexts(rewritten, lang).map((text) => ({
    ...text,
    lineStems: text.lineStems.map(keep),
    stems: keep(text.stems),
  }));
}
