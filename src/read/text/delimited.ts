import { type Options, parse } from 'csv-parse/sync';
import type { Diagnose } from '../../diagnostics/index.js';
import type { GridDocument } from '../../model/index.js';
import { type CellContent, readContent } from '../cells/cell.js';
import { breakLines, findHabits, reportHabits } from '../cells/typing-habits.js';
import { sniffDelimiter } from './delimiter.js';
import { isOwnExport, readOwnCell } from './own-export.js';
import { rewriteQuoting } from './quoting.js';
import { splitRecords } from './records.js';
import { findUnclosedQuote, withoutQuote } from './unclosed-quote.js';

/**
 * Returns the grid of a file of delimited values; its delimiter is found by looking, and so is how its cells part lines. Row
 * numbers are those a spreadsheet shows: blank rows count, a line break inside quotation marks does not.
 */
export function readDelimited(file: string, source: string, diagnose: Diagnose): GridDocument {
  const delimiter = sniffDelimiter(source);
  const dialect = rewriteQuoting(source, delimiter);
  if (dialect) diagnose('fields-quoted-unusually', { file }, { name: dialect.name });
  const text = dialect?.text ?? source;
  const records = splitRecords(text, delimiter) ?? parseRecords(file, text, delimiter, diagnose);
  const lines = linesOf(records);
  if (isOwnExport(records[0])) {
    const rows = records.map((record, row) =>
      record.map((raw, column) => readOwnCell(raw, { file, row: row + 1, column: column + 1 })),
    );
    return { file, title: null, grids: [{ place: { file }, headings: [], rows, lines }], passages: [] };
  }
  const habits = findHabits(records);
  reportHabits(habits, file, diagnose);
  const hasTypedBreaks = habits.typedBreaks > 0;
  const contentOf = contentReader((raw) => readContent(hasTypedBreaks ? breakLines(raw) : raw, habits));
  const rows = records.map((record, row) =>
    record.map((raw, column) => {
      const { text, blocks } = contentOf(formula.exec(raw)?.[1] ?? raw);
      return { text, blocks, place: { file, row: row + 1, column: column + 1 } };
    }),
  );
  return { file, title: null, grids: [{ place: { file }, headings: [], rows, lines }], passages: [] };
}

/** `="001"`: a formula by which programs keep a spreadsheet from taking a text for a number. */
const formula = /^="(.*)"$/s;

/** The line that each record begins in: one may hold line breaks, inside quotation marks. */
function linesOf(records: readonly (readonly string[])[]): number[] {
  let line = 1;
  return records.map((record) => {
    const own = line++;
    for (const field of record) {
      for (let at = field.indexOf('\n'); at >= 0; at = field.indexOf('\n', at + 1)) line++;
    }
    return own;
  });
}

/** Sites, slots and rooms come again in every row: cells with the same short text share what was read of it. */
const longestShared = 40;
const maxShared = 5_000;

function contentReader(read: (raw: string) => CellContent): (raw: string) => CellContent {
  const known = new Map<string, CellContent>();
  return (raw) => {
    if (raw.length > longestShared) return read(raw);
    let content = known.get(raw);
    if (content === undefined) {
      content = read(raw);
      if (known.size < maxShared) known.set(raw, content);
    }
    return content;
  };
}

/** At most so many quotation marks that never close are looked for in a file. */
const maxUnclosed = 4;

function parseRecords(file: string, text: string, delimiter: string, diagnose: Diagnose): string[][] {
  const options = {
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
  } as const;
  const attempt = rememberLast((some: string) => tryParse(some, options));
  const reads = (some: string) => 'records' in attempt(some);
  let rest = text;
  for (let round = 0; round < maxUnclosed; round++) {
    const quote = findUnclosedQuote(rest, delimiter, reads);
    if (quote === null) break;
    rest = withoutQuote(rest, quote.at);
    diagnose('quote-not-closed', { file, row: quote.line }, { line: quote.line, isLeftOut: true });
  }
  const read = attempt(rest);
  if ('records' in read) return read.records;
  diagnose('quote-not-closed', { file, row: read.line }, { ...read, isLeftOut: false });
  return parse(rest, { ...options, quote: false });
}

/** Returns what a function gave before where it is asked the same again: reading a large file once more takes seconds. */
function rememberLast<Result>(make: (text: string) => Result): (text: string) => Result {
  let last: { readonly text: string; readonly result: Result } | undefined;
  return (text) => {
    if (last?.text !== text) last = { text, result: make(text) };
    return last.result;
  };
}

type Attempt = { readonly records: string[][] } | { readonly line: number; readonly cause: string };

/** Returns the records of a text, or the line where it cannot be read on because of a quotation mark, and why. */
function tryParse(text: string, options: Options): Attempt {
  try {
    // Without `columns` each record is a list of its cells.
    return { records: parse(text, options) as unknown as string[][] };
  } catch (error) {
    const line = errorLine(error);
    if (line === null) throw error;
    return { line, cause: error instanceof Error ? error.message : String(error) };
  }
}

/** Returns the line of an error about a quotation mark, or null for any other. */
function errorLine(error: unknown): number | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  if (error.code !== 'CSV_QUOTE_NOT_CLOSED' && error.code !== 'CSV_INVALID_CLOSING_QUOTE') return null;
  const line = /line (\d+)/.exec(error.message)?.[1];
  return line === undefined ? 1 : Number(line);
}
