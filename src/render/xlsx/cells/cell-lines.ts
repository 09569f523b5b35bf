import { maxInCell } from './sheet.js';

/**
 * Gives lines as texts that each fit in a cell, a line each in it; mostly one. A line too long for any cell is split at a space.
 * Never empty.
 */
export function packLines(lines: readonly string[]): string[] {
  const cells = [''];
  for (const line of lines.flatMap(splitLine)) {
    const last = cells.at(-1) ?? '';
    if (last === '') cells[cells.length - 1] = line;
    else if (last.length + 1 + line.length <= maxInCell) cells[cells.length - 1] = `${last}\n${line}`;
    else cells.push(line);
  }
  return cells;
}

function splitLine(line: string): string[] {
  const parts: string[] = [];
  let rest = line;
  while (rest.length > maxInCell) {
    const space = rest.lastIndexOf(' ', maxInCell);
    // Half of a letter beyond U+FFFF is no letter.
    const cut = space > 0 ? space : maxInCell - (/[\uD800-\uDBFF]/.test(rest[maxInCell - 1] ?? '') ? 1 : 0);
    parts.push(rest.slice(0, cut));
    rest = rest.slice(cut).trimStart();
  }
  return [...parts, rest];
}
