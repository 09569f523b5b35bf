import { itemsOf, type Session } from '../model/index.js';
import { languageOfText } from '../text/index.js';
import { findTypos, type Typos } from '../text/spelling/find-typos.js';
import { loadSpeller } from '../text/spelling/speller.js';

/**
 * Returns the words of an event that are likely misspelt. Only English has a list of words to hold them against; of notes in several
 * languages the lines that are clearly in another are left out. `lang` is the language of the notes, or several joined by `+`.
 */
export async function findLikelyTypos(sessions: readonly Session[], lang: string): Promise<Typos> {
  const tags = lang.split('+');
  const english = tags.find((tag) => /^en\b/i.test(tag));
  const speller = english === undefined ? null : await loadSpeller(english);
  if (speller === null) return new Map();
  const isEnglish = (text: string) => tags.length < 2 || languageOfText(text) === 'en';
  const texts = sessions.flatMap((session) =>
    [session.topic, ...itemsOf(session)]
      .filter(({ text }) => isEnglish(text))
      .map(({ text }) => ({ sessionId: session.id, text })),
  );
  return findTypos(texts, speller);
}
