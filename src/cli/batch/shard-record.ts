import { OptionError } from '../../index.js';
import type { Effects } from '../../io/index.js';
import { version } from '../version.js';
import { encode, writeIfChanged } from './finish-batch.js';
import type { BatchPlan } from './plan-batch.js';
import type { Shard } from './shard.js';
import type { CombinedPlan, EventName, Outcome } from './tasks.js';

/** Where a part of a batch says what it is. */
export const shardPath = 'data/shard.json';

/** What a part of a batch hands on to `combine`. */
export interface ShardRecord {
  readonly form: 1;
  readonly version: string;
  readonly shard: Shard;
  /** All events of the batch, in their order. */
  readonly events: readonly EventName[];
  /** Ids of the events that this part made. */
  readonly made: readonly string[];
  readonly failed: readonly { readonly id: string; readonly name: string; readonly reason: string }[];
  readonly combined: CombinedPlan;
}

/** Writes what a part is beside its events. */
export async function writeShard(
  {
    shard,
    plan,
    outcomes,
  }: { readonly shard: Shard; readonly plan: BatchPlan; readonly outcomes: readonly Outcome[] },
  effects: Effects,
): Promise<void> {
  const record: ShardRecord = {
    form: 1,
    version,
    shard,
    events: plan.order,
    made: outcomes.flatMap((one) => (one.status === 'failed' ? [] : [one.record.id])),
    failed: outcomes.flatMap((one) =>
      one.status === 'failed' ? [{ id: one.id, name: one.name, reason: one.reason }] : [],
    ),
    combined: plan.combined,
  };
  await writeIfChanged(plan.out, [{ path: shardPath, bytes: encode(record) }], effects);
}

/** Gives what the part in a folder is. Throws `OptionError` for a folder that holds none. */
export async function readShardRecord(folder: string, effects: Effects): Promise<ShardRecord> {
  const bytes = await effects.readWritten(`${folder}/${shardPath}`);
  if (bytes === null) {
    throw new OptionError(
      `\`${folder}\` holds no part of a batch: name the folders that \`ddat-playback batch --shard\` wrote.`,
    );
  }
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    // Only this program writes the file; one of another form is refused here, one that was damaged below.
    if (typeof value === 'object' && value !== null && 'form' in value && value.form === 1)
      return value as ShardRecord;
  } catch {
    // Told as any other file that is none.
  }
  throw new OptionError(
    `\`${folder}/${shardPath}\` was damaged, or written by another version. Make this part again.`,
  );
}
