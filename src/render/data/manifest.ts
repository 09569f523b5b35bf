import type { InputFile, OutputFile } from '../../model/index.js';
import { encode } from './playback-json.js';

export interface ManifestInputs {
  readonly files: readonly OutputFile[];
  readonly inputs: readonly InputFile[];
  /** What the caller asked for, as given. */
  readonly options: unknown;
  readonly version: string;
  /** SHA-256 as 64 hex digits. */
  readonly hash: (bytes: Uint8Array) => string;
}

/** Gives `data/manifest.json`: every file with its hash and size, the inputs' hashes, options and version. */
export function toManifest({ files, inputs, options, version, hash }: ManifestInputs): OutputFile {
  const entry = ({ path, bytes }: OutputFile) => ({ path, sha256: hash(bytes), bytes: bytes.length });
  const manifest = {
    tool: 'ddat-playback',
    version,
    options,
    inputs: inputs.map(entry),
    files: files.map(entry).sort((a, b) => (a.path < b.path ? -1 : 1)),
  };
  return { path: 'data/manifest.json', bytes: encode(`${JSON.stringify(manifest, null, 2)}\n`) };
}
