// What stands in an out folder: whether it is the old or the new playback wholly, and what is there besides.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Gives every file below a folder by its path, with its hash. */
export function treeOf(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (entry) => !entry.isDirectory(),
  );
  return new Map(
    files
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
      .sort()
      .map((path) => [
        path.slice(folder.length + 1),
        createHash('sha256').update(readFileSync(path)).digest('hex'),
      ]),
  );
}

/** Gives `old`, `new` or, where files of both stand there or anything else does, what is wrong; `own` are a person's own files. */
export function judge(tree, { before, after, own }) {
  for (const [name, whole] of [
    ['old', before],
    ['new', after],
  ]) {
    const expected = new Map([...whole, ...own]);
    if (expected.size === tree.size && [...expected].every(([path, hash]) => tree.get(path) === hash))
      return name;
  }
  const known = new Map([...before, ...after, ...own]);
  const strange = [...tree.keys()].filter((path) => !known.has(path));
  return `mixed${strange.length === 0 ? '' : `, and ${strange.join(', ')}`}`;
}

/** Whether hidden names of ours stand in a folder. */
export function hasLitter(tree) {
  return [...tree.keys()].some((path) => path.startsWith('.ddat-playback'));
}
