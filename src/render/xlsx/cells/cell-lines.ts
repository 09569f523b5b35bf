import { mostInCell } from './sheet.js';

/**
 * Gives lines as texts that each fit in a cell, a line each in it; mostly one. A line too long for any cell is parted at a space.
 * Never empty.
 */
export function packLines(lines: readonly string[]): string[] {
  const cells = [''];
  for (const line of lines.flatMap(partLine)) {
    const last = cells.at(-1) ?? '';
    if (last === '') cells[cells.length - 1] = line;
    else if (last.length + 1 + line.length <= mostInCell) cells[cells.length - 1] = `${last}\n${line}`;
    else cells.push(line);
  }
  return cells;
}

function partLine(line: string): string[] {
  const parts: string[] = [];
  let rest = line;
  while (rest.length > mostInCell) {
    const space = rest.lastIndexOf(' ', mostInCell);
    // Half of a letter beyond U+FFFF is no letter.
    const cut = space > 0 ? space : mostInCell - (/[\uD800-\uDBFF]/.test(rest[mostInCell - 1] ?? '') ? 1 : 0);
    parts.push(rest.slice(0, cut));
    rest = rest.slice(cut).trimStart();
  }
  return [...parts, rest];
}
