/** An ending and what stands for it. Rules are tried in order; the first that leaves a stem long enough is the one. */
export type EndingRule = readonly [ending: RegExp, instead: string];

/**
 * Returns a stemmer that cuts endings by rules: one of each step, where at least `shortest` letters stay. Light stemmers, which take off
 * the endings of number and gender and the commonest suffixes, serve short texts as well as longer ones (Savoy 2006).
 */
export function lightStemmer(
  steps: readonly (readonly EndingRule[])[],
  shortest = 3,
): (word: string) => string {
  return (word) => {
    let stem = word;
    for (const rules of steps) {
      for (const [ending, instead] of rules) {
        if (!ending.test(stem)) continue;
        const cut = stem.replace(ending, instead);
        if (cut.length < shortest) continue;
        stem = cut;
        break;
      }
    }
    return stem;
  };
}

/** Takes the accents off vowels: `réunião` → `reuniao`. */
export function withoutAccents(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[\u0300-\u0302\u0308\u0303]/g, '')
    .normalize('NFC');
}
