import type { Effects } from '../../io/index.js';
import { version } from '../shell/version.js';
import type { BatchPlan } from './batch-plan.js';
import { encode, writeIfChanged } from './finish-batch.js';
import { shardPath } from './paths.js';
import type { Shard } from './shard.js';
import type { CombinedPlan, EventName, Outcome } from './tasks.js';

/** What a part of a batch hands on to `combine`. */
export interface ShardRecord {
  readonly form: 1;
  readonly version: string;
  readonly shard: Shard;
  /** All events of the batch, in their order. */
  readonly events: readonly EventName[];
  /** The events that this part made, each with the hash of everything it was made from. */
  readonly made: readonly { readonly id: string; readonly fingerprint: string }[];
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
    made: outcomes.flatMap((one) =>
      one.status === 'failed' ? [] : [{ id: one.record.id, fingerprint: one.record.fingerprint }],
    ),
    failed: outcomes.flatMap((one) =>
      one.status === 'failed' ? [{ id: one.id, name: one.name, reason: one.reason }] : [],
    ),
    combined: plan.combined,
  };
  await writeIfChanged(plan.out, [{ path: shardPath, bytes: encode(record) }], effects);
}
