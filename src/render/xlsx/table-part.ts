import { declaration, escapeAttribute } from '../opc/index.js';
import { columnLetters, headingRowOf, lastRowOf, type WorkbookSheet } from './cells/sheet.js';

/** Returns the part that makes the rows of a sheet a table: its headings are known as such, and it can be filtered. `number` from 1. */
export function tableXml(sheet: WorkbookSheet, number: number): string {
  const ref = `A${headingRowOf(sheet)}:${columnLetters(sheet.columns.length - 1)}${lastRowOf(sheet)}`;
  const columns = sheet.columns.map(
    ({ heading }, at) => `<tableColumn id="${at + 1}" name="${escapeAttribute(heading)}"/>`,
  );
  return (
    `${declaration}<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="${number}"` +
    ` name="${sheet.table}" displayName="${sheet.table}" ref="${ref}" totalsRowShown="0"><autoFilter ref="${ref}"/>` +
    `<tableColumns count="${columns.length}">${columns.join('')}</tableColumns>` +
    '<tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>'
  );
}
