import * as v from 'valibot';
import { OptionError, resolveSettings } from '../../index.js';
import type { Effects } from '../../io/index.js';
import { eventId } from './event-id.js';
import { shardPath } from './paths.js';
import type { ShardRecord } from './shard-record.js';
import { unpackOptions } from './tasks.js';

const nth = v.pipe(v.number(), v.integer(), v.minValue(1));
const acceptance = v.object({ code: v.string(), place: v.exactOptional(v.string()), reason: v.string() });

const schema = v.pipe(
  v.object({
    form: v.literal(1),
    version: v.string(),
    shard: v.object({ number: nth, of: nth }),
    events: v.array(v.object({ id: eventId, name: v.string() })),
    made: v.array(v.object({ id: eventId, fingerprint: v.string() })),
    failed: v.array(v.object({ id: eventId, name: v.string(), reason: v.string() })),
    combined: v.object({
      options: v.pipe(v.record(v.string(), v.unknown()), v.check(areOptions)),
      strict: v.boolean(),
      accept: v.array(acceptance),
    }),
  }),
  v.check(({ shard }) => shard.number <= shard.of),
  v.check(({ events, made, failed }) => {
    const ids = new Set(events.map(({ id }) => id));
    return ids.size === events.length && [...made, ...failed].every(({ id }) => ids.has(id));
  }),
);

/** Returns what the part in a folder is. Throws `OptionError` for a folder that holds none, and for one whose list of its events was damaged. */
export async function readShardRecord(folder: string, effects: Effects): Promise<ShardRecord> {
  // What a killed build left there is ended first.
  await effects.readManifest(folder);
  const bytes = await effects.readWritten(`${folder}/${shardPath}`);
  if (bytes === null) {
    throw new OptionError(
      `\`${folder}\` holds no part of a batch: name the folders that \`ddat-playback batch --shard\` wrote.`,
    );
  }
  const result = v.safeParse(schema, parse(bytes));
  if (result.success) return result.output;
  throw new OptionError(
    `\`${folder}/${shardPath}\` was damaged, or written by another version. Make this part again.`,
  );
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}

function areOptions(packed: Record<string, unknown>): boolean {
  try {
    resolveSettings(unpackOptions(packed));
    return true;
  } catch {
    return false;
  }
}
