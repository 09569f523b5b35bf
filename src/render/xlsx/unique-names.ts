import type { WorkbookSheet } from './cells/sheet.js';

const maxInName = 31;

/**
 * Gives sheets whose names and headings a workbook can hold, whatever a template says: on one line, without `[]:*?/\` on a tab, and
 * each once, small and capital letters being the same.
 */
export function uniqueNames(sheets: readonly WorkbookSheet[]): WorkbookSheet[] {
  const names = makeUnique(
    sheets.map(({ name, table }) => {
      const plain = oneLine(name.replace(/[[\]:*?/\\]/g, ' ')).replace(/^'+|'+$/g, '');
      return [...plain].length === 0 ? table : plain;
    }),
    maxInName,
  );
  return sheets.map((sheet, at) => {
    const headings = makeUnique(
      sheet.columns.map(({ heading }) => oneLine(heading)),
      255,
    );
    const columns = sheet.columns.map((column, nth) => ({ ...column, heading: headings[nth] ?? '' }));
    return { ...sheet, name: names[at] ?? sheet.table, columns };
  });
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function makeUnique(names: readonly string[], max: number): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let unique = name.slice(0, max);
    for (let nth = 2; taken.has(unique.toLowerCase()); nth++) unique = `${name.slice(0, max - 4)} ${nth}`;
    taken.add(unique.toLowerCase());
    return unique;
  });
}
