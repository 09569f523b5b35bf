import { OptionError } from '../../index.js';
import type { Effects } from '../../io/index.js';
import { combinedFolder, defaultOut, shardPath } from './paths.js';
import { readShardRecord } from './read-shard-record.js';
import { isSamePlace } from './same-place.js';
import type { Shard } from './shard.js';

/** Where a batch reads and where it is to write. */
export interface OutChoice {
  readonly out: string;
  /** The folder that events were looked for in; null where a list names them. */
  readonly root: string | null;
  /** Grids in the out folder that were not read. */
  readonly inOut: readonly string[];
  readonly events: readonly { readonly id: string; readonly paths: readonly string[] }[];
}

/**
 * Throws `OptionError` for an out folder in which the next batch would take outputs for events, or lose events: that of the events, that
 * of one event, and one that would give an event's folder the outputs of one. One that holds outputs only may be among the events.
 */
export async function refuseOut({ out, root, inOut, events }: OutChoice, effects: Effects): Promise<void> {
  const isOut = (folder: string) => isSamePlace(folder, out, effects);
  if (root !== null && (await isOut(root)))
    throw refusal(out, 'is the folder of the events, and what is written there would be mixed with them');
  const [lost] = inOut;
  if (lost !== undefined)
    throw refusal(
      out,
      `holds a grid, \`${baseOf(lost)}\`, which would not be read where outputs are written`,
    );
  const written = writtenInto(events);
  for (const path of events.flatMap(({ paths }) => paths.map(folderOfPattern))) {
    if (await isOut(path)) throw refusal(out, 'is the folder of an event');
    const [first = ''] = effects.pathWithin(path, out)?.split('/') ?? [];
    if (written.has(first))
      throw refusal(
        out,
        `holds the event \`${baseOf(path)}\` where the outputs \`${first}\` are to be written`,
      );
  }
}

/** Throws `OptionError` where combining would write into a part, one that is not named too: that would be the end of it. */
export async function refuseParts(
  out: string,
  {
    parts,
    events,
  }: {
    readonly parts: readonly { readonly folder: string }[];
    readonly events: readonly { readonly id: string }[];
  },
  effects: Effects,
): Promise<void> {
  const written = writtenInto(events);
  if (await effects.exists(`${out}/${shardPath}`))
    throw refusal(out, 'is a part itself, which would be lost');
  for (const { folder } of parts) {
    const [first = ''] = effects.pathWithin(folder, out)?.split('/') ?? [];
    const isInside = await effects.standsIn(out, folder);
    if (isInside || written.has(first))
      throw refusal(out, `would be written into the part \`${baseOf(folder)}\`, which would be lost`);
  }
}

/** Throws `OptionError` where a part would be written into the folder of another, or into that of a whole batch: it would be found as that no more. */
export async function refuseOtherPart(out: string, { number, of }: Shard, effects: Effects): Promise<void> {
  const folder = out.replace(/[\\/]+$/, '');
  const there = await readShardRecord(folder, effects).catch(() => null);
  const isOther = there !== null && (there.shard.number !== number || there.shard.of !== of);
  const isWhole = await effects.exists(`${folder}/data/batch.json`);
  if (!isOther && !isWhole) return;
  const what = isOther ? `part ${there.shard.number} of ${there.shard.of}` : 'a whole batch';
  throw new OptionError(
    `\`${out}\` holds ${what} already, which would be found no more. Give each part a folder of its own, such as \`--out ${folder}-${number}\`.`,
  );
}

function writtenInto(events: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set([...events.map(({ id }) => id), combinedFolder, 'data']);
}

function refusal(out: string, why: string): OptionError {
  const other = baseOf(out) === defaultOut ? 'outputs' : defaultOut;
  return new OptionError(
    `\`${out}\` ${why}. Nothing was written: name a folder of its own, such as \`--out ${other}\`.`,
  );
}

/** The folders of a pattern before its first mark. */
function folderOfPattern(path: string): string {
  const [, before] = /^(.*?)[\\/][^\\/]*[*?]/.exec(path) ?? [];
  return before ?? path.replace(/[\\/]+$/, '');
}

function baseOf(path: string): string {
  return path.replace(/^.*[\\/]/, '');
}
