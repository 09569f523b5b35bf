import { isAbsolutePath } from '../model/index.js';
import type { NamedFile, OptionTable } from './entry.js';
import { optionTable } from './table.js';

/** What names a file: its name, or the name with what was read of it. */
export type FileSource = string | TextFile | BytesFile;

interface TextFile {
  readonly file: string;
  readonly text: string;
}

interface BytesFile {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly beside: readonly { readonly path: string; readonly bytes: Uint8Array }[];
}

/** Returns a path as seen from a folder, which has a slash at its end or is nothing. */
export function pathIn(folder: string, path: string): string {
  return isAbsolutePath(path) ? path : `${folder}${path}`;
}

/** Returns the options that name files, each with how, in the order they are read. */
export function fileOptions(table: OptionTable = optionTable): [name: string, file: NamedFile][] {
  return Object.entries(table).flatMap(([name, { file }]): [string, NamedFile][] =>
    file === undefined ? [] : [[name, file]],
  );
}

/** Returns whether a name is that of a file, and not of something that comes with the program. */
export function isFileName(name: string, { isFile }: NamedFile): boolean {
  return isFile === undefined || isFile(name);
}

/** Returns the names in some values of options, of files and of what comes with the program, each with how it is named. */
export function namesIn(
  values: object,
  table: OptionTable = optionTable,
): { readonly name: string; readonly file: NamedFile }[] {
  return fileOptions(table).flatMap(([option, file]) => {
    const value: unknown = Reflect.get(values, option);
    const sources: unknown[] = Array.isArray(value) ? value : [value];
    return sources.flatMap((name) => (typeof name === 'string' ? [{ name, file }] : []));
  });
}

/** Returns values of options with something else in the place of each file that is named or was read. Every other value stays. */
export function mapFiles<Values extends object>(
  values: Values,
  change: (source: FileSource, file: NamedFile) => unknown,
  table: OptionTable = optionTable,
): Values {
  const changed = fileOptions(table).flatMap(([name, file]) => {
    if (!Object.hasOwn(values, name)) return [];
    const value: unknown = Reflect.get(values, name);
    // A list of lines is what was read of the file.
    if (file.as === 'lines' && typeof value !== 'string') return [];
    const one = (source: unknown) => (isSource(source) ? change(source, file) : source);
    return [[name, Array.isArray(value) ? value.map(one) : one(value)]];
  });
  return { ...values, ...Object.fromEntries(changed) };
}

/** Returns values of options with the files they name under the folder they are named in. */
export function anchorFiles<Values extends object>(
  values: Values,
  folder: string,
  table: OptionTable = optionTable,
): Values {
  const anchor = (source: FileSource, file: NamedFile) =>
    typeof source === 'string' && isFileName(source, file) ? pathIn(folder, source) : source;
  return mapFiles(values, anchor, table);
}

function isSource(value: unknown): value is FileSource {
  return typeof value === 'string' || (typeof value === 'object' && value !== null && 'file' in value);
}
