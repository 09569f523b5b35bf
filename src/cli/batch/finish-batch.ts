import { type BatchPageEvent, createBatchPage, type OutputFile, toManifest } from '../../index.js';
import type { Effects, Workers } from '../../io/index.js';
import { exitCodes } from '../shell/exit-codes.js';
import { version } from '../shell/version.js';
import type { EventRecord } from './event-record.js';
import type { FinishedBatch } from './finished-batch.js';
import { fingerprintCombined, readEventData } from './make-combined.js';
import { combinedFolder } from './paths.js';
import { failedOutcome } from './perform-task.js';
import type { Progress } from './progress.js';
import { runTask } from './run-events.js';
import type { CombinedTask, Outcome } from './tasks.js';
import { findRecord, findUnchanged } from './unchanged.js';

export interface Finishing {
  readonly combined: Omit<CombinedTask, 'kind' | 'events'>;
  /** What came of each event, in their order. */
  readonly outcomes: readonly Outcome[];
  readonly force: boolean;
  readonly limit: number;
  readonly progress: Progress;
}

/** Makes the combined playback where it is not there yet, and the page and the list of all. Throws `WorldError`. */
export async function finishBatch(
  { combined, outcomes, force, limit, progress }: Finishing,
  { effects, workers }: { readonly effects: Effects; readonly workers: Workers },
): Promise<FinishedBatch> {
  const { out } = combined;
  const records = outcomes.flatMap((outcome) => (outcome.status === 'failed' ? [] : [outcome.record]));
  const events = records.map(({ id, name }) => ({ id, name }));
  progress.say('All events together …');
  const made = await makeIfChanged({ ...combined, kind: 'combined', events }, force, limit, {
    effects,
    workers,
  });
  if (made === null) return { combined: null, disturbed: [], code: exitCodes.interrupted };
  const disturbed = await findDisturbed(
    out,
    made.status === 'failed' ? records : [...records, made.record],
    effects,
  );
  if (disturbed.length > 0) {
    progress.end();
    return { combined: made, disturbed, code: exitCodes.doneWithErrors };
  }
  const failed = outcomes.flatMap((outcome) => (outcome.status === 'failed' ? [outcome] : []));
  const files = await toIndex(records, made, failed);
  await writeIfChanged(out, files, effects);
  progress.end();
  const isClean = [...outcomes, made].every(
    (one) => one.status !== 'failed' && one.record.code === 0 && one.reviewFailure === undefined,
  );
  return { combined: made, disturbed, code: isClean ? exitCodes.done : exitCodes.doneWithErrors };
}

/** Returns the folders whose playback is not the one that was made or found there: the page would tell what nobody can open. */
async function findDisturbed(
  out: string,
  records: readonly EventRecord[],
  effects: Effects,
): Promise<string[]> {
  const disturbed: string[] = [];
  for (const { id, fingerprint } of records) {
    const there = await findRecord(`${out}/${id}`, effects);
    if (there?.fingerprint !== fingerprint) disturbed.push(id);
  }
  return disturbed;
}

async function makeIfChanged(
  task: CombinedTask,
  force: boolean,
  limit: number,
  { effects, workers }: { readonly effects: Effects; readonly workers: Workers },
): Promise<Outcome | null> {
  try {
    const inputs = await readEventData(task.out, task.events, effects);
    const fingerprint = fingerprintCombined(inputs, task.plan, effects);
    const isAsked = force || task.writeReview !== null;
    const record = isAsked
      ? null
      : await findUnchanged(`${task.out}/${combinedFolder}`, fingerprint, effects);
    if (record !== null) return { status: 'unchanged', record, kept: [] };
  } catch (error) {
    return failedOutcome(task, error);
  }
  return runTask(task, limit, workers);
}

type Failed = Extract<Outcome, { status: 'failed' }>;

async function toIndex(
  records: readonly EventRecord[],
  combined: Outcome,
  failed: readonly Failed[],
): Promise<OutputFile[]> {
  const together = combined.status === 'failed' ? null : combined.record;
  const title = together?.title ?? 'Playback';
  const lang = together?.lang ?? records[0]?.lang ?? 'en-GB';
  const page = await createBatchPage(
    {
      title,
      events: records.map(toPageEvent),
      combined: together === null ? null : toPageEvent(together),
      failed,
    },
    lang,
  );
  const list = {
    form: 1,
    tool: 'ddat-playback',
    version,
    title,
    lang,
    events: records,
    combined: together,
    failed: failed.map(({ id, name, reason }) => ({ id, name, reason })),
  };
  return [page, { path: 'data/batch.json', bytes: encode(list) }];
}

function toPageEvent({ id, name, title, sites, sessions, themes, files }: EventRecord): BatchPageEvent {
  return { folder: id, name, title, sites, sessions, themes, files };
}

/** Writes the files that are beside the events' folders, with their manifest; nothing where all are there already. */
export async function writeIfChanged(
  out: string,
  files: readonly OutputFile[],
  effects: Effects,
): Promise<void> {
  const manifest = toManifest({ files, inputs: [], options: {}, version, hash: effects.sha256 });
  const all = [...files, manifest];
  // What a killed build left there is ended first.
  await effects.readManifest(out);
  const same = await Promise.all(
    all.map(async ({ path, bytes }) => {
      const before = await effects.readWritten(`${out}/${path}`);
      return before !== null && effects.sha256(before) === effects.sha256(bytes);
    }),
  );
  if (!same.every(Boolean)) await effects.writePlayback(out, all);
}

/** Returns a value as JSON for people and programs. */
export function encode(value: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);
}
