import type { Format, OutputFile } from '../model/index.js';
import { findThread, openThread } from './open-thread.js';

/** What the thread is asked: some outputs of a `playback.json`, with the options of `renderPlayback`. */
export interface OutputTask {
  readonly json: Uint8Array;
  readonly options: { readonly formats: readonly Format[]; readonly template: unknown };
}

/** Gives what another thread makes of a `playback.json`, or null where it cannot: then that is made without it. */
export async function renderInThread(
  task: OutputTask,
  program: string | null = findThread('output-thread.js'),
): Promise<readonly OutputFile[] | null> {
  const thread = openThread(program);
  if (thread === null) return null;
  try {
    // The program gives nothing else.
    return (await thread.ask(task)) as readonly OutputFile[] | null;
  } finally {
    thread.end();
  }
}
