import { limits } from '../source/limits.js';
import { damaged, encrypted, holdsTooMuch } from '../source/unreadable.js';
import type { Archive } from './archive.js';
import { readXmlPart } from './plain-xml.js';
import type { MergedArea, Sheet } from './sheet.js';
import type { Workbook } from './spreadsheet.js';
import { readXmlEvents, type XmlElement } from './xml-events.js';

/** True where an archive is a document of the OpenDocument kind. */
export function isOpenDocument({ names }: Archive): boolean {
  return names.includes('content.xml') && names.includes('META-INF/manifest.xml');
}

/**
 * Returns the sheets of an OpenDocument spreadsheet. Its rows and cells say how often they are repeated, so that a few bytes may
 * stand for millions of cells: what is blank is not unfolded, and the rest only within the limits.
 */
export function readOpenDocument(archive: Archive): Workbook {
  if (archive.text('META-INF/manifest.xml').includes(':encryption-data')) throw encrypted();
  const reader = createReader();
  for (const event of readXmlEvents(readXmlPart(archive, 'content.xml', limits.sheetBytes))) {
    if (event.kind === 'text') reader.text(event.text);
    else if (event.kind === 'open') reader.open(event);
    else reader.close(event.name);
  }
  if (reader.sheets.length === 0) throw damaged('it has no sheet');
  return { sheets: reader.sheets, brokenSheets: [], comments: reader.comments(), formulasWithoutResult: 0 };
}

/** What is beside the text of a cell: notes, phonetic marks, drawings. */
const isAside = /^(office:annotation|text:ruby-text|table:shapes|draw:.*)$/;

/** A sheet while it is read. */
interface OpenSheet extends Sheet {
  readonly rows: (string | undefined)[][];
  readonly merged: MergedArea[];
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: Set<number>;
  column: number;
  row: number;
}

interface OpenCell {
  readonly repeated: number;
  readonly value: string | null;
  readonly rowSpan: number;
  readonly columnSpan: number;
  text: string;
  paragraphs: number;
}

function createReader() {
  const sheets: OpenSheet[] = [];
  const hiddenStyles = new Set<string>();
  let styleName = '';
  let sheet: OpenSheet | null = null;
  let row: { texts: (string | undefined)[]; repeated: number; column: number } | null = null;
  let cell: OpenCell | null = null;
  /** How many elements are open from one that is beside the text. */
  let aside = 0;
  let comments = 0;
  let inParagraph = 0;
  let filled = 0;
  let repeatedCells = 0;

  const openElement = (name: string, attributes: XmlElement['attributes']) => {
    if (aside > 0 || isAside.test(name)) {
      if (name === 'office:annotation') comments++;
      aside++;
      return;
    }
    switch (name) {
      case 'style:style':
        styleName = attributes.get('style:name') ?? '';
        return;
      case 'style:table-properties':
        if (attributes.get('table:display') === 'false') hiddenStyles.add(styleName);
        return;
      case 'table:table':
        sheet = {
          name: attributes.get('table:name') ?? `sheet ${sheets.length + 1}`,
          isHidden: hiddenStyles.has(attributes.get('table:style-name') ?? ''),
          ...{ rows: [], merged: [], hiddenRows: new Set(), hiddenColumns: new Set(), column: 0, row: 0 },
        };
        return;
      case 'table:table-column':
        if (sheet) {
          const repeated = times(attributes, 'table:number-columns-repeated', lastColumn - sheet.column);
          if (isCollapsed(attributes)) addRange(sheet.hiddenColumns, sheet.column, repeated);
          sheet.column += repeated;
        }
        return;
      case 'table:table-row':
        if (sheet) {
          const repeated = times(attributes, 'table:number-rows-repeated', lastRow - sheet.row);
          row = { texts: [], repeated, column: 0 };
          if (isCollapsed(attributes)) addRange(sheet.hiddenRows, sheet.row, repeated);
        }
        return;
      case 'table:table-cell':
      case 'table:covered-table-cell':
        cell = {
          repeated: times(attributes, 'table:number-columns-repeated', lastColumn - (row?.column ?? 0)),
          value: readValue(attributes),
          rowSpan: times(attributes, 'table:number-rows-spanned', lastRow),
          columnSpan: times(attributes, 'table:number-columns-spanned', lastColumn),
          text: '',
          paragraphs: 0,
        };
        return;
      case 'text:p':
      case 'text:h':
        if (cell && cell.paragraphs++ > 0) cell.text += '\n';
        inParagraph++;
        return;
      case 'text:line-break':
        if (cell) cell.text += '\n';
        return;
      case 'text:tab':
        if (cell) cell.text += '\t';
        return;
      case 'text:s':
        if (cell) cell.text += ' '.repeat(times(attributes, 'text:c', 1000));
        return;
    }
  };

  const closeElement = (name: string) => {
    if (aside > 0) {
      aside--;
      return;
    }
    if (name === 'text:p' || name === 'text:h') inParagraph--;
    else if (name === 'table:table-cell' || name === 'table:covered-table-cell') closeCell();
    else if (name === 'table:table-row') closeRow();
    else if (name === 'table:table' && sheet) {
      sheets.push(sheet);
      sheet = null;
    }
  };

  const closeCell = () => {
    if (!cell || !row || !sheet) return;
    const { repeated, rowSpan, columnSpan } = cell;
    const text = cell.value ?? cell.text;
    if (text.trim() !== '') {
      if (sheet.row >= lastRow || row.column >= lastColumn)
        throw damaged(`a cell is beyond the last of ${lastRow} rows or ${lastColumn} columns`);
      count(1, repeated - 1);
      for (let index = 0; index < repeated; index++) row.texts[row.column + index] = text;
    }
    if (rowSpan > 1 || columnSpan > 1) {
      const [top, left] = [sheet.row, row.column];
      sheet.merged.push({ top, left, bottom: top + rowSpan - 1, right: left + columnSpan - 1 });
    }
    row.column += repeated;
    cell = null;
  };

  const closeRow = () => {
    if (!row || !sheet) return;
    const { texts, repeated } = row;
    if (texts.length > 0) {
      count(0, texts.length * (repeated - 1));
      for (let index = 0; index < repeated; index++) sheet.rows[sheet.row + index] = texts;
    }
    sheet.row += repeated;
    row = null;
  };

  const count = (said: number, repeated: number) => {
    filled += said + repeated;
    repeatedCells += repeated;
    if (filled > limits.tableCells) throw holdsTooMuch(`${limits.tableCells.toLocaleString('en-GB')} cells`);
    if (repeatedCells > limits.repeatedCells) {
      throw holdsTooMuch(`${limits.repeatedCells.toLocaleString('en-GB')} cells that repeat others`);
    }
  };

  return {
    sheets: sheets as readonly Sheet[],
    comments: () => comments,
    text: (text: string) => {
      if (cell && aside === 0 && inParagraph > 0) cell.text += text.replace(/\s+/g, ' ');
    },
    open: ({ name, attributes }: XmlElement) => openElement(name, attributes),
    close: closeElement,
  };
}

/** How many rows and columns a sheet may have. */
const lastRow = 1_048_576;
const lastColumn = 16_384;

function times(attributes: XmlElement['attributes'], name: string, atMost: number): number {
  const value = Number.parseInt(attributes.get(name) ?? '1', 10);
  return Math.max(1, Math.min(Number.isNaN(value) ? 1 : value, atMost));
}

function isCollapsed(attributes: XmlElement['attributes']): boolean {
  return /^(collapse|filter)$/.test(attributes.get('table:visibility') ?? '');
}

function addRange(numbers: Set<number>, first: number, length: number): void {
  for (let index = 0; index < length; index++) numbers.add(first + index);
}

/** The text of a date or time in a form that does not depend on a country; null for a value that shows as its text. */
function readValue(attributes: XmlElement['attributes']): string | null {
  const type = attributes.get('office:value-type');
  if (type === 'date') {
    const value = attributes.get('office:date-value');
    return value?.replace(/T(\d\d:\d\d)(?::\d\d)?(?:\.\d+)?Z?$/, ' $1').replace(/ 00:00$/, '') ?? null;
  }
  if (type === 'time') {
    const parts = /^PT(\d+)H(\d+)M/.exec(attributes.get('office:time-value') ?? '');
    return parts ? `${parts[1]?.padStart(2, '0')}:${parts[2]?.padStart(2, '0')}` : null;
  }
  return null;
}
