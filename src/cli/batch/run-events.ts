import type { Effects, Workers } from '../../io/index.js';
import { failedOutcome, mistake } from './perform-task.js';
import { prepareEvent } from './prepare-event.js';
import type { EventTask, Outcome, Task } from './tasks.js';
import { findUnchanged } from './unchanged.js';

export interface RunSettings {
  /** How many processes work at the same time. */
  readonly jobs: number;
  /** Milliseconds after which an event is given up. */
  readonly limit: number;
  /** Whether events are made that have not changed. */
  readonly force: boolean;
  /** True once a person asked to end. */
  readonly isStopped: () => boolean;
  /** Called with what came of each event, in the order they end. */
  readonly notify: (outcome: Outcome) => void;
}

/** Makes the events that changed, each in a process of the pool. Gives what came of each, in the order of the tasks; what was stopped is not there. */
export async function runEvents(
  tasks: readonly EventTask[],
  settings: RunSettings,
  { effects, workers }: { readonly effects: Effects; readonly workers: Workers },
): Promise<Outcome[]> {
  const outcomes: (Outcome | undefined)[] = [];
  let next = 0;
  const work = async () => {
    while (next < tasks.length && !settings.isStopped()) {
      const at = next++;
      const task = tasks[at];
      if (task === undefined) return;
      const outcome = await runEvent(task, settings, { effects, workers });
      if (outcome === null) return;
      outcomes[at] = outcome;
      settings.notify(outcome);
    }
  };
  await Promise.all(Array.from({ length: Math.min(settings.jobs, tasks.length) }, work));
  return outcomes.filter((outcome) => outcome !== undefined);
}

async function runEvent(
  task: EventTask,
  { force, limit }: RunSettings,
  { effects, workers }: { readonly effects: Effects; readonly workers: Workers },
): Promise<Outcome | null> {
  try {
    const { fingerprint } = await prepareEvent(task, effects);
    const record = force ? null : await findUnchanged(`${task.out}/${task.id}`, fingerprint, effects);
    if (record !== null) return { status: 'unchanged', record, kept: [] };
  } catch (error) {
    return failedOutcome(task, error);
  }
  return runTask(task, limit, workers);
}

/** Returns what a process makes of a task; null where it was stopped. A process that ended on the way took only its own task with it. */
export async function runTask(task: Task, limit: number, workers: Workers): Promise<Outcome | null> {
  const answer = await workers.run(task, limit);
  // `performTask` gives nothing else.
  if (answer.kind === 'answer') return answer.value as Outcome;
  const { id, name } = task.kind === 'event' ? task : { id: 'combined', name: 'combined' };
  if (answer.how === 'stopped') return null;
  const reasons = {
    memory:
      'It needed more memory than is available. Make fewer at a time with `--jobs 1`, or split it into several events.',
    time: `It was not done after ${minutes(limit)} and was stopped. Allow more with \`--time-limit\`.`,
    ended: mistake,
  };
  return { status: 'failed', id, name, reason: reasons[answer.how] };
}

function minutes(milliseconds: number): string {
  const count = milliseconds / 60_000;
  return count === 1 ? '1 minute' : `${count} minutes`;
}
