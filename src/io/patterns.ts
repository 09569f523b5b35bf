import type { Dirent, readdir as readdirWithCallback } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join, parse, resolve, sep } from 'node:path';
import { hasCostlyPattern, isPattern } from '../model/path-pattern.js';
import { WorldError } from './effects.js';

/** A path whose first folders are there as they are written, and what is left of it. */
interface SplitPattern {
  /** The whole path of the last folder that is there. */
  readonly folder: string;
  /** The rest, with forward slashes; null where it holds no mark of a pattern. */
  readonly pattern: string | null;
}

/** Returns what of a path is there literally, and the pattern behind it: `grid [1]/*.csv` may be in the folder `grid [1]`. */
export async function splitPattern(path: string): Promise<SplitPattern> {
  const whole = resolve(path);
  const { root } = parse(whole);
  const names = whole.slice(root.length).split(/[\\/]/);
  let folder = root;
  let at = 0;
  for (; at < names.length - 1; at++) {
    const next = join(folder, names[at] ?? '');
    if ((await stat(next).catch(() => null))?.isDirectory() !== true) break;
    folder = next;
  }
  const rest = names.slice(at).join('/');
  return { folder, pattern: isPattern(rest) ? rest : null };
}

/**
 * Returns what a pattern matches in a folder, by whole paths, sorted. Hidden files, lock files of Office and `node_modules` are left out. `**`
 * follows no link to a folder: links that lead to each other would have no end. Throws `WorldError` for a pattern that could take for ever.
 */
export async function expandPattern(
  { folder, pattern }: { readonly folder: string; readonly pattern: string },
  kind: 'files' | 'folders' | 'both',
): Promise<string[]> {
  if (hasCostlyPattern(pattern)) {
    throw new WorldError(`The pattern \`${pattern}\` has too many \`*\`. Use at most three in a name.`);
  }
  const { glob } = await import('tinyglobby');
  const found = await glob(pattern, {
    cwd: folder,
    absolute: true,
    onlyFiles: kind === 'files',
    onlyDirectories: kind === 'folders',
    expandDirectories: false,
    followSymbolicLinks: false,
    ...(pattern.includes('**') ? {} : { fs: { readdir: readWithLinks } }),
    braceExpansion: false,
    extglob: false,
    ignore: ['**/node_modules/**', '**/~$*'],
  });
  return found.map((path) => path.replace(/\/$/, '').split('/').join(sep)).sort();
}

/** Reads a folder with each link shown as what it leads to: the library either follows a link or leaves it out. */
const readWithLinks = ((
  path: string,
  _: unknown,
  done: (error: Error | null, entries?: readonly Dirent[]) => void,
) => {
  readdir(path, { withFileTypes: true })
    .then((entries) => Promise.all(entries.map((entry) => behindLink(join(path, entry.name), entry))))
    .then((entries) => done(null, entries), done);
  // The library calls it in this one of its many forms.
}) as unknown as typeof readdirWithCallback;

async function behindLink(path: string, entry: Dirent): Promise<Dirent> {
  const target = entry.isSymbolicLink() ? await stat(path).catch(() => null) : null;
  if (target === null) return entry;
  return Object.assign(Object.create(entry), {
    name: entry.name,
    isSymbolicLink: () => false,
    isDirectory: () => target.isDirectory(),
    isFile: () => target.isFile(),
  });
}
