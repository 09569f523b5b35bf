import { dirname } from 'node:path';
import type { Disk } from '../../src/io/index.js';

export type Verb = 'read' | 'write' | 'rename' | 'remove' | 'makeFolder' | 'exists';

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
    rename: async (from, to) => {
      ask('rename', to);
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
    list: async (path) =>
      [...files.keys()].filter((file) => dirname(file) === path).map((file) => file.slice(path.length + 1)),
  };
}

function foldersAbove(path: string): string[] {
  const above = dirname(path);
  return above === path ? [] : [above, ...foldersAbove(above)];
}

function failure(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: ${path}`), { code, path });
}
