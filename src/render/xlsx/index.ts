import type { OutputFile, Playback } from '../../model/index.js';
import type { Say } from '../../text/index.js';
import { coreProperties, declaration, type Part, type Relationship, zipParts } from '../opc/index.js';
import type { WorkbookSheet } from './cells/sheet.js';
import { collectStrings } from './shared-strings.js';
import { sheetXml } from './sheet-part.js';
import { actionsSheet } from './sheets/actions-sheet.js';
import { itemsSheet } from './sheets/items-sheet.js';
import { madeSheet } from './sheets/made-sheet.js';
import { sessionsSheet } from './sheets/sessions-sheet.js';
import { summarySheet } from './sheets/summary-sheet.js';
import { themesSheet } from './sheets/themes-sheet.js';
import { stylesXml } from './styles-part.js';
import { tableXml } from './table-part.js';
import { uniqueNames } from './unique-names.js';
import { workbookXml } from './workbook-part.js';

/** How a workbook is rendered. */
export interface WorkbookOptions {
  readonly say: Say;
  readonly showHosts: boolean;
  /** What is before `.xlsx`, such as `playback`. */
  readonly name: string;
}

const main = 'application/vnd.openxmlformats-officedocument.spreadsheetml.';
const contentType = {
  workbook: `${main}sheet.main+xml`,
  sheet: `${main}worksheet+xml`,
  table: `${main}table+xml`,
  styles: `${main}styles+xml`,
  strings: `${main}sharedStrings+xml`,
  core: 'application/vnd.openxmlformats-package.core-properties+xml',
  app: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
} as const;

/**
 * Returns the playback as a workbook: a sheet each for the summary, the themes, the sessions, all items, the actions, and how it was
 * made. No cell is a formula. `build` reads it again: see `src/read/office/own-workbook.ts`.
 */
export async function renderWorkbook(playback: Playback, options: WorkbookOptions): Promise<OutputFile> {
  const { say } = options;
  const sheets = uniqueNames([
    summarySheet(playback, say),
    themesSheet(playback, say),
    sessionsSheet(playback, options),
    itemsSheet(playback, say),
    actionsSheet(playback, say),
    madeSheet(playback, say),
  ]);
  const { title, lang, date } = playback;
  const parts = [...sheetParts(sheets), propertiesPart('core', coreProperties({ title, lang, date }))];
  const root: Relationship[] = [
    { id: 'rId1', type: 'officeDocument', target: 'xl/workbook.xml' },
    { id: 'rId2', type: 'core-properties', target: 'docProps/core.xml' },
    { id: 'rId3', type: 'extended-properties', target: 'docProps/app.xml' },
  ];
  const bytes = await zipParts([...parts, propertiesPart('app', appXml)], root);
  return { path: `${options.name}.xlsx`, bytes };
}

function sheetParts(sheets: readonly WorkbookSheet[]): Part[] {
  const strings = collectStrings();
  const pathOf = (at: number) => `xl/worksheets/sheet${at + 1}.xml`;
  const bodies = sheets.flatMap((sheet, at): Part[] => {
    const table = `xl/tables/table${at + 1}.xml`;
    return [
      {
        path: pathOf(at),
        contentType: contentType.sheet,
        data: sheetXml(sheet, strings, at === 0),
        relationships: [{ id: 'rId1', type: 'table', target: table }],
      },
      { path: table, contentType: contentType.table, data: tableXml(sheet, at + 1), relationships: [] },
    ];
  });
  const to = (type: string, target: string, index: number): Relationship => ({
    id: `rId${index}`,
    type,
    target,
  });
  const next = sheets.length + 1;
  const relationships = [
    ...sheets.map((_, at) => to('worksheet', pathOf(at), at + 1)),
    to('styles', 'xl/styles.xml', next),
    to('sharedStrings', 'xl/sharedStrings.xml', next + 1),
  ];
  const plain = { relationships: [] };
  return [
    { path: 'xl/workbook.xml', contentType: contentType.workbook, data: workbookXml(sheets), relationships },
    ...bodies,
    { path: 'xl/styles.xml', contentType: contentType.styles, data: stylesXml(), ...plain },
    { path: 'xl/sharedStrings.xml', contentType: contentType.strings, data: strings.toXml(), ...plain },
  ];
}

const appXml =
  `${declaration}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">` +
  '<Application>ddat-playback</Application></Properties>';

function propertiesPart(name: 'core' | 'app', data: string): Part {
  return { path: `docProps/${name}.xml`, contentType: contentType[name], data, relationships: [] };
}
