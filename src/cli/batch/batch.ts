import { OptionError } from '../../index.js';
import type { Effects } from '../../io/index.js';
import type { BatchFlags } from '../inputs/flags.js';
import { exitCodes } from '../shell/exit-codes.js';
import type { BatchPlan } from './batch-plan.js';
import { finishBatch } from './finish-batch.js';
import { findGone, formatFinished, formatShard, formatStopped } from './format-batch.js';
import { planBatch } from './plan-batch.js';
import { openProgress } from './progress.js';
import { refuseOtherPart } from './refuse-out.js';
import { runEvents } from './run-events.js';
import { eventsOfShard, readShard } from './shard.js';
import { writeShard } from './shard-record.js';
import type { Outcome } from './tasks.js';

/**
 * Makes the playback of each event, one of all together, and a page that leads to them; of a part of the events (`--shard`) only theirs.
 * Returns the exit code; throws for a wrong option or a path that cannot be used.
 */
export async function batch(paths: readonly string[], flags: BatchFlags, effects: Effects): Promise<number> {
  const shard = flags.shard === undefined ? null : readShard(flags.shard);
  const [jobs, limit] = [readJobs(flags.jobs, effects), readLimit(flags.timeLimit)];
  const plan = await planBatch(paths, flags, effects);
  const { out, style, combined, writeReview } = plan;
  if (shard !== null) await refuseOtherPart(out, shard, effects);
  const { tasks, clashes } = ofShard(plan, shard);
  const progress = openProgress(tasks.length, style, effects);
  for (const clash of clashes) progress.notify(clash);
  const workers = effects.openWorkers();
  let isStopped = false;
  const release = effects.onInterrupt(() => {
    isStopped = true;
    void workers.stop();
  });
  try {
    const force = flags.force ?? false;
    const settings = { jobs, limit, force, isStopped: () => isStopped, notify: progress.notify };
    const made = await runEvents(tasks, settings, { effects, workers });
    const outcomes = inOrder([...made, ...clashes], plan);
    progress.end();
    if (isStopped) return formatStopped(made, tasks.length, effects);
    if (shard !== null) {
      await writeShard({ shard, plan, outcomes }, effects);
      formatShard(outcomes, { out, gone: await findGone(out, plan.order, effects), style, effects });
      return codeOf(outcomes);
    }
    if (outcomes.every(({ status }) => status === 'failed')) {
      effects.writeError('Nothing was written: no event could be made.\n');
      return exitCodes.nothing;
    }
    const own = { out, plan: combined, writeReview };
    const finished = await finishBatch(
      { combined: own, outcomes, force, limit: limit * 3, progress },
      { effects, workers },
    );
    if (isStopped || finished.combined === null) return formatStopped(made, tasks.length, effects);
    const gone = await findGone(out, plan.order, effects);
    formatFinished(outcomes, { ...finished, combined: finished.combined }, { out, gone, style, effects });
    return finished.code;
  } finally {
    release();
    await workers.stop();
  }
}

/** Returns exit code 0 where everything of every event was made and nothing is wrong with its input, else 1. */
function codeOf(outcomes: readonly Outcome[]): number {
  return outcomes.every((one) => one.status !== 'failed' && one.record.code === 0)
    ? exitCodes.done
    : exitCodes.doneWithErrors;
}

function ofShard(
  plan: BatchPlan,
  shard: ReturnType<typeof readShard> | null,
): Pick<BatchPlan, 'tasks' | 'clashes'> {
  if (shard === null) return plan;
  const ids = new Set(eventsOfShard(idsOf(plan), shard));
  return {
    tasks: plan.tasks.filter(({ id }) => ids.has(id)),
    clashes: plan.clashes.filter(({ id }) => ids.has(id)),
  };
}

/** Returns the ids of all events of a batch in their order, whether they are made or clash. */
export function idsOf({ order }: Pick<BatchPlan, 'order'>): readonly string[] {
  return order.map(({ id }) => id);
}

function inOrder(outcomes: readonly Outcome[], plan: BatchPlan): Outcome[] {
  const byId = new Map(outcomes.map((one) => [one.status === 'failed' ? one.id : one.record.id, one]));
  return idsOf(plan).flatMap((id) => byId.get(id) ?? []);
}

function readJobs(text: string | undefined, { cores }: Effects): number {
  if (text === undefined) return cores;
  if (!/^[1-9]\d{0,3}$/.test(text)) {
    throw new OptionError(`\`--jobs ${text}\`: the number of processes is a whole number from 1.`);
  }
  return Number(text);
}

/** Returns the milliseconds of `--time-limit`. Throws `OptionError` for what is no number of minutes. */
export function readLimit(text: string | undefined): number {
  const minutes = Number(text ?? '10');
  if (!(minutes > 0 && minutes <= 1440)) {
    throw new OptionError(`\`--time-limit ${text}\`: the limit is a number of minutes up to 1440.`);
  }
  return minutes * 60_000;
}
