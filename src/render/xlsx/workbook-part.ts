import { declaration, escapeAttribute, escapeText } from '../opc/index.js';
import { columnLetters, headingRowOf, lastRowOf, type WorkbookSheet } from './cells/sheet.js';

/** Returns the part that lists the sheets, and the names of cells and columns in them. */
export function workbookXml(sheets: readonly WorkbookSheet[]): string {
  const listed = sheets.map(
    ({ name }, at) => `<sheet name="${escapeAttribute(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  return (
    `${declaration}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"` +
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
    `<bookViews><workbookView activeTab="0"/></bookViews><sheets>${listed.join('')}</sheets>` +
    `<definedNames>${namesOf(sheets).join('')}</definedNames></workbook>`
  );
}

/** Headings are printed on each page. The names of columns move with them, so that our own reader finds them again. */
function namesOf(sheets: readonly WorkbookSheet[]): string[] {
  const titles = sheets.map((sheet, at) => {
    const row = headingRowOf(sheet);
    return { name: '_xlnm.Print_Titles', scope: ` localSheetId="${at}"`, range: `$${row}:$${row}`, sheet };
  });
  const columns = sheets.flatMap((sheet) =>
    sheet.columns.flatMap(({ name }, at) => {
      const letters = columnLetters(at);
      const range = `$${letters}$${headingRowOf(sheet)}:$${letters}$${lastRowOf(sheet)}`;
      return name === undefined ? [] : [{ name, scope: '', range, sheet }];
    }),
  );
  const [first] = sheets.filter(({ lines }) => lines.length > 0);
  const title =
    first === undefined ? [] : [{ name: 'playback_title', scope: '', range: '$A$1', sheet: first }];
  return [...titles, ...[...columns, ...title].sort((a, b) => (a.name < b.name ? -1 : 1))].map(
    ({ name, scope, range, sheet }) =>
      `<definedName name="${name}"${scope}>${escapeText(`'${sheet.name.replaceAll("'", "''")}'!${range}`)}</definedName>`,
  );
}
