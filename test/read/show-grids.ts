import type { Diagnostic } from '../../src/diagnostics/index.js';
import { gatherDiagnostics } from '../../src/diagnostics/index.js';
import type { Cell, Grid, GridDocument } from '../../src/model/index.js';
import { readGrids } from '../../src/read/index.js';

/** Gives what is read of a file, and what was found on the way. */
export async function readFile(
  path: string,
  content: Uint8Array | string,
): Promise<{ document: GridDocument; diagnostics: readonly Diagnostic[]; codes: string[] }> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const { diagnose, diagnostics } = gatherDiagnostics();
  const document = await readGrids({ path, bytes }, diagnose);
  return { document, diagnostics, codes: diagnostics.map(({ code }) => code) };
}

/** Gives the rows of a grid as words: blocks parted by ` / `, the size of a merged cell before it, what it covers as `^`. */
export function showRows(grid: Grid | undefined): string[][] {
  return (grid?.rows ?? []).map((row) => row.map(showCell));
}

function showCell({ blocks, span, partOf }: Cell): string {
  if (partOf) return '^';
  const size = span ? `[${span.rows}×${span.columns}] ` : '';
  return size + blocks.map(({ text, kind }) => (kind === 'listItem' ? `• ${text}` : text)).join(' / ');
}

/** Gives the passages of a document as words: `2# heading`, `- line`, `table …`. */
export function showPassages({ passages }: GridDocument): string[] {
  return passages.map((passage) => {
    if (passage.kind === 'table') return `table ${passage.grid.place.part}`;
    const text = showCell(passage.cell);
    return passage.kind === 'heading' ? `${passage.level}# ${text}` : `- ${text}`;
  });
}
