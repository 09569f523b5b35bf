/** Something in a text that may be about a person. */
export interface PersonalData {
  readonly kind: 'email' | 'phone' | 'nhsNumber' | 'nationalInsurance';
  readonly text: string;
}

const patterns: readonly (readonly [PersonalData['kind'], RegExp])[] = [
  ['email', /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu],
  ['nhsNumber', /(?<!\d)\d{3}[ -]\d{3}[ -]\d{4}(?!\d)/g],
  ['nhsNumber', /(?<!\d)\d{10}(?!\d)/g],
  [
    'nationalInsurance',
    /(?<![\p{L}\p{N}])[A-CEGHJ-PR-TW-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D](?![\p{L}\p{N}])/gu,
  ],
  // `020 7946 0000`, `(01632) 960000`, `+44 (0)20 7946 0000`: an area code, then two groups.
  [
    'phone',
    /(?<![\d.])(?:\+\d{1,3}[ -]?(?:\(0\)[ -]?)?\d{2,5}|\(0\d{2,4}\)|0\d{2,4})(?:[ -]?\d{3,4}){2}(?!\d)/g,
  ],
];

/** Returns what in a text looks like an e-mail address, a telephone number, an NHS or a National Insurance number. */
export function findPersonalData(text: string): PersonalData[] {
  if (!/[@\d]/.test(text)) return [];
  return patterns.flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)]
      .map((match) => ({ kind, text: match[0] }))
      .filter((found) => !/^\d{10}$/.test(found.text) || checksAsNhsNumber(found.text)),
  );
}

/** Ten digits in a row are an NHS number where the last one checks the others (modulo 11); most are none. */
function checksAsNhsNumber(digits: string): boolean {
  const sum = [...digits.slice(0, 9)].reduce(
    (total, digit, index) => total + Number(digit) * (10 - index),
    0,
  );
  const check = (11 - (sum % 11)) % 11;
  return check !== 10 && check === Number(digits[9]);
}
