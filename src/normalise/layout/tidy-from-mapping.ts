import type { Diagnose } from '../../diagnostics/index.js';
import type { Field } from '../../model/field.js';
import type { Row } from '../../model/index.js';
import {
  type Cell,
  type ColumnMeaning,
  type ColumnName,
  columnMeanings,
  type Grid,
  type TableMapping,
} from '../../model/index.js';
import { nearestName } from '../../text/nearest-name.js';
import { fieldOfHeading } from '../words/heading-words.js';
import { recogniseLayout } from './layout.js';
import { blocksOfLayout, type Layout, type TidyBlock } from './layout-kinds.js';

/**
 * Returns the layout of a table with a row for each session, its columns as a person names them. `start` is the index of the
 * heading row, or null where nothing is said about it. Null where no column holds the topics, which is reported.
 */
export function tidyFromMapping(
  grid: Grid,
  own: TableMapping,
  start: number | null,
  diagnose: Diagnose,
): Layout | null {
  const seen = blocksOfLayout(recogniseLayout(grid)).flatMap((part) =>
    part.kind === 'tidy' ? part.blocks : [],
  );
  const index = start ?? guessHeadingRow(grid, own, seen);
  const header = grid.rows[index] ?? [];
  const alike = seen.filter((block) => sameTexts(block.header, header));
  const guessed: readonly Omit<TidyBlock, 'columns' | 'unknown'>[] =
    alike.length > 0 ? alike : [{ header, rows: grid.rows.slice(index + 1), titles: [] }];
  const columns = nameColumns(grid, header, own, alike[0] ?? null, diagnose);
  if (!columns.has('topic')) {
    diagnose('mapping-without-topic', grid.place, { headings: formatHeadings(header) });
    return null;
  }
  const named = new Set([...columns.values()].flat());
  const unknown = header.flatMap((cell, column) => (cell.text !== '' && !named.has(column) ? [column] : []));
  return { kind: 'tidy', blocks: guessed.map((block) => ({ ...block, columns, unknown })) };
}

/** The heading row that is recognised, else the first row that holds all headings named, else the first filled row. */
function guessHeadingRow(grid: Grid, own: TableMapping, seen: readonly TidyBlock[]): number {
  const recognised = seen[0] ? grid.rows.indexOf(seen[0].header) : -1;
  if (recognised >= 0) return recognised;
  const names = namesIn(own).filter((name) => typeof name === 'string' && !isLetters(name));
  const holdsAll = grid.rows.findIndex(
    (row) =>
      names.length > 0 && names.every((name) => row.some((cell) => fold(cell.text) === fold(`${name}`))),
  );
  if (holdsAll >= 0) return holdsAll;
  return Math.max(
    0,
    grid.rows.findIndex((row) => row.some((cell) => cell.text !== '')),
  );
}

/** What is said goes first; a column of which nothing is said keeps what its heading means, unless that field is taken. */
function nameColumns(
  grid: Grid,
  header: Row,
  own: TableMapping,
  guess: TidyBlock | null,
  diagnose: Diagnose,
): Map<Field, number[]> {
  const said = new Map<ColumnMeaning, number[]>();
  for (const meaning of columnMeanings) {
    for (const name of asList(own.columns?.[meaning])) {
      const found = findColumns(grid, header, name);
      if (found.length > 0) said.set(meaning, [...(said.get(meaning) ?? []), ...found]);
      else {
        const headings = header.map((cell) => cell.text).filter((text) => text !== '');
        diagnose('mapping-column-unknown', header[0]?.place ?? grid.place, {
          column: `${name}`,
          meaning,
          nearest: nearestName(`${name}`, headings),
          headings: formatHeadings(header),
        });
      }
    }
  }
  const taken = new Set([...said.values()].flat());
  const columns = new Map<Field, number[]>();
  for (const [field, found] of guess?.columns ?? fieldsOf(header)) {
    const left = found.filter((column) => !taken.has(column));
    if (left.length > 0) columns.set(field, left);
  }
  for (const [meaning, found] of said) if (meaning !== 'ignore') columns.set(meaning, found);
  return columns;
}

function fieldsOf(header: Row): Map<Field, number[]> {
  const columns = new Map<Field, number[]>();
  header.forEach((cell, column) => {
    const field = fieldOfHeading(cell.text);
    if (field !== null) columns.set(field, [...(columns.get(field) ?? []), column]);
  });
  return columns;
}

/** Column indexes of a heading (all that read so), a letter or a number; none when there is no such column. */
function findColumns(grid: Grid, header: Row, name: ColumnName): number[] {
  if (typeof name === 'string') {
    const alike = header.flatMap((cell, column) =>
      fold(cell.text) === fold(name) && name !== '' ? [column] : [],
    );
    if (alike.length > 0) return alike;
    if (!isLetters(name)) return [];
  }
  const number = typeof name === 'number' ? name : numberOfLetters(name);
  const standsThere = (cell: Cell) => cell.place.column === number;
  for (const row of [header, ...grid.rows]) {
    const index = row.findIndex(standsThere);
    if (index >= 0) return [index];
  }
  return [];
}

function formatHeadings(header: Row): string {
  const texts = header.map((cell) => cell.text).filter((text) => text !== '');
  const short = texts.slice(0, 12).map((text) => `\`${text.length > 40 ? `${text.slice(0, 39)}…` : text}\``);
  return short.length === 0 ? 'empty' : `${short.join(', ')}${texts.length > 12 ? ' …' : ''}`;
}

function namesIn(own: TableMapping): ColumnName[] {
  return columnMeanings.flatMap((meaning) => asList(own.columns?.[meaning]));
}

function asList(names: ColumnName | readonly ColumnName[] | undefined): readonly ColumnName[] {
  if (names === undefined) return [];
  return typeof names === 'string' || typeof names === 'number' ? [names] : names;
}

function isLetters(name: string): boolean {
  return /^[a-z]{1,3}$/i.test(name);
}

/** `A` → 1, `AA` → 27. */
function numberOfLetters(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function sameTexts(one: Row, other: Row): boolean {
  return one.length === other.length && one.every((cell, index) => cell.text === other[index]?.text);
}

function fold(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
}
