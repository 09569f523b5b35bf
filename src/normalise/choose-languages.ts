import type { Diagnose } from '../diagnostics/index.js';
import type { GridDocument } from '../model/index.js';
import { type EventLanguages, hasWording, resolveLanguages, wordingTags } from '../text/index.js';
import { findLanguage } from '../text/languages/index.js';

/**
 * Returns the languages of an event from its tables and running text, and those of its playback: the ones asked for, else that of the notes.
 * Says so where the notes are in anything but English, and where there are no sentences in a language asked for.
 */
export function chooseLanguages(
  documents: readonly GridDocument[],
  asked: readonly string[],
  diagnose: Diagnose,
): EventLanguages {
  const texts = documents.flatMap(({ grids, passages }) => [
    ...grids.flatMap(({ rows }) => rows.flatMap((row) => row.map(({ text }) => text))),
    ...passages.flatMap((passage) => (passage.kind === 'table' ? [] : [passage.cell.text])),
  ]);
  const languages = resolveLanguages(asked, texts);
  const place = { file: documents[0]?.file ?? '' };
  const wordings = languages.wordings.map((lang) => {
    if (hasWording(lang)) return lang;
    diagnose('language-without-wording', place, { lang, known: wordingTags.join(', ') });
    return 'en-GB';
  });
  const found = languages.found.tags;
  if (asked.length === 0 && found.join() !== 'en') {
    const decks = findLanguage(wordings[0]?.slice(0, 2) ?? '')?.name ?? 'English';
    diagnose('language-found', place, {
      languages: found.map((tag) => findLanguage(tag)?.name ?? tag).join(' and '),
      decks,
    });
  }
  return { ...languages, wordings: [...new Set(wordings)] };
}
