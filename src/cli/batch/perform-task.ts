import { OptionError } from '../../index.js';
import { type Effects, isWorldError } from '../../io/index.js';
import { combinedFolder } from './paths.js';
import type { Outcome, Task } from './tasks.js';

/** Does a task and gives what came of it. Nothing is thrown: what goes wrong is the outcome. */
export async function performTask(task: Task, effects: Effects): Promise<Outcome> {
  try {
    if (task.kind === 'event') {
      const { makeEvent } = await import('./make-event.js');
      return await makeEvent(task, effects);
    }
    const { makeCombined } = await import('./make-combined.js');
    return await makeCombined(task, effects);
  } catch (error) {
    return failedOutcome(task, error);
  }
}

/** Returns the outcome of a task that threw: what a person can correct in its own words, a program error as one. */
export function failedOutcome(task: Task, error: unknown): Outcome {
  const { id, name } = task.kind === 'event' ? task : { id: combinedFolder, name: combinedFolder };
  if (error instanceof OptionError || isWorldError(error)) {
    return { status: 'failed', id, name, reason: withoutPaths(error.message, task) };
  }
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { status: 'failed', id, name, reason: mistake, detail };
}

/** Said of an event when the fault is ours. */
export const mistake =
  'A mistake in ddat-playback stopped it, not something in the grid. Please report it with the output of the same command and -v.';

/** Leaves out where on the machine files lie: the page that tells the reason may be sent, and says the same wherever it was made. */
function withoutPaths(message: string, task: Task): string {
  const out = `${task.out.replace(/[\\/]+$/, '')}/`;
  const folders = [...(task.kind === 'event' ? [task.root] : []), out, out.replace(/^(?:\.[\\/])+/, '')];
  return folders
    .filter((folder) => folder !== '')
    .flatMap((folder) => [folder, folder.replaceAll('/', '\\'), folder.replaceAll('\\', '/')])
    .reduce((text, folder) => withoutFolder(text, folder), message);
}

/** Only where a path begins: the folder `part/` is no part of `counterpart/`. */
function withoutFolder(text: string, folder: string): string {
  return text
    .split(folder)
    .reduce((text, next) => (/(?:^|[\s`"'“‘(])$/.test(text) ? text + next : text + folder + next));
}
