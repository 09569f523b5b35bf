import { looksLikeFormula } from '../../text/index.js';
import { declaration } from '../opc/index.js';
import { packLines } from './cells/cell-lines.js';
import { serialOf } from './cells/date-value.js';
import { columnLetters, headingRowOf, type Value, type WorkbookSheet } from './cells/sheet.js';
import { columnWidths, rowHeight } from './column-widths.js';
import type { SharedStrings } from './shared-strings.js';
import { style } from './styles-part.js';

/** Returns the part of one sheet: its lines, its table with the headings frozen, and how it is printed. */
export function sheetXml(sheet: WorkbookSheet, strings: SharedStrings, isFirst: boolean): string {
  const headingRow = headingRowOf(sheet);
  const widths = columnWidths(sheet);
  const columns = widths.map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  const text = (value: string, look: number, at: string) =>
    `<c r="${at}" s="${look}" t="s"><v>${strings.indexOf(value)}</v></c>`;
  const lines = sheet.lines.map((line, index) => {
    const row = index + 1;
    return `<row r="${row}">${text(line, index === 0 ? style.title : style.plain, `A${row}`)}</row>`;
  });
  const head = sheet.columns.map(({ heading }, at) =>
    text(heading, style.heading, `${columnLetters(at)}${headingRow}`),
  );
  const body = sheet.rows.map((values, index) => {
    const row = headingRow + 1 + index;
    const cells = values.map((value, at) =>
      sheet.columns[at]?.isId && typeof value === 'string'
        ? text(value, style.id, `${columnLetters(at)}${row}`)
        : cellXml(value, `${columnLetters(at)}${row}`, text),
    );
    return `<row r="${row}" ht="${rowHeight(values, sheet.columns, widths)}">${cells.join('')}</row>`;
  });
  return (
    `${declaration}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"` +
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
    `<sheetViews><sheetView workbookViewId="0"${isFirst ? ' tabSelected="1"' : ''}>` +
    `<pane ySplit="${headingRow}" topLeftCell="A${headingRow + 1}" activePane="bottomLeft" state="frozen"/>` +
    `<selection pane="bottomLeft" activeCell="A${headingRow + 1}" sqref="A${headingRow + 1}"/></sheetView></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="13"/><cols>${columns.join('')}</cols>` +
    `<sheetData>${lines.join('')}<row r="${headingRow}">${head.join('')}</row>${body.join('')}</sheetData>` +
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>' +
    '<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter>' +
    '<tableParts count="1"><tablePart r:id="rId1"/></tableParts></worksheet>'
  );
}

function cellXml(
  value: Value,
  at: string,
  text: (value: string, look: number, at: string) => string,
): string {
  if (value === null || value === '') return '';
  if (typeof value === 'number') return `<c r="${at}" s="${style.number}"><v>${value}</v></c>`;
  if (typeof value === 'string') {
    const [fitting = ''] = packLines([value]);
    return text(fitting, looksLikeFormula(fitting) ? style.textKept : style.text, at);
  }
  const look = value.shownAs === 'yyyy-mm-dd' ? style.isoDate : style.longDate;
  return `<c r="${at}" s="${look}"><v>${serialOf(value)}</v></c>`;
}
