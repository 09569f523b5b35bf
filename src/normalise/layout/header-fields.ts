import type { Field } from '../../model/field.js';
import type { Row } from '../../model/index.js';
import { fieldOfQuestion, formColumns } from '../words/form-words.js';
import { fieldOfHeading, plainHeading } from '../words/heading-words.js';

/** What the columns below a row of headings hold. */
export interface HeaderFields {
  readonly fields: readonly (Field | null)[];
  /** Columns that an online form adds to its answers: when it was sent, and by whom. */
  readonly form: ReadonlySet<number>;
}

/** So many rows say what a column holds. */
const maxRows = 100;

/**
 * Returns the field that each heading names. A question of a form names what it asks for; `Event Name` is a name where most headings begin
 * so; a column of numbers, links or references is no topic, whatever its heading says.
 */
export function fieldsOfHeader(row: Row, below: readonly Row[]): HeaderFields {
  const texts = row.map((cell) => cell.text);
  const form = formColumns(texts);
  const prefix = commonPrefix(texts);
  const fields = texts.map((text, column) => {
    if (form.has(column)) return null;
    const field =
      form.size > 0
        ? fieldOfQuestion(text)
        : (fieldOfHeading(text) ?? fieldOfHeading(withoutPrefix(text, prefix)));
    return field === 'topic' && holdsReferences(column, below) ? null : field;
  });
  return { fields, form };
}

/** The word that begins half of the headings or more, as planners write them: `Event Name`, `Event Start`. */
function commonPrefix(headings: readonly string[]): string | null {
  const filled = headings.map(plainHeading).filter((heading) => heading !== '');
  const [first] = filled.filter((heading) => heading.includes(' '));
  const word = first?.split(' ')[0];
  if (word === undefined || filled.length < 4) return null;
  return filled.filter((heading) => heading.startsWith(`${word} `)).length * 2 >= filled.length ? word : null;
}

/** True where most cells of a row of four or more begin with the same word: `Talk Title`, `Talk Start`. */
export function sharesPrefix(row: Row): boolean {
  if (row.length < 4) return false;
  const firstOf = (text: string) => text.slice(0, Math.max(0, text.indexOf(' ')));
  const first = firstOf(row[0]?.text ?? '') || firstOf(row[1]?.text ?? '');
  return first !== '' && row.filter((cell) => firstOf(cell.text) === first).length * 2 >= row.length;
}

function withoutPrefix(heading: string, prefix: string | null): string {
  const plain = plainHeading(heading);
  return prefix !== null && plain.startsWith(`${prefix} `) ? plain.slice(prefix.length + 1) : '';
}

const reference = /^(?:[#№]?\s?\d+(?:[.,]\d+)?|[A-Z]{1,6}-\d+|https?:\/\/\S+|www\.\S+|@\S+|[-–—]|n\/?a)$/i;

/** True where most filled cells of a column are numbers, tickets, links or handles. */
function holdsReferences(column: number, rows: readonly Row[]): boolean {
  const texts = rows.slice(0, maxRows).flatMap((row) => (row[column]?.text ? [row[column].text] : []));
  return texts.length > 0 && texts.filter((text) => reference.test(text.trim())).length * 2 > texts.length;
}
