import { dirname, join } from 'node:path';
import type { Disk } from './disk.js';

export const manifestPath = 'data/manifest.json';

/** Gives the name under which a file waits beside its place: not yet there (`part`), or about to go (`old`). */
export function waitingName(path: string, ending: 'part' | 'old', tag: string): string {
  return `.ddat-${tag}-${path.replaceAll('/', '-')}.${ending}`;
}

const waiting = /^\.ddat-\w+-.+\.(?:part|old)$/;
const waitingManifest = /^\.ddat-\w+-data-manifest\.json\.(?:part|old)$/;

/**
 * Gives the hashes of the files we wrote here before, by path. A build that was killed half-way leaves its manifest under
 * the name it waited with, so what that build wrote is known as ours too. A manifest that cannot be read names nothing.
 */
export async function readEarlier(out: string, disk: Disk): Promise<Map<string, Set<string>>> {
  const manifest = join(out, ...manifestPath.split('/'));
  const beside = (await disk.list(dirname(manifest))).filter((name) => waitingManifest.test(name));
  const hashes = new Map<string, Set<string>>();
  for (const full of [manifest, ...beside.map((name) => join(dirname(manifest), name))]) {
    const bytes = await disk.read(full);
    for (const { path, sha256 } of bytes === null ? [] : readEntries(bytes)) {
      hashes.set(path, (hashes.get(path) ?? new Set()).add(sha256));
    }
  }
  return hashes;
}

/** Gives the paths that a manifest names. */
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

/** Removes from folders what builds that were killed left waiting. What cannot be removed stays. */
export async function sweep(folders: Iterable<string>, disk: Disk): Promise<void> {
  for (const folder of folders) {
    for (const name of await disk.list(folder)) {
      if (waiting.test(name)) await disk.remove(join(folder, name)).catch(() => {});
    }
  }
}
