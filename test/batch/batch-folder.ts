import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { performTask } from '../../src/cli/batch/perform-task.js';
import type { Task } from '../../src/cli/batch/tasks.js';
import { createNodeEffects, type Effects, type Workers } from '../../src/io/index.js';
import { type Ran, runCli } from '../cli/run-cli.js';
import { makeGrid } from '../look/made-up-grids.mjs';

/** Makes an empty folder. */
export function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'ddat-batch-'));
}

/** Writes files into a folder, with the folders they need. */
export function writeFiles(folder: string, files: Readonly<Record<string, string>>): string {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** A grid of four sessions; each number gives another. */
export function gridOf(seed: number): string {
  return makeGrid({ sessions: 4, seed, points: 2, actions: 1 });
}

/** Gives every file below a folder by its path, as its hash. */
export function treeOf(folder: string): Record<string, string> {
  const tree: Record<string, string> = {};
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    const full = join(folder, path);
    if (statSync(full).isFile()) tree[path] = createHash('sha256').update(readFileSync(full)).digest('hex');
  }
  return tree;
}

export interface BatchRan extends Ran {
  /** Ids of the events that were made, sorted; `combined` last. */
  readonly made: readonly string[];
}

/** Runs a command line of a batch; what processes would do is done here, on what would be sent to them. */
export async function runBatch(args: readonly string[], changes: Partial<Effects> = {}): Promise<BatchRan> {
  const made: string[] = [];
  const effects = { ...createNodeEffects(), environment: () => undefined, ...changes };
  const openWorkers = (): Workers => ({
    run: async (sent) => {
      const task: Task = JSON.parse(JSON.stringify(sent));
      made.push(task.kind === 'event' ? task.id : 'combined');
      return { kind: 'answer', value: JSON.parse(JSON.stringify(await performTask(task, effects))) };
    },
    stop: async () => {},
  });
  const ran = await runCli(args, { openWorkers, ...changes });
  const rank = (id: string) => `${Number(id === 'combined')}${id}`;
  return { ...ran, made: made.sort((a, b) => (rank(a) < rank(b) ? -1 : 1)) };
}
