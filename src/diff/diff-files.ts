import { type Format, formats, type OutputFile } from '../model/index.js';
import { lineEndForms } from '../model/line-ends.js';
import type { Manifest } from './read-manifest.js';

/**
 * How a file of the out folder stands to the one made now: `changes` it would be another; `new` the folder never had it;
 * `missing` it was written and is gone; `surplus` it is no longer made; `byHand` somebody changed it since it was written.
 */
export interface ChangedFile {
  readonly path: string;
  readonly state: 'changes' | 'new' | 'missing' | 'surplus' | 'byHand';
}

export interface Folder {
  readonly manifest: Manifest;
  /** Returns the bytes of a file of the folder, or null. */
  read(path: string): Promise<Uint8Array | null>;
  /** SHA-256 as 64 hex digits. */
  hash(bytes: Uint8Array): string;
}

/** Which files are compared: those of some formats, and whether others that the manifest names are no longer made. */
export interface Compared {
  readonly formats: readonly Format[];
  readonly withSurplus: boolean;
}

/** Returns the files that are not as they would be made now, in the order of their names. The manifest is not compared, nor a batch's record. */
export async function compareFiles(
  made: readonly OutputFile[],
  folder: Folder,
  { formats: asked, withSurplus }: Compared,
): Promise<ChangedFile[]> {
  const isAsked = (path: string) => {
    const format = formatOf(path);
    return path !== manifestPath && (format === null || asked.includes(format));
  };
  const changed: ChangedFile[] = [];
  for (const file of made.filter(({ path }) => isAsked(path))) {
    const state = await stateOf(file, folder);
    if (state !== null) changed.push({ path: file.path, state });
  }
  if (withSurplus) {
    for (const { path } of folder.manifest.files) {
      if (made.some((file) => file.path === path) || [manifestPath, recordPath].includes(path)) continue;
      if ((await folder.read(path)) !== null) changed.push({ path, state: 'surplus' });
    }
  }
  return changed.sort((a, b) => (a.path < b.path ? -1 : 1));
}

const manifestPath = 'data/manifest.json';
/** What a batch wrote of an event for itself: no playback is otherwise without it. */
const recordPath = 'data/event.json';

const pathsByFormat: Readonly<Record<Format, RegExp>> = {
  pptx: /^[^/]+\.pptx$/,
  html: /^[^/]+\.html$/,
  clouds: /^clouds\//,
  json: /^data\/playback\.json$/,
  csv: /^data\/[^/]+\.csv$/,
  xlsx: /^[^/]+\.xlsx$/,
  md: /^[^/]+\.md$/,
  email: /^[^/]+\.txt$/,
};

/** Returns the format a file of the out folder belongs to; null for what every build writes. */
export function formatOf(path: string): Format | null {
  return formats.find((format) => pathsByFormat[format].test(path)) ?? null;
}

async function stateOf(
  { path, bytes }: OutputFile,
  { manifest, read, hash }: Folder,
): Promise<ChangedFile['state'] | null> {
  const written = manifest.files.find((entry) => entry.path === path);
  const there = await read(path);
  if (there === null) return written === undefined ? 'new' : 'missing';
  const own = hash(bytes);
  const forms = [there, ...lineEndForms(path, there)].map(hash);
  if (forms.includes(own) || lineEndForms(path, bytes).some((form) => hash(form) === forms[0])) return null;
  return written !== undefined && !forms.includes(written.sha256) ? 'byHand' : 'changes';
}
