import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';

/** A thread of ours, which does one task. */
export interface Thread {
  /** Gives its answer, or null where it ends without one. To be asked once. */
  ask(task: unknown): Promise<unknown>;
  end(): void;
}

/** Starts a thread of a program; null where the program is not there, as where ours is run from its sources. */
export function openThread(program: string | null): Thread | null {
  if (program === null) return null;
  const thread = new Worker(program, { stdout: true, stderr: true });
  // It keeps no process alive; while it is asked, it does.
  thread.unref();
  const failed = new Promise<null>((resolve) => {
    thread.once('error', () => resolve(null));
    thread.once('exit', () => resolve(null));
  });
  return {
    async ask(task) {
      thread.ref();
      const answered = new Promise<unknown>((resolve) => thread.once('message', resolve));
      thread.postMessage(task);
      const answer = await Promise.race([answered, failed]);
      thread.unref();
      return answer;
    },
    end: () => void thread.terminate(),
  };
}

/** Gives where a program of ours was built, or null. */
export function findThread(file: string): string | null {
  const here = dirname(fileURLToPath(import.meta.url));
  return [file, `../${file}`].map((path) => join(here, path)).find((path) => existsSync(path)) ?? null;
}
