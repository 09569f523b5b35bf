import english from '../../templates/thesaurus.en.json' with { type: 'json' };
import type { SynonymSet } from '../model/index.js';
import { type Mark, stemsOfMark } from '../text/index.js';

/** A word or phrase of a concept: words of one concept ask for the same kind of thing. */
export interface ConceptMark extends Mark {
  /** The position of the concept. */
  readonly concept: number;
  /** True where a form of it may be in a name. */
  readonly isNoun: boolean;
}

/** By the first part of the language tag. A further language is one file and one line here. */
const thesauri: Readonly<Record<string, typeof english>> = { en: english };

/**
 * Returns the words of work and meetings that mean the same kind of thing, for a language with a list of them, and those of a codebook's
 * synonyms, which join the concept that has one of them already.
 */
export function conceptMarks(lang: string, synonyms: readonly SynonymSet[]): ConceptMark[] {
  const listed = thesauri[lang.split('-')[0]?.toLowerCase() ?? '']?.concepts ?? [];
  const marks = new Map<string, ConceptMark>();
  const add = (text: string, concept: number, isNoun: boolean) => {
    const stems = stemsOfMark(text, lang);
    const key = stems.join(' ');
    // A word stands for one concept, the first that names it; `rotate` is a form of `rotation`.
    if (stems.length > 0 && !marks.has(key)) marks.set(key, { text, stems, concept, isNoun });
  };
  for (const [concept, { nouns, also }] of listed.entries()) {
    for (const text of nouns) add(text, concept, true);
    for (const text of also) add(text, concept, false);
  }
  for (const [index, { say, also }] of synonyms.entries()) {
    const texts = [say, ...also];
    const known = texts.map((text) => marks.get(stemsOfMark(text, lang).join(' '))?.concept);
    const concept = known.find((one) => one !== undefined) ?? listed.length + index;
    for (const text of texts) add(text, concept, true);
  }
  return [...marks.values()];
}
