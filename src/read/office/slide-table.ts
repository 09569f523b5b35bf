import type { Element } from 'domhandler';
import type { Cell, Place } from '../../model/index.js';
import { cellOf } from '../cells/cell.js';
import { limits } from '../source/limits.js';
import { holdsTooMuch } from '../source/unreadable.js';
import { childElements, childNamed, readTextBody } from './slide-text.js';

/** Returns the rows of a table of a slide; the cells that a merged one covers are there and empty. */
export function readSlideTable(table: Element, place: Place): Cell[][] {
  const hasHeadings = isTrue(childNamed(table, 'a:tblPr')?.attribs.firstRow);
  const source = childElements(table)
    .filter(({ name }) => name === 'a:tr')
    .map((row) => childElements(row).filter(({ name }) => name === 'a:tc'));
  if (source.reduce((sum, row) => sum + row.length, 0) > limits.tableCells) {
    throw holdsTooMuch(`${limits.tableCells.toLocaleString('en-GB')} cells`);
  }
  const rows: Cell[][] = [];
  for (const [row, elements] of source.entries()) {
    const cells: Cell[] = [];
    rows.push(cells);
    for (const [column, element] of elements.entries()) {
      const at = { ...place, row: row + 1, column: column + 1 };
      const { hMerge, vMerge, gridSpan, rowSpan } = element.attribs;
      const beside = isTrue(hMerge)
        ? cells[column - 1]
        : isTrue(vMerge)
          ? rows[row - 1]?.[column]
          : undefined;
      if (beside) {
        cells.push({ text: '', blocks: [], place: at, partOf: beside.partOf ?? beside });
        continue;
      }
      const span = {
        rows: within(rowSpan, source.length - row),
        columns: within(gridSpan, elements.length - column),
      };
      cells.push({
        ...cellOf(readTextBody(childNamed(element, 'a:txBody'), false), at),
        ...(hasHeadings && row === 0 ? { isHeading: true } : {}),
        ...(span.rows > 1 || span.columns > 1 ? { span } : {}),
      });
    }
  }
  return rows;
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

function within(value: string | undefined, max: number): number {
  return Math.max(1, Math.min(Number.parseInt(value ?? '1', 10) || 1, max));
}
