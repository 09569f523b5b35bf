import { limits } from '../source/limits.js';
import type { Archive } from './archive.js';
import { readXmlPart } from './plain-xml.js';
import { mainPart, readRelations } from './relations.js';
import { readXmlEvents } from './xml-events.js';

/** What the XML of a sheet tells beside its cells. Rows and columns count from 0. */
export interface SheetMarks {
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** How many cells hold a formula, and how many of them no result. */
  readonly formulas: number;
  readonly withoutResult: number;
}

/**
 * Returns what the XML of the sheets of an XLSX tells beside their cells, by their names. The parser tells hidden rows and columns only
 * together with the look of every cell, which takes ten times as long where a program left the styles out.
 */
export function readSheetMarks(
  archive: Archive,
  parts: ReadonlyMap<string, Uint8Array>,
): Map<string, SheetMarks> {
  const workbook = mainPart(archive, 'xl/workbook.xml');
  const targets = new Map(readRelations(archive, workbook).map(({ id, target }) => [id, target]));
  const marks = new Map<string, SheetMarks>();
  for (const event of readXmlEvents(readXmlPart(archive, workbook, limits.treeBytes))) {
    if (event.kind !== 'open' || !/^(\w+:)?sheet$/.test(event.name)) continue;
    const part = parts.get(targets.get(event.attributes.get('r:id') ?? '') ?? '');
    const name = event.attributes.get('name');
    if (part && name !== undefined) marks.set(name, findMarks(new TextDecoder().decode(part)));
  }
  return marks;
}

const line = /<(?:\w+:)?(row|col)\s([^<>]*)>/g;

const formula = /<(?:\w+:)?f[\s>/]/g;
/** A formula that ends its cell, or has an empty result behind it. */
const bareFormula =
  /(?:<\/(?:\w+:)?f>|<(?:\w+:)?f(?:\s[^<>]*)?\/>)\s*(?:<(?:\w+:)?v\s*(?:\/>|><\/(?:\w+:)?v>)\s*)?<\/(?:\w+:)?c>/g;

function findMarks(sheet: string): SheetMarks {
  return {
    ...findHidden(sheet),
    formulas: sheet.match(formula)?.length ?? 0,
    withoutResult: sheet.match(bareFormula)?.length ?? 0,
  };
}

function findHidden(sheet: string): Pick<SheetMarks, 'hiddenRows' | 'hiddenColumns'> {
  const hiddenRows = new Set<number>();
  const hiddenColumns = new Set<number>();
  if (!/\shidden\s*=/.test(sheet)) return { hiddenRows, hiddenColumns };
  let row = 0;
  for (const [, kind, attributes = ''] of sheet.matchAll(line)) {
    const isHidden = /\bhidden\s*=\s*["'](1|true)["']/.test(attributes);
    if (kind === 'row') {
      row = numberOf(attributes, 'r') ?? row + 1;
      if (isHidden) hiddenRows.add(row - 1);
    } else if (isHidden) {
      const first = numberOf(attributes, 'min') ?? 1;
      const last = Math.min(numberOf(attributes, 'max') ?? first, 16_384);
      for (let column = first; column <= last; column++) hiddenColumns.add(column - 1);
    }
  }
  return { hiddenRows, hiddenColumns };
}

function numberOf(attributes: string, name: string): number | null {
  const digits = new RegExp(`(?:^|\\s)${name}\\s*=\\s*["'](\\d{1,7})["']`).exec(attributes)?.[1];
  return digits === undefined ? null : Number(digits);
}
