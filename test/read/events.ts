import type { Cell, Grid, Passage } from '../../src/model/index.js';

/** Gives a grid as lines to compare: cells between bars, blocks between slashes, spans and covered cells marked. */
export function tellGrid(grid: Grid | undefined): string[] {
  return (grid?.rows ?? []).map((row) => row.map(formatCell).join(' | '));
}

function formatCell(cell: Cell): string {
  const words = cell.blocks
    .map((block) => (block.kind === 'label' ? `(${block.text})` : block.text))
    .join(' / ');
  const span = cell.span ? ` {${cell.span.rows}×${cell.span.columns}}` : '';
  const covered = cell.partOf ? `^${cell.partOf.text}` : '';
  return `${cell.isHeading ? '#' : ''}${words}${span}${covered}`;
}

/** Gives passages as lines to compare: `2# Heading`, `- item`, `text`, `[table]`, each behind the number of its row. */
export function tellPassages(passages: readonly Passage[]): string[] {
  return passages.map((passage) => {
    if (passage.kind === 'table') return `[${passage.grid.place.part}]`;
    const { text, place, blocks } = passage.cell;
    if (passage.kind === 'heading') return `${place.row}: ${passage.level}# ${text}`;
    return `${place.row}: ${blocks[0]?.kind === 'listItem' ? '- ' : ''}${text}`;
  });
}

/** Gives a `diagnose` that keeps what it is told. */
export function listen(): { diagnose: (code: string) => void; codes: string[] } {
  const codes: string[] = [];
  return { codes, diagnose: (code) => void codes.push(code) };
}
