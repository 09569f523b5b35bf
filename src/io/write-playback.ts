import { dirname, join } from 'node:path';
import type { OutputFile } from '../model/index.js';
import { codeOf, type Disk } from './disk.js';
import { type KeptFile, WorldError, type WriteReport } from './effects.js';

const manifestPath = 'data/manifest.json';

export interface WriteTools {
  readonly disk: Disk;
  readonly sha256: (bytes: Uint8Array) => string;
  /** A word no other run uses at the same time: part of the names of files not yet whole. */
  readonly tag: string;
}

/**
 * Writes the files of a playback into a folder. Every file is first written whole under a name of its own beside its place,
 * then all are renamed, the manifest last: what stops before leaves the old playback, and nothing of ours behind. A file
 * of the earlier build that a person has changed since is kept beside the new one; one that this build no longer makes is
 * removed when the earlier manifest names it and it is unchanged; nothing else is ever removed. Throws `WorldError`.
 */
export async function writePlayback(
  out: string,
  files: readonly OutputFile[],
  tools: WriteTools,
): Promise<WriteReport> {
  const { disk, sha256, tag } = tools;
  for (const { path } of files) refuseEscape(path);
  const staged: { from: string; to: string; path: string }[] = [];
  const madeFolders: string[] = [];
  const renamed: { to: string; backup: string | null }[] = [];
  try {
    for (const { path, bytes } of inWritingOrder(files)) {
      const to = join(out, ...path.split('/'));
      const made = await disk.makeFolder(dirname(to));
      if (made !== null) madeFolders.push(made, dirname(to));
      const from = join(dirname(to), `.${tag}-${path.replaceAll('/', '-')}.part`);
      staged.push({ from, to, path });
      await disk.write(from, bytes);
    }
    const earlier = await readManifest(out, tools);
    // A file that already holds what is to be written is ours too, as after a build that was stopped half-way.
    const hashes = new Map(files.map(({ path, bytes }) => [path, sha256(bytes)]));
    const kept: KeptFile[] = [];
    for (const { from, to, path } of staged) {
      const before = await disk.read(to);
      const isOurs =
        before === null ||
        path === manifestPath ||
        [earlier.get(path), hashes.get(path)].includes(sha256(before));
      let backup: string | null = null;
      if (before !== null && !isOurs) {
        const keptAs = await freeName(out, path, disk);
        await disk.rename(to, join(out, ...keptAs.split('/')));
        kept.push({ path, keptAs });
        backup = join(out, ...keptAs.split('/'));
      } else if (before !== null) {
        backup = join(dirname(to), `.${tag}-${path.replaceAll('/', '-')}.old`);
        await disk.rename(to, backup);
      }
      renamed.push({ to, backup });
      await disk.rename(from, to);
    }
    await removeLeftovers(out, earlier, files, tools);
    for (const { backup } of renamed) if (backup?.endsWith('.old')) await disk.remove(backup);
    return { kept };
  } catch (error) {
    await undo(staged, renamed, madeFolders, disk);
    throw explain(error, out);
  }
}

/** The manifest goes last: as long as it is the old one, the old files are what it names. */
function inWritingOrder(files: readonly OutputFile[]): OutputFile[] {
  return [...files].sort((a, b) => Number(a.path === manifestPath) - Number(b.path === manifestPath));
}

function refuseEscape(path: string): void {
  const parts = path.split('/');
  if (
    path === '' ||
    path.includes('\\') ||
    path.includes('\0') ||
    /^[a-z]:/i.test(path) ||
    parts.some((part) => part === '' || part === '.' || part === '..')
  ) {
    throw new Error(`A file would leave the out folder: ${JSON.stringify(path)}`);
  }
}

/** Gives the hash of each file the earlier build wrote; empty where there is no manifest that can be read. */
async function readManifest(out: string, { disk }: WriteTools): Promise<Map<string, string>> {
  const hashes = new Map<string, string>();
  const bytes = await disk.read(join(out, ...manifestPath.split('/')));
  if (bytes === null) return hashes;
  try {
    const manifest: unknown = JSON.parse(new TextDecoder().decode(bytes));
    if (typeof manifest !== 'object' || manifest === null || !('files' in manifest)) return hashes;
    for (const entry of Array.isArray(manifest.files) ? manifest.files : []) {
      const { path, sha256 } = entry as { path?: unknown; sha256?: unknown };
      if (typeof path === 'string' && typeof sha256 === 'string') hashes.set(path, sha256);
    }
  } catch {
    // A manifest that is no JSON names nothing: then nothing is removed, and nothing counts as changed.
  }
  return hashes;
}

/** `playback.pptx` → `playback (your changes).pptx`, numbered where that name is taken. */
async function freeName(out: string, path: string, disk: Disk): Promise<string> {
  const dot = path.lastIndexOf('.');
  const [stem, ending] = dot > path.lastIndexOf('/') ? [path.slice(0, dot), path.slice(dot)] : [path, ''];
  for (let number = 1; ; number++) {
    const name = `${stem} (your changes${number === 1 ? '' : ` ${number}`})${ending}`;
    if (!(await disk.exists(join(out, ...name.split('/'))))) return name;
  }
}

async function removeLeftovers(
  out: string,
  earlier: ReadonlyMap<string, string>,
  files: readonly OutputFile[],
  { disk, sha256 }: WriteTools,
): Promise<void> {
  const made = new Set(files.map((file) => file.path));
  for (const [path, hash] of earlier) {
    if (made.has(path) || path === manifestPath) continue;
    try {
      refuseEscape(path);
    } catch {
      continue;
    }
    const full = join(out, ...path.split('/'));
    const bytes = await disk.read(full);
    if (bytes === null || sha256(bytes) !== hash) continue;
    await disk.remove(full);
    if (path.includes('/')) await disk.removeEmptyFolder(dirname(full));
  }
}

async function undo(
  staged: readonly { from: string }[],
  renamed: readonly { to: string; backup: string | null }[],
  madeFolders: readonly string[],
  disk: Disk,
): Promise<void> {
  const quietly = (action: Promise<void>) => action.catch(() => {});
  for (const { to, backup } of [...renamed].reverse()) {
    if (backup === null) await quietly(disk.remove(to));
    else await quietly(disk.rename(backup, to));
  }
  for (const { from } of staged) await quietly(disk.remove(from));
  for (const folder of [...new Set(madeFolders)].sort((a, b) => b.length - a.length)) {
    await disk.removeEmptyFolder(folder);
  }
}

/** Gives the error as a sentence with a remedy where the world is to blame. */
function explain(error: unknown, out: string): unknown {
  const code = codeOf(error);
  const path = error instanceof Error && 'path' in error && typeof error.path === 'string' ? error.path : out;
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new WorldError(
      `The disk is full, so nothing was written into \`${out}\`. Free some space and run the command again.`,
    );
  }
  if (code === 'EACCES' || code === 'EROFS' || (code === 'EPERM' && path === out)) {
    return new WorldError(
      `The folder \`${out}\` cannot be written. Choose another with \`--out\`, or change its permissions.`,
    );
  }
  if (code === 'EBUSY' || code === 'EPERM') {
    return new WorldError(
      `\`${path}\` is open in another program. Close it there and run the command again.`,
    );
  }
  if (code === 'ENOTDIR' || code === 'EEXIST') {
    return new WorldError(
      `\`${out}\` cannot be a folder, because a file stands there or on the way. Choose another with \`--out\`.`,
    );
  }
  return error;
}
