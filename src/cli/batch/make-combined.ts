import {
  acceptFindings,
  combinePlaybacks,
  type InputFile,
  type JudgedFindings,
  OptionError,
  type PlaybackResult,
} from '../../index.js';
import { type Effects, isWorldError, WorldError } from '../../io/index.js';
import { listFiles } from '../inputs/make-build.js';
import { writeReview } from '../inputs/reviews.js';
import { toRecord, writeRecord } from './event-record.js';
import { fingerprintOf } from './fingerprint.js';
import { combinedFolder } from './paths.js';
import {
  type CombinedPlan,
  type CombinedTask,
  type EventName,
  type Outcome,
  unpackOptions,
} from './tasks.js';

/** Makes one playback of the events of a batch from their `playback.json`, and writes it. Throws `OptionError` and `WorldError`. */
export async function makeCombined(task: CombinedTask, effects: Effects): Promise<Outcome> {
  const { out, events, plan, writeReview: review } = task;
  const options = unpackOptions(plan.options);
  const inputs = await readEventData(out, events, effects);
  const result = await combinePlaybacks(
    events.map((event, at) => ({ ...event, playback: inputs[at]?.bytes ?? new Uint8Array() })),
    options,
    { loadFonts: effects.loadFonts },
  );
  const findings = judge(result, plan);
  const fingerprint = fingerprintCombined(inputs, plan, effects);
  const own = { id: combinedFolder, name: result.playback?.title ?? '', fingerprint, strict: plan.strict };
  const record = toRecord(result, findings, own);
  const build = {
    config: {
      options: {},
      run: {},
      // They are said about the events, whose manifests list them.
      accept: [],
      style: { reporter: 'text', quiet: true, verbose: false },
    },
    options,
    beside: [],
    out,
    strict: plan.strict,
    record: () => writeRecord(record),
  } as const;
  const files = listFiles([...inputs], { result, findings }, { plan: build, effects });
  const { kept } = await effects.writePlayback(`${out}/${combinedFolder}`, files);
  const reviewFailure = await tryReview(result, review, effects);
  return { status: 'written', record, kept, ...(reviewFailure === null ? {} : { reviewFailure }) };
}

/** Returns why the review could not be written, or null. The playback is there by now, whatever becomes of the review. */
async function tryReview(
  result: PlaybackResult,
  asked: CombinedTask['writeReview'],
  effects: Effects,
): Promise<string | null> {
  if (asked === null) return null;
  try {
    await writeReview(result, { ...asked, page: false, quiet: true, paths: [], flags: {} }, effects);
    return null;
  } catch (error) {
    if (error instanceof OptionError || isWorldError(error)) return error.message;
    throw error;
  }
}

/** What is accepted of an event need not be met in all of them together. */
function judge({ diagnostics }: PlaybackResult, { accept }: CombinedPlan): JudgedFindings {
  const { open, accepted } = acceptFindings(diagnostics, accept);
  return { accepted, open: open.filter(({ code }) => code !== 'acceptance-unused') };
}

/** Returns the data of each event, under the path it has beside the combined playback. */
export async function readEventData(
  out: string,
  events: readonly EventName[],
  effects: Effects,
): Promise<InputFile[]> {
  const files: InputFile[] = [];
  for (const { id } of events) {
    const path = `${id}/data/playback.json`;
    // What a killed build left there is ended first.
    await effects.readManifest(`${out}/${id}`);
    const bytes = await effects.readWritten(`${out}/${path}`);
    if (bytes === null)
      throw new WorldError(`\`${path}\` was there a moment ago and is not now. Run the command again.`);
    files.push({ path, bytes });
  }
  return files;
}

/** Returns the hash of all that a combined playback is made from. */
export function fingerprintCombined(
  inputs: readonly InputFile[],
  { options, strict, accept }: CombinedPlan,
  { sha256 }: Effects,
): string {
  return fingerprintOf(
    { name: combinedFolder, inputs, options: unpackOptions(options), strict, accept },
    sha256,
  );
}
