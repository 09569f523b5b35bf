import type { Diagnose } from '../diagnostics/index.js';
import type { Cloud, CloudRequest, CloudSettings } from '../model/index.js';
import { findThread, openThread } from './open-thread.js';

/** What the thread is asked. */
export interface CloudTask {
  readonly requests: readonly CloudRequest[];
  readonly settings: CloudSettings;
}

/** The clouds, and the arguments of what was found while they were drawn; null where that failed. */
export type CloudAnswer = { readonly clouds: readonly Cloud[]; readonly found: readonly unknown[] } | null;

/** A thread that draws clouds while other outputs are made. */
export interface CloudThread {
  /** Gives the clouds in the order asked for, or null where the thread cannot draw them: then they are drawn without it. To be asked once. */
  draw(
    requests: readonly CloudRequest[],
    settings: CloudSettings,
    diagnose: Diagnose,
  ): Promise<readonly Cloud[] | null>;
  end(): void;
}

/** Starts the thread, which loads at once what it draws with; null where there is no such program. */
export function openCloudThread(program: string | null = findThread('cloud-thread.js')): CloudThread | null {
  const thread = openThread(program);
  if (thread === null) return null;
  return {
    async draw(requests, settings, diagnose) {
      const task: CloudTask = { requests, settings };
      // The program gives nothing else.
      const answer = (await thread.ask(task)) as CloudAnswer;
      if (answer === null) return null;
      for (const finding of answer.found) diagnose(...(finding as Parameters<Diagnose>));
      return answer.clouds;
    },
    end: thread.end,
  };
}
