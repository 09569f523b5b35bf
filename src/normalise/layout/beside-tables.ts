import type { Grid, Row } from '../../model/index.js';
import { fieldOfHeading, plainHeading } from '../words/heading-words.js';
import { isPersonalHeading } from '../words/section-meaning.js';

/** So many rows say what a table holds. */
const maxRows = 200;

const names =
  /^(?:full |first |last |family |given )?names?$|^(?:sur|fore)name$|^(?:attendee|participant|member|person|people|who|nick|handle)s?(?: names?)?$|^(?:vor|nach|familien)?name$|^(?:teilnehmer|deelnemer|participant|participante|mynychwr)\p{L}*$|^(?:voor|achter)?naam$|^(?:pré)?nom(?: de famille)?$|^(?:nombre|nome|enw)(?: \p{L}+)?$/u;
const email = /^\S+@\S+\.\p{L}{2,}$/u;
const handle = /^@[\w-]{2,40}$/;
const person = /^(?:(?:\p{Lu}[\p{L}'’.-]*|van|von|de|der|den|ap|ab|bin|al)\s+){1,3}\p{Lu}[\p{L}'’.-]+$/u;

/**
 * True for a table of people: a heading for names, others that lists of people have (e-mail, organisation, diet), and none for a topic. One
 * such heading is enough where a column holds addresses or handles, or the names read as names of people.
 */
export function listsPeople(rows: readonly Row[]): boolean {
  const at = rows.findIndex((row) => row.filter((cell) => cell.text !== '').length > 1);
  const headings = (rows[at] ?? []).map((cell) => cell.text);
  const nameColumn = headings.findIndex((heading) => names.test(plainHeading(heading)));
  if (nameColumn < 0) return false;
  const fields = headings.map((heading) => fieldOfHeading(heading));
  const isTopic = fields.some(
    (field, column) =>
      (field === 'topic' &&
        !names.test(plainHeading(headings[column] ?? '')) &&
        !isPersonalHeading(headings[column] ?? '')) ||
      field === 'actions',
  );
  if (isTopic) return false;
  const body = rows.slice(at + 1, at + 1 + maxRows);
  const share = (column: number, test: RegExp) => {
    const texts = body.flatMap((row) => (row[column]?.text ? [row[column].text.trim()] : []));
    return texts.length === 0 ? 0 : texts.filter((text) => test.test(text)).length / texts.length;
  };
  const personal = headings.filter(
    (heading, column) => column !== nameColumn && isPersonalHeading(heading),
  ).length;
  const addressed = headings.some((_, column) => share(column, email) >= 0.5 || share(column, handle) >= 0.5);
  const evidence = personal + (addressed ? 1 : 0) + (share(nameColumn, person) >= 0.6 ? 1 : 0);
  return personal >= 1 && evidence >= 2;
}

/** True for a table that lists the sheets or tables of its own file, as an export writes it. */
export function listsSheets({ rows, place }: Grid, parts: ReadonlySet<string>): boolean {
  if (parts.size < 2) return false;
  const names = (text: string) => text.length > 2 && text !== place.part && parts.has(text);
  const filled = rows.filter((row) => row.filter((cell) => cell.text !== '').length > 1);
  const naming = filled.filter((row) => row.some((cell) => names(cell.text)));
  return naming.length >= 1 && naming.length >= (filled.length - 1) * 0.6;
}

/**
 * True for a table of short lists whose words are those of another table's columns, as the values of drop-down lists are: half of its
 * filled cells or more, and all of them short.
 */
export function listsValues(rows: readonly Row[], values: ReadonlySet<string>): boolean {
  const cells = rows
    .slice(1, maxRows)
    .flatMap((row) => row.flatMap((cell) => (cell.text === '' ? [] : [cell.text.trim()])));
  if (values.size === 0 || cells.length < 2 || cells.some((text) => text.length > 40)) return false;
  return cells.filter((text) => values.has(text.toLowerCase())).length * 2 >= cells.length;
}
