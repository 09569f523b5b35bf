import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';

/** A real file that cases are made of. */
export interface Source {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Gives every file under fixtures/ that is an input, by what it is: those in `expected` are outputs. */
export function readSources(): Readonly<Record<'packed' | 'text' | 'yaml' | 'stored', readonly Source[]>> {
  const paths = [
    ...under('fixtures', /\.(csv|tsv|txt|html|md|json|xlsx|xls|ods|docx|pptx|potx|ya?ml)$/),
    ...under('templates/decks', /\.yaml$/),
    ...under('templates/codebooks', /\.yaml$/),
  ].filter((path) => !/expected|options\.json$/.test(path));
  const all = paths.map((path) => ({ path, bytes: new Uint8Array(readFileSync(path)) }));
  const has = (pattern: RegExp) => all.filter(({ path }) => pattern.test(path));
  return {
    packed: has(/\.(xlsx|ods|docx|pptx|potx)$/).filter(({ bytes }) => canUnpack(bytes)),
    text: has(/\.(csv|tsv|txt|html|md|json|xls)$/),
    yaml: has(/\.ya?ml$/),
    stored: has(/\.json$/),
  };
}

/** Some fixtures are damaged already, or locked. */
function canUnpack(bytes: Uint8Array): boolean {
  try {
    return Object.keys(unzipSync(bytes)).length > 0;
  } catch {
    return false;
  }
}

function under(folder: string, pattern: RegExp): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path).replaceAll('\\', '/'))
    .filter((path) => pattern.test(path))
    .sort();
}
