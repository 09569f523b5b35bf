import { type ChildProcess, fork } from 'node:child_process';
import { access } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { WorldError } from './effects.js';
import type { WorkerAnswer, Workers } from './workers.js';

/** A worker that was asked to end and has not by then is ended by force, in milliseconds. */
const forceAfterMs = 10_000;

/**
 * Returns a pool of processes that run `dist/worker.js`. They are processes and no threads so that one that runs out of memory, or a
 * fault in a native library, ends alone.
 */
export function openWorkers(program: () => Promise<string> = findWorker): Workers {
  const idle: ChildProcess[] = [];
  const all = new Set<ChildProcess>();
  let isStopping = false;
  return {
    async run(task, limit) {
      if (isStopping) return { kind: 'lost', how: 'stopped' };
      const worker = idle.pop() ?? (await start(program, all));
      // One that was started while the others were asked to end has not heard of it.
      if (isStopping) {
        await end(worker);
        return { kind: 'lost', how: 'stopped' };
      }
      const answer = await ask(worker, task, limit);
      if (answer.kind === 'answer') idle.push(worker);
      return isStopping && answer.kind === 'lost' ? { kind: 'lost', how: 'stopped' } : answer;
    },
    async stop() {
      isStopping = true;
      await Promise.all([...all].map(end));
    },
  };
}

async function start(program: () => Promise<string>, all: Set<ChildProcess>): Promise<ChildProcess> {
  const worker = fork(await program(), [], { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
  all.add(worker);
  worker.on('exit', () => all.delete(worker));
  return worker;
}

function ask(worker: ChildProcess, task: unknown, limit: number): Promise<WorkerAnswer> {
  return new Promise((resolve) => {
    let [said, isLate] = ['', false];
    const hear = (text: Buffer) => {
      said = `${said}${text.toString()}`.slice(-20_000);
    };
    const late = setTimeout(() => {
      isLate = true;
      worker.kill('SIGKILL');
    }, limit);
    const finish = (answer: WorkerAnswer) => {
      clearTimeout(late);
      worker.off('message', answered).off('exit', ended).off('error', failed);
      worker.stderr?.off('data', hear);
      resolve(answer);
    };
    const answered = (value: unknown) => finish({ kind: 'answer', value });
    const failed = () => finish({ kind: 'lost', how: 'ended' });
    const ended = (code: number | null, signal: NodeJS.Signals | null) => {
      // The system ends by force what takes too much memory; V8 says so before it ends itself.
      const isMemory =
        /heap out of memory|allocation failed/i.test(said) || (signal === 'SIGKILL' && code === null);
      finish({ kind: 'lost', how: isLate ? 'time' : isMemory ? 'memory' : 'ended' });
    };
    worker.on('message', answered).on('exit', ended).on('error', failed);
    worker.stderr?.on('data', hear);
    worker.send({ task }, (error) => {
      if (error !== null) failed();
    });
  });
}

function end(worker: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (worker.exitCode !== null || worker.signalCode !== null) return resolve();
    const force = setTimeout(() => worker.kill('SIGKILL'), forceAfterMs);
    worker.on('exit', () => {
      clearTimeout(force);
      resolve();
    });
    worker.kill('SIGTERM');
  });
}

/** Beside the built program, or, run from the sources, where it is built. */
async function findWorker(): Promise<string> {
  const here = dirname(fileURLToPath(import.meta.url));
  for (const candidate of ['worker.js', '../worker.js', '../../dist/worker.js']) {
    const path = join(here, candidate);
    if (
      await access(path).then(
        () => true,
        () => false,
      )
    )
      return path;
  }
  throw new WorldError('A file of ddat-playback is missing. Install the package again.');
}
