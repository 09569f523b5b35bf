import type { Cell, Passage } from '../../model/index.js';
import { topicKey } from '../draft/join-notes.js';

/** A line is a template's where so many files hold it, and so large a share of them. */
const minFiles = 3;
const minShare = 0.6;

/** Returns the lines that most of several files share, word for word: what a template asks, not what was said. */
export function findTemplateLines(files: readonly (readonly Passage[])[]): ReadonlySet<Cell> {
  const byWords = new Map<string, { cells: Cell[]; files: Set<number> }>();
  files.forEach((passages, file) => {
    for (const passage of passages) {
      if (passage.kind !== 'line') continue;
      const key = topicKey(passage.cell.text);
      const found = byWords.get(key) ?? { cells: [], files: new Set<number>() };
      found.cells.push(passage.cell);
      found.files.add(file);
      byWords.set(key, found);
    }
  });
  const shared = [...byWords.values()].filter(
    ({ files: own }) => own.size >= minFiles && own.size >= files.length * minShare,
  );
  return new Set(shared.flatMap(({ cells }) => cells));
}
