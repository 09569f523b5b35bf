import { filesNamed, isPresentation, type Options } from '../../index.js';
import type { Effects } from '../../io/index.js';
import type { NamedFile } from '../../options/entry.js';
import { type FileSource, fileOptions, isFileName, namesIn } from '../../options/files.js';
import type { GivenOptions } from '../../options/option-types.js';
import { type ConfiguredOptions, optionsOfFlags } from './flags.js';

type TemplateFile = Exclude<NonNullable<Options['template']>, string>;

/** Returns options with what is in the files they name: text, bytes or lines. Throws `WorldError` for one that cannot be read. */
export async function readOptionFiles(given: GivenOptions, effects: Effects): Promise<Options> {
  const read: Record<string, unknown> = { ...given };
  for (const [name, file] of fileOptions()) {
    const value = read[name];
    if (typeof value === 'string') read[name] = await readSource(value, file, effects);
    if (!Array.isArray(value)) continue;
    const sources: unknown[] = [];
    for (const one of value)
      sources.push(typeof one === 'string' ? await readSource(one, file, effects) : one);
    read[name] = sources;
  }
  // Each name has become what the schema of its option takes in its place.
  return read as Options;
}

async function readSource(name: string, file: NamedFile, effects: Effects): Promise<unknown> {
  if (!isFileName(name, file)) return name;
  if (file.what === 'template') return readTemplate(name, effects);
  const { path, text } = await effects.readConfigFile(name, file.what);
  return file.as === 'lines' ? linesOf(text) : { file: path, text };
}

async function readTemplate(file: string, effects: Effects): Promise<TemplateFile> {
  const bytes = await effects.readTemplateFile(file);
  const files = namedByTemplate(file, bytes).map(async (path) => ({
    path,
    bytes: await effects.readTemplateFile(`${folderOf(file)}${path}`),
  }));
  return { file, bytes, beside: await Promise.all(files) };
}

/** The lines of a file that say something: those that begin with `#` are remarks. */
function linesOf(text: string): string[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}

/**
 * Returns the files that flags and a configuration name, and those that a template of theirs names: in a folder of grids they are no
 * grids. Where a template cannot be read, the command that needs it says so.
 */
export async function filesBeside(
  { options, run }: ConfiguredOptions,
  flags: object,
  effects: Effects,
): Promise<string[]> {
  const named = [optionsOfFlags(flags), options, run].flatMap((values) => namesIn(values));
  const further = named.map(async ({ name, file }) => {
    if (file.what !== 'template' || !isFileName(name, file)) return [];
    const bytes = await effects.readTemplateFile(name).catch(() => null);
    return bytes === null ? [] : namedByTemplate(name, bytes).map((path) => `${folderOf(name)}${path}`);
  });
  return [...named.map(({ name }) => name), ...(await Promise.all(further)).flat()];
}

/** Returns a file as the manifest lists it: its name without folders and its hash, and the same of those it names. */
export function describeFile(source: FileSource, hash: Effects['sha256']): unknown {
  if (typeof source === 'string') return source;
  const formatEntry = (path: string, bytes: Uint8Array) => ({
    file: path.replace(/^.*[\\/]/, ''),
    sha256: hash(bytes),
  });
  if ('text' in source) return formatEntry(source.file, new TextEncoder().encode(source.text));
  const beside = source.beside.map((one) => formatEntry(one.path, one.bytes));
  return { ...formatEntry(source.file, source.bytes), ...(beside.length === 0 ? {} : { beside }) };
}

function namedByTemplate(file: string, bytes: Uint8Array): readonly string[] {
  return isPresentation(file) ? [] : filesNamed(new TextDecoder().decode(bytes));
}

function folderOf(file: string): string {
  return file.replace(/[^\\/]*$/, '');
}
