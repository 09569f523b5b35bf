import type { Disk } from './disk.js';
import { placeOf } from './inside.js';

export const manifestPath = 'data/manifest.json';

/** Returns the hashes of the files we wrote into a folder before, by path. A manifest that cannot be read names nothing. */
export async function readPreviousBuild(out: string, disk: Disk): Promise<Map<string, string>> {
  const bytes = await disk.read(placeOf(out, manifestPath));
  const entries = bytes === null ? [] : readEntries(bytes);
  return new Map(entries.map(({ path, sha256 }) => [path, sha256]));
}

/** Returns the paths that a manifest names. */
export function pathsIn(manifest: Uint8Array): string[] {
  return readEntries(manifest).map(({ path }) => path);
}

function readEntries(bytes: Uint8Array): { path: string; sha256: string }[] {
  let manifest: unknown;
  try {
    manifest = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return [];
  }
  if (typeof manifest !== 'object' || manifest === null || !('files' in manifest)) return [];
  const entries: readonly unknown[] = Array.isArray(manifest.files) ? manifest.files : [];
  return entries.flatMap((entry) =>
    typeof entry === 'object' &&
    entry !== null &&
    'path' in entry &&
    'sha256' in entry &&
    typeof entry.path === 'string' &&
    typeof entry.sha256 === 'string'
      ? [{ path: entry.path, sha256: entry.sha256 }]
      : [],
  );
}
