import type { Effects } from '../../io/index.js';
import type { CombineFlags, ReportStyle } from '../inputs/flags.js';
import { exitCodes } from '../shell/exit-codes.js';
import { version } from '../shell/version.js';
import { readLimit } from './batch.js';
import { checkParts, type ShardFolder } from './check-parts.js';
import { readRecord } from './event-record.js';
import { finishBatch } from './finish-batch.js';
import { findGone, formatFinished } from './format-batch.js';
import { defaultOut, recordPath, shardPath } from './paths.js';
import { openProgress } from './progress.js';
import { readShardRecord } from './read-shard-record.js';
import { refuseParts } from './refuse-out.js';
import type { EventName, Outcome } from './tasks.js';
import { readWhole } from './unchanged.js';

/**
 * Puts the parts of a batch together: copies each event as it is, and makes the combined playback and the page as one machine would have.
 * Returns the exit code; throws for parts that do not belong together.
 */
export async function combine(
  paths: readonly string[],
  flags: CombineFlags,
  effects: Effects,
): Promise<number> {
  const out = flags.out ?? defaultOut;
  const { force = false, quiet = false, verbose = false, reporter = 'text' } = flags;
  const style: ReportStyle = { reporter, quiet, verbose };
  const limit = readLimit(flags.timeLimit);
  const parts: ShardFolder[] = [];
  for (const folder of await effects.findFoldersWith(paths, shardPath)) {
    parts.push({ folder, record: await readShardRecord(folder, effects) });
  }
  const { events, plan } = checkParts(parts, version);
  await refuseParts(out, { parts, events }, effects);
  const progress = openProgress(events.length, style, effects);
  const workers = effects.openWorkers();
  let isStopped = false;
  const release = effects.onInterrupt(() => {
    isStopped = true;
    void workers.stop();
  });
  try {
    const outcomes: Outcome[] = [];
    for (const event of events) {
      if (isStopped) break;
      const outcome = await takeOver(event, { parts, out }, effects);
      outcomes.push(outcome);
      progress.notify(outcome);
    }
    progress.end();
    if (!isStopped && outcomes.every(({ status }) => status === 'failed')) {
      effects.writeError('Nothing was written: none of the parts holds an event.\n');
      return exitCodes.nothing;
    }
    const combined = { out, plan, writeReview: null };
    const finished = isStopped
      ? null
      : await finishBatch({ combined, outcomes, force, limit: limit * 3, progress }, { effects, workers });
    if (isStopped || finished?.combined == null) {
      effects.writeError('Stopped. What was copied is whole; the same command goes on from there.\n');
      return exitCodes.interrupted;
    }
    const gone = await findGone(out, events, effects);
    formatFinished(outcomes, { ...finished, combined: finished.combined }, { out, gone, style, effects });
    return finished.code;
  } finally {
    release();
    await workers.stop();
  }
}

/** Copies an event's folder byte for byte from the part that made it, or gives why there is none. */
async function takeOver(
  { id, name }: EventName,
  { parts, out }: { readonly parts: readonly ShardFolder[]; readonly out: string },
  effects: Effects,
): Promise<Outcome> {
  for (const { folder, record } of parts) {
    const failure = record.failed.find((one) => one.id === id);
    if (failure !== undefined) return { status: 'failed', ...failure };
    const made = record.made.find((one) => one.id === id);
    if (made !== undefined)
      return copyEvent({ ...made, name }, { from: `${folder}/${id}`, to: `${out}/${id}` }, effects);
  }
  const { of } = parts[0]?.record.shard ?? { of: 0 };
  return {
    status: 'failed',
    id,
    name,
    reason: `Its part is missing: only ${parts.length} of ${of} parts are there.`,
  };
}

async function copyEvent(
  { id, name, fingerprint }: EventName & { readonly fingerprint: string },
  { from, to }: { readonly from: string; readonly to: string },
  effects: Effects,
): Promise<Outcome> {
  const files = await readWhole(from, effects);
  const record = readRecord(files?.find(({ path }) => path === recordPath)?.bytes ?? null);
  const failed = (reason: string): Outcome => ({ status: 'failed', id, name, reason });
  if (files === null || record?.id !== id)
    return failed('Some of its files are missing or were changed in its part. Make that part again.');
  if (record.fingerprint !== fingerprint) {
    return failed(
      'It was made again after its part was complete, from another grid or with other options. Run that part again to the end.',
    );
  }
  if (await isThere(to, files, effects)) return { status: 'unchanged', record, kept: [] };
  const { kept } = await effects.writePlayback(to, files);
  return { status: 'written', record, kept };
}

async function isThere(
  folder: string,
  files: readonly { readonly path: string; readonly bytes: Uint8Array }[],
  { readManifest, readWritten, sha256 }: Effects,
): Promise<boolean> {
  // What a killed build left there is ended first.
  await readManifest(folder);
  for (const { path, bytes } of files) {
    const before = await readWritten(`${folder}/${path}`);
    if (before === null || sha256(before) !== sha256(bytes)) return false;
  }
  return true;
}
