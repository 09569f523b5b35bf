import { declaration, escapeLines } from '../opc/index.js';

/** Collects the texts of a workbook; each is kept once. */
export interface SharedStrings {
  /** Returns the number of a text, from 0. */
  indexOf(text: string): number;
  /** Returns the part with all of them. */
  toXml(): string;
}

export function collectStrings(): SharedStrings {
  const numbers = new Map<string, number>();
  let uses = 0;
  return {
    indexOf: (text) => {
      uses++;
      const known = numbers.get(text);
      if (known !== undefined) return known;
      numbers.set(text, numbers.size);
      return numbers.size - 1;
    },
    toXml: () => {
      const items = [...numbers.keys()].map(
        (text) => `<si><t xml:space="preserve">${escapeCell(text)}</t></si>`,
      );
      return (
        `${declaration}<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${uses}"` +
        ` uniqueCount="${numbers.size}">${items.join('')}</sst>`
      );
    },
  };
}

/** Returns a text as it is in a cell: what looks like an escape of the format (`_x000D_`) is escaped itself (ECMA-376, ST_Xstring). */
export function escapeCell(text: string): string {
  return escapeLines(text).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}
