import { type CellObject, type ParsingOptions, read, SSF, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { zipSync } from 'fflate';
import { limits } from '../source/limits.js';
import { damaged, encrypted, holdsTooMuch } from '../source/unreadable.js';
import type { Archive } from './archive.js';
import type { NamedRange } from './own-workbook.js';
import { refuseEntities } from './plain-xml.js';
import type { Sheet } from './sheet.js';
import { readSheetMarks, type SheetMarks } from './sheet-marks.js';

/** A cell that leads to an address; row and column from 1. */
export interface CellLink {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly address: string;
}

/** What a parser gives of a workbook. */
export interface Workbook {
  readonly sheets: readonly Sheet[];
  /** Names of sheets that the file lists and that could not be read. */
  readonly brokenSheets: readonly string[];
  /** Cells with a comment or note. */
  readonly comments: number;
  /** Cells with a formula whose result the file does not hold. */
  readonly formulasWithoutResult: number;
  /** Cells that lead to an address which they do not show. */
  readonly links?: readonly CellLink[];
  /** Names given to ranges; of OpenDocument none are read. */
  readonly names?: readonly NamedRange[];
}

const options: ParsingOptions = {
  type: 'array',
  dense: true,
  cellHTML: false,
  cellFormula: false,
  // Formats tell which dates follow the habits of a country.
  cellNF: true,
  dateNF: 'yyyy-mm-dd',
};

/** Returns the sheets of an archive of Excel (XLSX, XLSM, XLSB). Throws `Unreadable`. */
export function readExcelArchive(archive: Archive): Workbook {
  // The parser believes the sizes that an archive claims, so it gets one that was unpacked and checked here.
  const parts = new Map<string, Uint8Array>();
  for (const name of archive.names.filter((one) => isWanted.test(one) && !isUnused.test(one))) {
    const part = archive.bytes(name);
    if (part.length > limits.sheetBytes)
      throw holdsTooMuch(`${limits.sheetBytes / 1024 / 1024} MB in a sheet`);
    if (!name.endsWith('.bin')) refuseEntities(part, name);
    parts.set(name, part);
  }
  const checked = zipSync(Object.fromEntries(parts), { level: 0 });
  const isBinary = [...parts.keys()].some((name) => /workbook\.bin$/i.test(name));
  return isBinary
    ? readWithParser(checked, withLook, null)
    : readWithParser(checked, options, readSheetMarks(archive, parts));
}

const isWanted = /\.(xml|rels|bin)$/i;
const isUnused =
  /(^|\/)(media|drawings|charts|pivotCache|pivotTables|embeddings|printerSettings|customXml|externalLinks|activeX|ctrlProps|slicers|model|docProps)\/|vbaProject|calcChain/i;

/** Returns the sheets of an old workbook of Excel: XLS, or the XML of Excel 2003. Throws `Unreadable`. */
export function readOldExcel(bytes: Uint8Array): Workbook {
  if (bytes.length > limits.sheetBytes)
    throw holdsTooMuch(`${limits.sheetBytes / 1024 / 1024} MB in an old workbook`);
  return readWithParser(bytes, withLook, null);
}

/** In binary workbooks, hidden rows and columns are reported together with the look of each cell. */
const withLook: ParsingOptions = { ...options, cellStyles: true };

function readWithParser(
  bytes: Uint8Array,
  parsing: ParsingOptions,
  marks: ReadonlyMap<string, SheetMarks> | null,
): Workbook {
  let book: WorkBook;
  try {
    book = read(bytes, parsing);
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    throw /password|encrypt/i.test(words) ? encrypted() : damaged(words);
  }
  const date1904 = book.Workbook?.WBProps?.date1904 ?? false;
  const counts: WorkbookCounts = { comments: 0, links: [], date1904 };
  const sheets: Sheet[] = [];
  const brokenSheets: string[] = [];
  for (const [index, name] of book.SheetNames.entries()) {
    const sheet = book.Sheets[name];
    // Sheets of charts and macros have a type and no cells.
    if (sheet?.['!type'] !== undefined && sheet['!type'] !== 'sheet') continue;
    const isHidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
    if (sheet) sheets.push({ ...toSheet(sheet, { name, isHidden }, counts), ...hiddenIn(marks?.get(name)) });
    else brokenSheets.push(name);
    // The parser's cells are not needed again.
    delete book.Sheets[name];
  }
  // A workbook of a spreadsheet program has some result; one that a script wrote has none.
  const all = [...(marks?.values() ?? [])];
  const formulas = all.reduce((sum, sheet) => sum + sheet.formulas, 0);
  const withoutResult = all.reduce((sum, sheet) => sum + sheet.withoutResult, 0);
  const formulasWithoutResult = withoutResult === formulas ? formulas : 0;
  const names = (book.Workbook?.Names ?? []).map(({ Name, Ref }) => ({ name: Name, range: Ref }));
  return {
    sheets,
    brokenSheets,
    links: counts.links,
    comments: counts.comments,
    formulasWithoutResult,
    names,
  };
}

function hiddenIn(marks: SheetMarks | undefined) {
  return marks && { hiddenRows: marks.hiddenRows, hiddenColumns: marks.hiddenColumns };
}

interface WorkbookCounts {
  comments: number;
  readonly links: CellLink[];
  /** Whether days are counted from 1904, as some workbooks do. */
  readonly date1904: boolean;
}

function toSheet(
  sheet: WorkSheet,
  { name, isHidden }: { readonly name: string; readonly isHidden: boolean },
  counts: WorkbookCounts,
): Sheet {
  const rows: (string | undefined)[][] = [];
  for (const [row, cells] of entriesOf(sheet['!data'], maxRows)) {
    const texts: (string | undefined)[] = [];
    for (const [column, cell] of entriesOf(cells, maxColumns)) {
      if (!isHidden && cell.c) counts.comments++;
      const text = textOf(cell, counts.date1904);
      const address = cell.l?.Target;
      if (!isHidden && address && /^https?:/i.test(address) && !text.includes(address))
        counts.links.push({ sheet: name, row: row + 1, column: column + 1, address });
      if (text !== '') texts[column] = text;
    }
    if (texts.length > 0) rows[row] = texts;
  }
  const merged = (sheet['!merges'] ?? []).map(({ s, e }) => ({
    top: s.r,
    left: s.c,
    bottom: e.r,
    right: e.c,
  }));
  return {
    name,
    isHidden,
    rows,
    merged,
    hiddenRows: hiddenOf(sheet['!rows']),
    hiddenColumns: hiddenOf(sheet['!cols']),
  };
}

/** A date in figures alone, with or without a time: which figure is the day differs from country to country. */
const datesInFigures =
  /^(?:\[\$[^\]]*\])?(?:d{1,2}|m{1,2}|y{2,4})([/.-])(?:d{1,2}|m{1,2})\1(?:d{1,2}|y{2,4})(\s+h{1,2}:mm.*)?(?:;@)?$/i;

/** The text a cell shows. A date in figures alone is given as an ISO date. */
function textOf({ t, v, w, z }: CellObject, date1904: boolean): string {
  if (t === 'z' || v === undefined || v === null) return '';
  if (typeof v === 'string') return v.replace(/\r\n?/g, '\n');
  const date = t === 'n' && typeof z === 'string' ? datesInFigures.exec(z) : null;
  if (date) return SSF.format(date[2] === undefined ? 'yyyy-mm-dd' : 'yyyy-mm-dd hh:mm', v, { date1904 });
  return (w ?? String(v)).trim();
}

function hiddenOf(lines: readonly ({ hidden?: boolean } | undefined)[] | undefined): Set<number> {
  const hidden = new Set<number>();
  for (const [index, line] of entriesOf(lines, maxRows)) if (line?.hidden) hidden.add(index);
  return hidden;
}

/** Of Excel since 2007, as of LibreOffice; no other program has more. */
const maxRows = 1_048_576;
const maxColumns = 16_384;

/**
 * Returns what a list holds, with its places. Throws `Unreadable` where something stands beyond the last place there can be: in a damaged file
 * that may be the two billionth, and to look at each would take for ever.
 */
function* entriesOf<T>(list: readonly T[] | undefined, max: number): Generator<[number, T]> {
  if (list === undefined) return;
  if (list.length > max) throw damaged(`a cell is beyond the last of ${max} rows or columns`);
  for (const [index, value] of list.entries()) if (value !== undefined) yield [index, value];
}
