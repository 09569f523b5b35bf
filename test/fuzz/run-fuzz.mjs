// Tries cases in processes of their own, so that one that hangs, fills the memory or ends its process is caught and named.
import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { textLoaders } from '../../.ci/text-loaders.mjs';

const require = createRequire(import.meta.url);
export const kinds = ['grid', 'text', 'bytes', 'parts', 'options', 'stored'];
/** How long a case may take, and how much memory its process may hold. */
export const limits = { seconds: 5, heapMegabytes: 768 };

/**
 * Tries `cases` cases of a seed and gives what was found. Once in 25 a case goes on to themes and JSON, once in 500 through every output
 * (`deeper` makes both so many times more frequent). `tell` hears of each fault.
 */
export async function runFuzz({
  seed,
  cases,
  first = 0,
  only = kinds,
  workers = availableParallelism(),
  deeper = 1,
  save,
  tell,
}) {
  const folder = mkdtempSync(join(tmpdir(), 'ddat-fuzz-'));
  try {
    const bundle = await bundleWorker(folder);
    const found = { cases: 0, faults: [], slowest: { ms: 0, case: '' }, memory: 0, byDepth: {} };
    let next = first;
    const take = () => {
      if (next >= first + cases) return null;
      const number = next++;
      const kind = only[number % only.length];
      const every = (count) =>
        Math.floor(number / only.length) % Math.max(1, Math.round(count / deeper)) === 0;
      return { seed, number, kind, depth: every(500) ? 'all' : every(25) ? 'json' : 'read' };
    };
    const note = (order, { fault, ms, memory }) => {
      const name = `--seed ${order.seed} --first ${order.number} --cases 1 --only ${only.join(',')}`;
      found.cases++;
      found.byDepth[order.depth] = (found.byDepth[order.depth] ?? 0) + 1;
      found.memory = Math.max(found.memory, memory);
      if (ms > found.slowest.ms && order.depth !== 'all')
        found.slowest = { ms, case: `${order.kind} ${name}` };
      if (fault === null) return;
      const one = { kind: order.kind, depth: order.depth, name, number: order.number, fault };
      found.faults.push(one);
      tell?.(one, found);
    };
    await Promise.all(Array.from({ length: workers }, () => runWorker(bundle, { take, note, save })));
    return found;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Keeps one process busy until there is nothing to take; starts another where one ends or is ended. */
async function runWorker(bundle, { take, note, save }) {
  let child = null;
  try {
    for (let order = take(); order !== null; order = take()) {
      let end;
      // A machine that is busy makes a case slow; one that is slow by itself is so twice.
      for (const attempt of [1, 2]) {
        child ??= await start(bundle);
        end = await tryIn(child, { ...order, save });
        if (end.hasEnded) child = null;
        if (!end.isLate || attempt === 2) break;
      }
      note(order, end);
    }
  } finally {
    child?.kill('SIGKILL');
  }
}

function start(bundle) {
  return new Promise((resolve, reject) => {
    const child = fork(bundle, {
      execArgv: [`--max-old-space-size=${limits.heapMegabytes}`],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    child.said = '';
    child.stderr.on('data', (text) => {
      child.said = (child.said + text).slice(-2000);
    });
    child.once('message', () => resolve(child));
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`The process did not start (${code}): ${child.said}`)));
  });
}

function tryIn(child, order) {
  const started = performance.now();
  return new Promise((resolve) => {
    const finish = (end) => {
      clearTimeout(timer);
      child.removeAllListeners('message');
      child.removeAllListeners('exit');
      resolve({ ms: performance.now() - started, memory: 0, hasEnded: false, isLate: false, ...end });
    };
    // The first case of a process waits for what it loads; every output takes what it takes.
    const patience = (order.depth === 'all' ? 12 : 1) * limits.seconds * 1000 + (child.wasAsked ? 0 : 5000);
    child.wasAsked = true;
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      finish({ hasEnded: true, isLate: true, fault: `It took more than ${patience / 1000} seconds.` });
    }, patience);
    child.once('message', finish);
    child.once('exit', (code, signal) =>
      finish({ hasEnded: true, fault: `Its process ended (${code ?? signal}): ${child.said.slice(0, 600)}` }),
    );
    child.send(order);
  });
}

async function bundleWorker(folder) {
  const outfile = join(folder, 'worker.mjs');
  await build({
    entryPoints: [new URL('worker.ts', import.meta.url).pathname],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    loader: textLoaders,
    plugins: [
      {
        name: 'canvas',
        setup: ({ onResolve }) =>
          onResolve({ filter: /^@napi-rs\/canvas$/ }, () => ({
            path: require.resolve('@napi-rs/canvas'),
            external: true,
          })),
      },
    ],
    banner: {
      js: "import { createRequire as __r } from 'node:module'; const require = __r(import.meta.url);",
    },
    logLevel: 'error',
  });
  return outfile;
}
