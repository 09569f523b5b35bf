import { commonestForm, isUnlikelyNoun, mayBePhrase, splitClauses } from '../text/index.js';
import { type SessionText, stemsOf } from './session-text.js';

// Once in a topic was written with care; on the way two words may meet by chance.
const enoughInLines = 2;

/**
 * Gives two words as the participants put them side by side, such as `machine learning` for `learning` and `machine`; null where they do not
 * do so in a topic, or in two lines. `first` and `second` are stems.
 */
export function standTogether(
  first: string,
  second: string,
  texts: readonly SessionText[],
  lang: string,
): string | null {
  const forms = new Map<string, number>();
  let found = 0;
  for (const { topic, lines } of texts) {
    for (const [index, text] of [topic, ...lines].entries()) {
      const form = formIn(text, [first, second], lang);
      if (form === null) continue;
      forms.set(form, (forms.get(form) ?? 0) + 1);
      found += index === 0 ? enoughInLines : 1;
    }
  }
  return found >= enoughInLines ? commonestForm(forms) : null;
}

function formIn(text: string, stems: readonly [string, string], lang: string): string | null {
  for (const clause of splitClauses(text, lang)) {
    for (let at = 0; at + 1 < clause.length; at++) {
      const [left, right] = [clause[at]!, clause[at + 1]!].map(({ token }) => stemsOf(token.text, lang)[0]);
      if (left === right || !stems.some((one) => one === left) || !stems.some((one) => one === right))
        continue;
      const [head, end] = [clause[at]!.token, clause[at + 1]!.token];
      if (!mayBePhrase(clause, at, 2) || isUnlikelyNoun(end.text, lang)) continue;
      return text.slice(head.start, end.end).replace(/\s+/g, ' ');
    }
  }
  return null;
}
