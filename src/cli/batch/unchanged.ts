import { asWritten, type Effects, escapes } from '../../io/index.js';
import { type EventRecord, readRecord } from './event-record.js';

import { recordPath } from './paths.js';

const manifestPath = 'data/manifest.json';

/** A file that a manifest names. */
export interface ListedFile {
  readonly path: string;
  readonly sha256: string;
}

/**
 * Returns the record of a playback that was made from the same and whose files are all there as they were written; else null. One
 * that lacks a format that failed is made again.
 */
export async function findUnchanged(
  folder: string,
  fingerprint: string,
  effects: Effects,
): Promise<EventRecord | null> {
  const record = await findRecord(folder, effects);
  if (record?.fingerprint !== fingerprint || record.failedFormats.length > 0) return null;
  return (await readWhole(folder, effects)) === null ? null : record;
}

/** Returns the record of the playback that is in a folder, once what a killed build left there is ended; null where there is none. */
export async function findRecord(folder: string, effects: Effects): Promise<EventRecord | null> {
  await effects.readManifest(folder);
  return readRecord(await effects.readWritten(`${folder}/${recordPath}`));
}

/** Returns the files of a playback in a folder as they were written, its manifest with them; null where one is missing or not as the manifest says. */
export async function readWhole(
  folder: string,
  effects: Effects,
): Promise<{ readonly path: string; readonly bytes: Uint8Array }[] | null> {
  const manifest = await effects.readManifest(folder);
  if (manifest === null) return null;
  const listed = listedFiles(manifest);
  if (!listed.some(({ path }) => path === recordPath) || listed.some(({ path }) => escapes(path)))
    return null;
  const files: { path: string; bytes: Uint8Array }[] = [];
  for (const { path, sha256 } of listed) {
    const there = await effects.readWritten(`${folder}/${path}`);
    const bytes = there && asWritten(there, { path, hashes: [sha256] }, effects.sha256);
    if (bytes === null) return null;
    files.push({ path, bytes });
  }
  return [...files, { path: manifestPath, bytes: manifest }];
}

/** Returns the files that a manifest names; none where it cannot be read. */
export function listedFiles(manifest: Uint8Array): ListedFile[] {
  try {
    const { files }: { files?: unknown } = JSON.parse(new TextDecoder().decode(manifest));
    return Array.isArray(files) ? files.filter(isListed) : [];
  } catch {
    return [];
  }
}

function isListed(value: unknown): value is ListedFile {
  return (
    typeof value === 'object' &&
    value !== null &&
    'path' in value &&
    typeof value.path === 'string' &&
    'sha256' in value &&
    typeof value.sha256 === 'string'
  );
}
