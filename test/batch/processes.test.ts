import { spawn } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textLoaders } from '../../.ci/text-loaders.mjs';
import { openWorkers } from '../../src/io/worker-pool.js';
import { gridOf, newFolder, treeOf, writeFiles } from './batch-folder.js';

const folder = newFolder();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the pool of processes', () => {
  const program = join(folder, 'program.mjs');
  writeFileSync(
    program,
    `process.on('message', ({ task }) => {
      if (task === 'hang') return;
      if (task === 'memory') {
        process.stderr.write('FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory\\n', () => process.abort());
        return;
      }
      if (task === 'end') process.exit(3);
      process.send({ task, pid: process.pid });
    });
    process.on('disconnect', () => process.exit());`,
  );
  const open = () => openWorkers(async () => program);

  it('hands on what a process answers, and uses it again', async () => {
    const workers = open();
    const [one, two] = [await workers.run('one', 9_000), await workers.run('two', 9_000)];
    expect([one, two]).toEqual([
      { kind: 'answer', value: { task: 'one', pid: expect.any(Number) } },
      { kind: 'answer', value: { task: 'two', pid: expect.any(Number) } },
    ]);
    expect(one.kind === 'answer' && two.kind === 'answer' && (one.value as { pid: number }).pid).toBe(
      two.kind === 'answer' && (two.value as { pid: number }).pid,
    );
    await workers.stop();
  });

  it.each([
    ['memory', 'memory', 9_000],
    ['end', 'ended', 9_000],
    ['hang', 'time', 300],
  ])('says of a task that does “%s” how its process ended, and does the next', async (task, how, limit) => {
    const workers = open();
    expect(await workers.run(task, limit)).toEqual({ kind: 'lost', how });
    expect(await workers.run('next', 9_000)).toMatchObject({ kind: 'answer', value: { task: 'next' } });
    await workers.stop();
  });

  it('ends what it is doing when asked to stop, and begins nothing more', async () => {
    const workers = open();
    const hanging = workers.run('hang', 60_000);
    await new Promise((resolve) => setTimeout(resolve, 200));
    await workers.stop();
    expect(await hanging).toEqual({ kind: 'lost', how: 'stopped' });
    expect(await workers.run('more', 60_000)).toEqual({ kind: 'lost', how: 'stopped' });
  });
});

describe('a process that is started while all are asked to stop', () => {
  it('gets no task, and ends', async () => {
    const program = join(folder, 'slow.mjs');
    writeFileSync(program, "process.on('message', () => process.send('done'));\n");
    let found = (_: string) => {};
    const workers = openWorkers(() => new Promise((resolve) => (found = resolve)));
    const asked = workers.run('task', 60_000);
    await workers.stop();
    found(program);
    expect(await asked).toEqual({ kind: 'lost', how: 'stopped' });
  });
});

describe('a batch in processes', () => {
  const dist = join(folder, 'dist');
  beforeAll(async () => {
    await build({
      entryPoints: { cli: 'src/cli/main.ts', worker: 'src/cli/batch/worker.ts' },
      outdir: dist,
      bundle: true,
      splitting: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      outExtension: { '.js': '.js' },
      loader: textLoaders,
      external: ['@napi-rs/canvas'],
      banner: {
        js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
      },
      logLevel: 'warning',
    });
    writeFileSync(join(dist, 'package.json'), '{"type": "module"}');
    writeFileSync(
      join(dist, 'run.js'),
      "import { run } from './cli.js';\nprocess.exitCode = await run(process.argv.slice(2));\n",
    );
    mkdirSync(join(dist, 'node_modules'), { recursive: true });
    symlinkSync(join(process.cwd(), 'node_modules/@napi-rs'), join(dist, 'node_modules/@napi-rs'));
  });

  interface Ended {
    readonly code: number | null;
    readonly error: string;
  }

  /** Runs the program; `heard` is called with what it says and may send it a signal. */
  function run(
    args: readonly string[],
    heard: (text: string, kill: () => void) => void = () => {},
  ): Promise<Ended> {
    return new Promise((resolve) => {
      const child = spawn(process.execPath, [join(dist, 'run.js'), ...args], {
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      let [error, isKilled] = ['', false];
      const kill = () => {
        if (!isKilled) child.kill('SIGTERM');
        isKilled = true;
      };
      child.stderr.on('data', (text: Buffer) => {
        error += text.toString();
        heard(error, kill);
      });
      child.on('exit', (code) => resolve({ code, error }));
    });
  }

  const grids = Object.fromEntries([1, 2, 3, 4].map((n) => [`events/site-${n}.csv`, gridOf(n)]));

  it('that is stopped leaves nothing half-written, and goes on to the very same', async () => {
    writeFiles(folder, grids);
    const batch = (out: string) => [
      'batch',
      join(folder, 'events'),
      '-o',
      join(folder, out),
      '--jobs',
      '2',
      '--format',
      'json,md',
    ];
    const stopped = await run(batch('stopped'), (text, kill) => {
      if (/ written: /.test(text)) kill();
    });
    expect(stopped.error).toMatch(/Stopped\. [1-4] of 4 events are written whole/);
    expect(stopped.code).toBe(130);
    const paths = Object.keys(treeOf(join(folder, 'stopped')));
    expect(paths.filter((path) => path.includes('.ddat-'))).toEqual([]);
    const manifests = paths.filter((path) => path.endsWith('data/manifest.json'));
    expect(paths.filter((path) => path.endsWith('data/event.json'))).toHaveLength(manifests.length);

    const [resumed, whole] = [await run(batch('stopped')), await run(batch('whole'))];
    expect([resumed.code, whole.code]).toEqual([0, 0]);
    expect(resumed.error).toMatch(/[1-4] unchanged/);
    expect(treeOf(join(folder, 'stopped'))).toEqual(treeOf(join(folder, 'whole')));
  });
});
