import type { InputFile, OutputFile } from '../../model/index.js';
import { encode } from './playback-json.js';

export interface ManifestInputs {
  readonly files: readonly OutputFile[];
  readonly inputs: readonly InputFile[];
  /** What the caller asked for, as given. */
  readonly options: unknown;
  readonly version: string;
  /** The manifest that is in the folder, where what it names and this run does not make is to stay. Default: none */
  readonly earlier?: Uint8Array | null;
  /** SHA-256 as 64 hex digits. */
  readonly hash: (bytes: Uint8Array) => string;
}

/** Returns `data/manifest.json`: every file with its hash and size, the inputs' hashes, options and version. */
export function toManifest({ files, inputs, options, version, earlier, hash }: ManifestInputs): OutputFile {
  const entry = ({ path, bytes }: OutputFile) => ({ path, sha256: hash(bytes), bytes: bytes.length });
  const manifest = {
    tool: 'ddat-playback',
    version,
    options,
    inputs: inputs.map(entry),
    files: [...files.map(entry), ...othersOf(earlier ?? null, files)].sort((a, b) =>
      a.path < b.path ? -1 : 1,
    ),
  };
  return { path: 'data/manifest.json', bytes: encode(`${JSON.stringify(manifest, null, 2)}\n`) };
}

/** True where a manifest names a file. */
export function isNamedIn(manifest: Uint8Array | null, path: string): boolean {
  return manifest !== null && readEntries(manifest).some((entry) => entry.path === path);
}

type ListEntry = Readonly<Record<'path' | 'sha256', string>> & { readonly bytes: number };

/** The entries of an earlier manifest for files that are not made again. One that cannot be read names none. */
function othersOf(earlier: Uint8Array | null, files: readonly OutputFile[]): ListEntry[] {
  if (earlier === null) return [];
  const made = new Set(files.map(({ path }) => path));
  return readEntries(earlier).filter(({ path }) => !made.has(path));
}

function readEntries(manifest: Uint8Array): ListEntry[] {
  try {
    const { files }: { files?: unknown } = JSON.parse(new TextDecoder().decode(manifest));
    return Array.isArray(files) ? files.filter(isEntry) : [];
  } catch {
    return [];
  }
}

function isEntry(value: unknown): value is ListEntry {
  return (
    typeof value === 'object' &&
    value !== null &&
    'path' in value &&
    typeof value.path === 'string' &&
    'sha256' in value &&
    typeof value.sha256 === 'string' &&
    'bytes' in value &&
    typeof value.bytes === 'number'
  );
}
