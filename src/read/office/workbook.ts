import type { Diagnose } from '../../diagnostics/index.js';
import type { Grid, GridDocument } from '../../model/index.js';
import { openArchive } from './archive.js';
import { isOpenDocument, readOpenDocument } from './open-document.js';
import { findOwnColumns, readOwnWorkbook } from './own-workbook.js';
import { fullAllowance, holdsText, readSheet } from './sheet.js';
import type { Workbook } from './spreadsheet.js';

/**
 * Returns the sheets of a workbook that show any text: of Excel (XLSX, XLSM, XLSB, XLS) or OpenDocument (ODS). A cell has the
 * text that it shows, a formula its stored result. Hidden sheets, rows and columns are left out and told.
 */
export async function readWorkbook(
  file: string,
  bytes: Uint8Array,
  diagnose: Diagnose,
): Promise<GridDocument> {
  const {
    sheets,
    brokenSheets,
    comments,
    formulasWithoutResult,
    names,
    links = [],
  } = await readSheets(bytes);
  const place = { file };
  for (const part of brokenSheets) diagnose('file-damaged', { file, part }, { cause: 'the sheet is broken' });
  const columns = findOwnColumns(names ?? []);
  const own = columns && readOwnWorkbook(file, sheets, columns);
  if (own) {
    diagnose('own-workbook', { file, part: own.grids[0]?.place.part ?? '' }, {});
    return own;
  }
  const hidden = sheets.filter((sheet) => sheet.isHidden && holdsText(sheet));
  if (hidden.length > 0) {
    const names = hidden.map(({ name }) => `\`${name}\``).join(', ');
    diagnose('hidden-sheets', place, { count: hidden.length, names });
  }
  const allowance = fullAllowance();
  const grids: Grid[] = [];
  for (const sheet of sheets) {
    const grid = sheet.isHidden ? null : readSheet(file, sheet, allowance, diagnose);
    if (grid !== null) grids.push(grid);
  }
  if (comments > 0) diagnose('comments-left-out', place, { count: comments });
  const [link] = links;
  if (link) {
    const list = links
      .slice(0, 10)
      .map(({ row, column, address }) => `row ${row}, column ${column} (${address})`);
    const at = { ...place, part: link.sheet, row: link.row, column: link.column };
    diagnose('links-left-out', at, {
      count: links.length,
      list: `${list.join('; ')}${links.length > 10 ? ' …' : ''}`,
    });
  }
  if (formulasWithoutResult > 0) {
    diagnose('formulas-without-results', place, { count: formulasWithoutResult });
  }
  return { file, title: null, grids, passages: [] };
}

async function readSheets(bytes: Uint8Array): Promise<Workbook> {
  const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (!isArchive) {
    const { readOldExcel } = await import('./spreadsheet.js');
    return readOldExcel(bytes);
  }
  const archive = openArchive(bytes);
  if (isOpenDocument(archive)) return readOpenDocument(archive);
  const { readExcelArchive } = await import('./spreadsheet.js');
  return readExcelArchive(archive);
}
