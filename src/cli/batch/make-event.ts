import { formatPlace, type JudgedFindings } from '../../index.js';
import type { Effects } from '../../io/index.js';
import { listFiles, makeBuild } from '../inputs/make-build.js';
import { toRecord, writeRecord } from './event-record.js';
import { type PreparedEvent, prepareEvent } from './prepare-event.js';
import type { EventTask, Outcome } from './tasks.js';

/** Makes the playback of one event and writes it into its folder. Throws `OptionError` and `WorldError`. */
export async function makeEvent(task: EventTask, effects: Effects): Promise<Outcome> {
  const prepared = await prepareEvent(task, effects);
  const { inputs, plan, fingerprint } = prepared;
  const { id, name } = task;
  const made = await makeBuild([...inputs], plan, effects);
  if (made.result.playback === null) {
    const reason = made.result.redactor.redact(
      `No session was found in it. ${formatReason(made.findings, inputs)}`,
    );
    return { status: 'failed', id, name, reason };
  }
  const findings = withoutShared(made.findings, prepared);
  const record = toRecord(made.result, findings, { id, name, fingerprint, strict: plan.strict });
  const files = listFiles([...inputs], made, {
    plan: { ...plan, record: () => writeRecord(record) },
    effects,
  });
  const { kept } = await effects.writePlayback(`${task.out}/${id}`, files);
  return { status: 'written', record, kept };
}

/** Returns the file and what was found of it, the worst first. */
function formatReason({ open }: JudgedFindings, inputs: PreparedEvent['inputs']): string {
  const first =
    open.find(({ severity }) => severity === 'error') ??
    open.find(({ severity }) => severity === 'warning') ??
    open[0];
  if (first !== undefined) return `${formatPlace(first.place)}: ${first.reason}`;
  return `Nothing in ${inputs.map(({ path }) => path).join(', ')} was taken for a table of sessions.`;
}

/** What holds for all events need not be met in each of them. */
function withoutShared(
  { open, accepted }: JudgedFindings,
  { ownAccepted, sharedKeys }: PreparedEvent,
): JudgedFindings {
  const unmet = new Set(['acceptance-unused', 'mapping-table-unknown', 'mapping-name-unused']);
  return {
    accepted,
    open: open.filter(({ code, place }) => {
      const entry = /^(.+), entry (\d+)$/.exec(place.part ?? '');
      if (!unmet.has(code) || entry === null) return true;
      const [, key = '', number] = entry;
      return key === 'accept' ? Number(number) <= ownAccepted : !sharedKeys.includes(key);
    }),
  };
}
