import { type CloudTerm, compareText } from '../model/index.js';

/**
 * Returns the terms that can be in a picture, heaviest first, ties by text: control characters and runs of white space
 * made one space, texts in NFC, what is empty or weighs nothing taken out.
 */
export function readTerms(terms: readonly CloudTerm[]): CloudTerm[] {
  return terms
    .map((term) => ({ ...term, text: tidyText(term.text) }))
    .filter((term) => term.text !== '' && term.weight > 0 && Number.isFinite(term.weight))
    .sort((a, b) => b.weight - a.weight || compareText(a.text, b.text));
}

function tidyText(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .normalize('NFC');
}
