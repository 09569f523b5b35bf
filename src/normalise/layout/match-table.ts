import picomatch from 'picomatch';
import type { Grid, GridDocument, TableMatch } from '../../model/index.js';
import { nearestName } from '../../text/nearest-name.js';

/** Whether an entry of the configuration is about a table. `number` is the table's in its file, from 1. */
export function matchesTable({ file, table }: TableMatch, grid: Grid, number: number): boolean {
  if (file !== undefined && !matchesFile(file, grid.place.file)) return false;
  if (table === undefined) return true;
  if (typeof table === 'number') return table === number;
  const wanted = fold(table);
  const names = [grid.place.part, grid.headings.at(-1)].flatMap((name) =>
    name === undefined ? [] : fold(name),
  );
  return names.includes(wanted) || wanted === `table ${number}`;
}

/** `*`, `?` and `**` are marks of a pattern; brackets and braces are part of a name. */
const marksOnly = {
  dot: true,
  nobrace: true,
  nobracket: true,
  noextglob: true,
  nonegate: true,
  windows: false,
};

/** A path is held against the end of the other, since paths shorten with the folder that all inputs share. */
export function matchesFile(wanted: string, file: string): boolean {
  const pattern = wanted.replaceAll('\\', '/').replace(/^\.\//, '');
  if (pattern === file || pattern.endsWith(`/${file}`)) return true;
  return picomatch.isMatch(file, [pattern, `**/${pattern}`], marksOnly);
}

/** Returns what an entry looks for in words, and the nearest table or file there is. */
export function formatMatch(
  { file, table }: TableMatch,
  documents: readonly GridDocument[],
): { wanted: string; kind: 'file' | 'table'; nearest: string | null } {
  const ofFile = (name: string) => ` in \`${name}\``;
  const wanted =
    table === undefined
      ? `the file \`${file}\``
      : `${typeof table === 'number' ? `table ${table}` : `the table \`${table}\``}${file === undefined ? '' : ofFile(file)}`;
  const inFile = file === undefined ? documents : documents.filter((one) => matchesFile(file, one.file));
  if (file !== undefined && inFile.length === 0) {
    const near = nearestName(
      file,
      documents.map((one) => one.file),
    );
    return { wanted, kind: 'file', nearest: near === null ? null : `\`${near}\`` };
  }
  const names = inFile.flatMap(({ grids }) =>
    grids.map((grid, index) => grid.place.part ?? grid.headings.at(-1) ?? `table ${index + 1}`),
  );
  if (typeof table === 'string') {
    const near = nearestName(table, names);
    return { wanted, kind: 'table', nearest: near === null ? null : `\`${near}\`` };
  }
  const tables = names.length === 1 ? 'its only table, table 1' : `a table from 1 to ${names.length}`;
  return { wanted, kind: 'table', nearest: names.length === 0 ? null : tables };
}

function fold(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
}
