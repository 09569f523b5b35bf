import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Diagnose } from '../diagnostics/index.js';
import type { Cloud, CloudRequest, CloudSettings } from '../model/index.js';

/** What the thread is asked. */
export interface CloudTask {
  readonly requests: readonly CloudRequest[];
  readonly settings: CloudSettings;
}

/** The clouds, and the arguments of what was found while they were drawn; null where that failed. */
export type CloudAnswer = { readonly clouds: readonly Cloud[]; readonly found: readonly unknown[] } | null;

/** A thread that draws clouds while other outputs are made. */
export interface CloudThread {
  /** Returns the clouds in the order asked for, or null where the thread cannot draw them: then they are drawn without it. To be asked once. */
  draw(
    requests: readonly CloudRequest[],
    settings: CloudSettings,
    diagnose: Diagnose,
  ): Promise<readonly Cloud[] | null>;
  end(): void;
}

/** Starts the thread, which loads at once what it draws with; null where the program is run from its sources, which have no such file. */
export function openCloudThread(program: string | null = findProgram()): CloudThread | null {
  if (program === null) return null;
  const thread = new Worker(program, { stdout: true, stderr: true });
  // It keeps no process alive; while it is asked, it does.
  thread.unref();
  const failed = new Promise<null>((resolve) => {
    thread.once('error', () => resolve(null));
    thread.once('exit', () => resolve(null));
  });
  return {
    async draw(requests, settings, diagnose) {
      thread.ref();
      const answered = new Promise<CloudAnswer>((resolve) => thread.once('message', resolve));
      const task: CloudTask = { requests, settings };
      thread.postMessage(task);
      const answer = await Promise.race([answered, failed]);
      thread.unref();
      if (answer === null) return null;
      for (const finding of answer.found) diagnose(...(finding as Parameters<Diagnose>));
      return answer.clouds;
    },
    end: () => void thread.terminate(),
  };
}

function findProgram(): string | null {
  const here = dirname(fileURLToPath(import.meta.url));
  const candidates = ['cloud-thread.js', './cloud-worker.js'].map((file) => join(here, file));
  return candidates.find((path) => existsSync(path)) ?? null;
}
