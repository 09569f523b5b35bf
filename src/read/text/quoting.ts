import { splitRecords } from './records.js';

/** A way in which programs and people quote fields, other than RFC 4180 has it. */
interface Dialect {
  /** In words that follow “The fields are quoted in an unusual way:”. */
  readonly name: string;
  /** Whether a text can be of this kind at all. */
  readonly mayBe: (text: string, delimiter: string) => boolean;
  /** Returns the text as RFC 4180 has it. */
  readonly rewrite: (text: string, delimiter: string) => string;
}

const inPattern = (delimiter: string) => (delimiter === '|' ? '\\|' : delimiter);

const dialects: readonly Dialect[] = [
  {
    name: 'a blank stands before the opening quotation mark',
    mayBe: (text, delimiter) => new RegExp(`${inPattern(delimiter)}[ ]+"`).test(text),
    rewrite: (text, delimiter) =>
      text
        .replace(new RegExp(`(^|${inPattern(delimiter)})[ ]+(?=")`, 'gm'), '$1')
        .replace(new RegExp(`"[ ]+(?=${inPattern(delimiter)}|$)`, 'gm'), '"'),
  },
  {
    name: 'a quotation mark inside a field is written `\\"`',
    mayBe: (text) => text.includes('\\"'),
    rewrite: (text) => text.replaceAll('\\"', '""'),
  },
  {
    name: 'typographic quotation marks stand around fields',
    mayBe: (text, delimiter) => new RegExp(`(?:^|${inPattern(delimiter)})[ ]*[“„«”]`, 'm').test(text),
    rewrite: (text, delimiter) =>
      text
        .replaceAll('"', '""')
        .replace(
          new RegExp(
            `(^|${inPattern(delimiter)})[ ]*[“„«”]([^“„”«»\\n]*)[”“»][ ]*(?=${inPattern(delimiter)}|$)`,
            'gm',
          ),
          '$1"$2"',
        ),
  },
];

/** So much of a text is compared. */
const maxLength = 200_000;

/**
 * Returns a text whose fields are quoted in an unusual way as RFC 4180 has it, and which way that was; null where it keeps to the rule. The
 * reading in which more rows have as many fields as the first one wins.
 */
export function rewriteQuoting(text: string, delimiter: string): { text: string; name: string } | null {
  const head = text.slice(0, maxLength);
  const before = shareOfEven(head, delimiter);
  if (before === 1) return null;
  let best: { share: number; dialect: Dialect } | null = null;
  for (const dialect of dialects) {
    if (!dialect.mayBe(head, delimiter)) continue;
    const share = shareOfEven(dialect.rewrite(head, delimiter), delimiter);
    if (share > Math.max(before, best?.share ?? 0)) best = { share, dialect };
  }
  return best && { text: best.dialect.rewrite(text, delimiter), name: best.dialect.name };
}

/** Share of rows with as many fields as the first; 0 where the text does not keep to RFC 4180. */
function shareOfEven(text: string, delimiter: string): number {
  const records = splitRecords(text, delimiter)?.filter((record) => record.length > 1 || record[0] !== '');
  const width = records?.[0]?.length ?? 0;
  if (!records || records.length < 2 || width < 2) return 0;
  return records.filter((record) => record.length === width).length / records.length;
}
