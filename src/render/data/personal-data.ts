/** Something in a text that may be about a person. */
export interface PersonalData {
  readonly kind: 'email' | 'phone' | 'nhsNumber';
  readonly text: string;
}

const patterns: readonly (readonly [PersonalData['kind'], RegExp])[] = [
  ['email', /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu],
  ['nhsNumber', /(?<!\d)\d{3}[ -]\d{3}[ -]\d{4}(?!\d)/g],
  // `020 7946 0000`, `(01632) 960000`, `+44 (0)20 7946 0000`: an area code, then two groups.
  [
    'phone',
    /(?<![\d.])(?:\+\d{1,3}[ -]?(?:\(0\)[ -]?)?\d{2,5}|\(0\d{2,4}\)|0\d{2,4})(?:[ -]?\d{3,4}){2}(?!\d)/g,
  ],
];

/** Gives what in a text looks like an e-mail address, a telephone number or an NHS number. */
export function findPersonalData(text: string): PersonalData[] {
  return patterns.flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)].map((match) => ({ kind, text: match[0] })),
  );
}
