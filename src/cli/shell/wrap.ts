/** Returns a text in lines of at most so many letters, split between words; a longer word is cut and ends in `…`. */
export function wrap(text: string, width: number): string[] {
  const room = Math.max(8, width);
  const lines: string[] = [];
  let line = '';
  for (const whole of text.replace(/\s+/g, ' ').trim().split(' ')) {
    const word = whole.length > room ? `${whole.slice(0, room - 1)}…` : whole;
    if (line !== '' && line.length + 1 + word.length > room) {
      lines.push(line);
      line = '';
    }
    line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

/** Returns a text in lines, the first behind its indent, the others two letters further in. */
export function wrapIndented(text: string, indent: string, width: number): string[] {
  return wrap(text, width - indent.length - 2).map(
    (line, index) => `${indent}${index === 0 ? '' : '  '}${line}`,
  );
}

/**
 * Gives rows of cells as aligned columns, each cell split into lines where it must be. The last column takes what is left of
 * the width; those before it at most a share of it each.
 */
export function alignColumns(rows: readonly (readonly string[])[], indent: string, width: number): string[] {
  const count = Math.max(0, ...rows.map((row) => row.length));
  const max = Math.floor((width - indent.length) * (count > 2 ? 0.45 : 0.6));
  const widths = Array.from({ length: count }, (_, column) =>
    Math.min(max, Math.max(1, ...rows.map((row) => row[column]?.length ?? 0))),
  );
  const before = widths.slice(0, -1).reduce((sum, one) => sum + one + 2, 0);
  if (count > 0) widths[count - 1] = Math.max(12, width - indent.length - before);
  return rows.flatMap((row) => {
    const cells = widths.map((own, column) => wrap(row[column] ?? '', own));
    const height = Math.max(1, ...cells.map((lines) => lines.length));
    return Array.from({ length: height }, (_, index) =>
      `${indent}${cells.map((lines, column) => (lines[index] ?? '').padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd(),
    );
  });
}
