import type { Diagnose } from '../diagnostics/index.js';
import type { GridDocument } from '../model/index.js';

export async function readSlides(
  file: string,
  _bytes: Uint8Array,
  _diagnose: Diagnose,
): Promise<GridDocument> {
  return { file, title: null, grids: [], passages: [] };
}
