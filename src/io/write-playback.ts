import { dirname, join, resolve } from 'node:path';
import type { OutputFile } from '../model/index.js';
import type { Disk } from './disk.js';
import { manifestPath, pathsIn, readEarlier, sweep, waitingName } from './earlier-build.js';
import type { KeptFile, WriteReport } from './effects.js';
import { explainDiskError } from './explain-disk-error.js';

export interface WriteTools {
  readonly disk: Disk;
  readonly sha256: (bytes: Uint8Array) => string;
  /** A word of letters and digits that no other run uses at the same time: part of the names of files not yet whole. */
  readonly tag: string;
}

/** What was done so far, so that it can be undone. */
interface Work {
  /** Files written whole under a name of their own. */
  readonly staged: { readonly from: string; readonly to: string; readonly path: string }[];
  /** Places whose file was taken away, or where there was none, in the order they were touched. */
  readonly touched: { readonly to: string; readonly backup: string | null; readonly isOurs: boolean }[];
  readonly madeFolders: Set<string>;
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
  for (const { path } of files) refuseEscape(path);
  const work: Work = { staged: [], touched: [], madeFolders: new Set() };
  const kept: KeptFile[] = [];
  const emptied = new Set<string>();
  try {
    await stage(out, files, work, tools);
    const earlier = await readEarlier(out, tools.disk);
    for (const folder of await takeLeftovers(out, files, earlier, { work, tools })) emptied.add(folder);
    for (const one of work.staged) kept.push(...(await replace(out, one, earlier, { work, tools, files })));
  } catch (error) {
    await undo(work, tools.disk);
    throw explainDiskError(error, out);
  }
  // The new playback is whole now: what cannot be tidied away is no reason to take it back.
  const { disk } = tools;
  for (const { backup, isOurs } of work.touched) {
    if (isOurs && backup !== null) await disk.remove(backup).catch(() => {});
  }
  await sweep(new Set([...work.staged.map(({ to }) => dirname(to)), ...emptied]), disk);
  for (const folder of emptied) await disk.removeEmptyFolder(folder).catch(() => {});
  return { kept };
}

function refuseEscape(path: string): void {
  if (escapes(path)) throw new Error(`A file would leave the out folder: ${JSON.stringify(path)}`);
}

function escapes(path: string): boolean {
  return (
    /[\\\0]|^[a-z]:/i.test(path) ||
    path.split('/').some((part) => part === '' || part === '.' || part === '..')
  );
}

async function stage(
  out: string,
  files: readonly OutputFile[],
  { staged, madeFolders }: Work,
  { disk, tag }: WriteTools,
): Promise<void> {
  // The manifest goes last: as long as it is the old one, the old files are what it names.
  const ordered = [...files].sort(
    (a, b) => Number(a.path === manifestPath) - Number(b.path === manifestPath),
  );
  for (const { path, bytes } of ordered) {
    const to = join(out, ...path.split('/'));
    const made = await disk.makeFolder(dirname(to));
    if (made !== null) for (const folder of foldersBetween(made, dirname(to))) madeFolders.add(folder);
    const from = join(dirname(to), waitingName(path, 'part', tag));
    staged.push({ from, to, path });
    await disk.write(from, bytes);
  }
}

/** The folders from the first one made down to the last. */
function foldersBetween(first: string, last: string): string[] {
  const folders: string[] = [];
  for (let folder = resolve(last); folder.length >= resolve(first).length; folder = dirname(folder)) {
    folders.push(folder);
    if (folder === dirname(folder)) break;
  }
  return folders;
}

/** Takes away what earlier builds wrote and the new manifest does not name, where it is unchanged. Gives the folders it stood in. */
async function takeLeftovers(
  out: string,
  files: readonly OutputFile[],
  earlier: ReadonlyMap<string, ReadonlySet<string>>,
  { work, tools: { disk, sha256, tag } }: { work: Work; tools: WriteTools },
): Promise<string[]> {
  const manifest = files.find(({ path }) => path === manifestPath);
  const named = manifest === undefined ? [] : pathsIn(manifest.bytes);
  const made = new Set([...files.map((file) => file.path), ...named]);
  const folders: string[] = [];
  for (const [path, hashes] of earlier) {
    if (made.has(path) || path === manifestPath || escapes(path)) continue;
    const to = join(out, ...path.split('/'));
    const bytes = await disk.read(to);
    if (bytes === null || !hashes.has(sha256(bytes))) continue;
    const backup = join(dirname(to), waitingName(path, 'old', tag));
    await disk.rename(to, backup);
    work.touched.push({ to, backup, isOurs: true });
    if (path.includes('/')) folders.push(dirname(to));
  }
  return folders;
}

/** Puts a staged file in its place. Gives the file of a person's own that stood there, if one did. */
async function replace(
  out: string,
  { from, to, path }: Work['staged'][number],
  earlier: ReadonlyMap<string, ReadonlySet<string>>,
  { work, tools, files }: { work: Work; tools: WriteTools; files: readonly OutputFile[] },
): Promise<KeptFile[]> {
  const { disk, sha256, tag } = tools;
  const before = await disk.read(to);
  if (before === null) {
    work.touched.push({ to, backup: null, isOurs: true });
    await disk.rename(from, to);
    return [];
  }
  const hash = sha256(before);
  const bytes = files.find((file) => file.path === path)?.bytes;
  const isOurs =
    path === manifestPath ||
    earlier.get(path)?.has(hash) === true ||
    (bytes !== undefined && sha256(bytes) === hash);
  const keptAs = isOurs ? null : await freeName(out, path, disk);
  const backup =
    keptAs === null ? join(dirname(to), waitingName(path, 'old', tag)) : join(out, ...keptAs.split('/'));
  await disk.rename(to, backup);
  work.touched.push({ to, backup, isOurs });
  await disk.rename(from, to);
  return keptAs === null ? [] : [{ path, keptAs }];
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

async function undo({ staged, touched, madeFolders }: Work, disk: Disk): Promise<void> {
  const quietly = (action: Promise<void>) => action.catch(() => {});
  for (const { to, backup } of [...touched].reverse()) {
    if (backup === null) await quietly(disk.remove(to));
    else await quietly(disk.rename(backup, to));
  }
  for (const { from } of staged) await quietly(disk.remove(from));
  for (const folder of [...madeFolders].sort((a, b) => b.length - a.length)) {
    await quietly(disk.removeEmptyFolder(folder));
  }
}
