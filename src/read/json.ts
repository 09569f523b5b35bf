import type { Diagnose } from '../diagnostics/index.js';
import type { GridDocument } from '../model/index.js';

export function readJson(file: string, _text: string, _diagnose: Diagnose): GridDocument {
  return { file, title: null, grids: [], passages: [] };
}
