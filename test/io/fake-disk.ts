import { dirname } from 'node:path';
import type { Disk } from '../../src/io/index.js';

export type Verb = 'read' | 'write' | 'create' | 'rename' | 'remove' | 'makeFolder' | 'exists' | 'kind';

/** A disk in memory that can be told to fail. */
export interface FakeDisk extends Disk {
  readonly files: Map<string, string>;
  readonly folders: Set<string>;
  /** The verbs asked of it, in order. */
  readonly asked: Verb[];
}

/** Gives the code of the error a verb is to end with, or null: `count` is how many verbs were asked before. */
export type Fault = (verb: Verb, count: number) => string | null;

/** Gives a disk that holds these texts by path; a write that fails leaves half the file, as a full disk does. */
export function createFakeDisk(
  texts: Readonly<Record<string, string>> = {},
  fault: Fault = () => null,
): FakeDisk {
  const files = new Map(Object.entries(texts));
  const folders = new Set(['/', ...[...files.keys()].flatMap(foldersAbove)]);
  const asked: Verb[] = [];
  const ask = (verb: Verb, path: string): void => {
    const code = fault(verb, asked.length);
    asked.push(verb);
    if (code !== null) throw failure(code, path);
  };
  return {
    files,
    folders,
    asked,
    read: async (path) => {
      ask('read', path);
      if (folders.has(path)) throw failure('EISDIR', path);
      const text = files.get(path);
      return text === undefined ? null : new TextEncoder().encode(text);
    },
    write: async (path, bytes) => {
      const text = new TextDecoder().decode(bytes);
      files.set(path, text.slice(0, text.length / 2));
      ask('write', path);
      files.set(path, text);
    },
    create: async (path, bytes) => {
      if (files.has(path)) return false;
      if (!folders.has(dirname(path))) throw failure('ENOENT', path);
      files.set(path, '');
      try {
        ask('create', path);
      } catch (error) {
        // Who is killed there cannot take back what it began.
        if (!String(error).includes('EKILLED')) files.delete(path);
        throw error;
      }
      files.set(path, new TextDecoder().decode(bytes));
      return true;
    },
    rename: async (from, to) => {
      ask('rename', to);
      if (folders.has(from)) {
        if (folders.has(to)) throw failure('ENOTEMPTY', to);
        for (const path of [...files.keys()].filter((one) => one.startsWith(`${from}/`))) {
          files.set(to + path.slice(from.length), files.get(path) ?? '');
          files.delete(path);
        }
        folders.delete(from);
        folders.add(to);
        return;
      }
      const text = files.get(from);
      if (text === undefined) throw failure('ENOENT', from);
      files.delete(from);
      files.set(to, text);
    },
    remove: async (path) => {
      ask('remove', path);
      files.delete(path);
    },
    makeFolder: async (path) => {
      ask('makeFolder', path);
      const missing = [path, ...foldersAbove(path)].filter((folder) => !folders.has(folder));
      if ([path, ...foldersAbove(path)].some((folder) => files.has(folder))) throw failure('EEXIST', path);
      for (const folder of missing) folders.add(folder);
      return missing.at(-1) ?? null;
    },
    removeEmptyFolder: async (path) => {
      const holds = (one: string) => one !== path && one.startsWith(`${path}/`);
      if (![...files.keys(), ...folders].some(holds)) folders.delete(path);
    },
    exists: async (path) => {
      ask('exists', path);
      return files.has(path) || folders.has(path);
    },
    kind: async (path) => {
      ask('kind', path);
      return files.has(path) ? 'file' : folders.has(path) ? 'folder' : null;
    },
    age: async (path) => (files.has(path) ? 60_000 : null),
    list: async (path) =>
      [...files.keys(), ...folders]
        .filter((one) => one !== path && dirname(one) === path)
        .map((one) => one.slice(path.length + 1)),
  };
}

function foldersAbove(path: string): string[] {
  const above = dirname(path);
  return above === path ? [] : [above, ...foldersAbove(above)];
}

function failure(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: ${path}`), { code, path });
}
