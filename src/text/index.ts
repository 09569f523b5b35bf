export { opensAsAction } from './action-opening.js';
export * from './count-terms.js';
export * from './detect-language.js';
export * from './event-languages.js';
export { looksLikeFormula } from './formula.js';
export { soundsHarsh } from './harsh-words.js';
export * from './hash.js';
export { joinNames } from './join-names.js';
export { type KnownWord, knownWord } from './known-word.js';
export { isFillerWord, isStopWord, isUnlikelyNoun, languageOf, languages, primaryTag } from './language.js';
export { hasWording, loadWording, wordingTags } from './load-wording.js';
export { asPlainText, asProse } from './markdown-text.js';
export * from './marks.js';
export * from './near-duplicate.js';
export * from './phrase.js';
export { plainDate } from './plain-date.js';
export { type PluralForm, pluralFormOf, pluralForms } from './plural-form.js';
export * from './random.js';
export { formatRequestedWords } from './requested-words.js';
export { splitSentences } from './sentence.js';
export {
  findTypos,
  type SpelledText,
  splitWord,
  type Typos,
  typosIn,
} from './spelling/find-typos.js';
export { loadSpeller, type Speller } from './spelling/speller.js';
export { foldPlural, isAcronym, stem } from './stem.js';
export { createRewriter } from './synonyms.js';
export { normaliseWord, type Token, tokenise } from './token.js';
export * from './wording.js';
