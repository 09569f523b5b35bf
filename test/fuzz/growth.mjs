// npm run fuzz:growth -- [--letters 100000] [--lines 8000] [--only PATTERN]: how reading and telling grow with the input, for every shape of
// `growth-shapes.mjs`. What takes over a second is measured at a fifth of the size too: `n^` is the exponent of growth. A shape is a
// fault where nothing comes back in 20 seconds, its process ends, or it takes over 3 seconds and grows faster than n^1.6.
import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { letterShapes, lineShapes } from './growth-shapes.mjs';

const { values } = parseArgs({
  options: {
    letters: { type: 'string', default: '100000' },
    lines: { type: 'string', default: '8000' },
    only: { type: 'string', default: '' },
  },
});
const patience = 20_000;
const part = 5;
if (!existsSync('dist/index.js'))
  throw new Error('Run `npm run build` first: what is measured is the built program.');

const only = new RegExp(values.only, 'u');
const shapes = [
  ...lineShapes().map((shape) => ({ ...shape, size: Number(values.lines) })),
  ...letterShapes().map((shape) => ({ ...shape, size: Number(values.letters) })),
].filter(({ name }) => only.test(name));
let child = null;
const [slow, faults] = [[], []];
await ask(lineShapes()[0].make(10));
for (const { name, make, size } of shapes) {
  let whole = await ask(make(size));
  if (whole.ms > 1000 || whole.fault !== null) {
    const less = await ask(make(Math.round(size / part)));
    // A machine that is busy for a moment makes one try slow.
    const again = await ask(make(size));
    if (again.fault === null && again.ms < whole.ms) whole = again;
    const growth = Math.log(whole.ms / less.ms) / Math.log(part);
    const seconds = (whole.ms / 1000).toFixed(1);
    slow.push({ ms: whole.ms, line: `${seconds.padStart(5)} s  n^${growth.toFixed(2)}  ${name}` });
    const why =
      whole.fault ?? (whole.ms > 3000 && growth > 1.6 ? `${seconds} s, n^${growth.toFixed(2)}` : null);
    if (why !== null) {
      faults.push(name);
      console.log(`FAULT ${name}: ${why}`);
    }
  }
}
child?.kill('SIGKILL');
slow.sort((a, b) => b.ms - a.ms);
console.log(['The slowest:', ...slow.slice(0, 12).map(({ line }) => line)].join('\n'));
console.log(`${shapes.length} shapes, faults: ${faults.length}`);
process.exit(faults.length > 0 ? 1 : 0);

/** Gives how long a process takes to make the data of a file, and what went wrong. */
function ask(file) {
  child ??= fork(fileURLToPath(new URL('growth-worker.mjs', import.meta.url)), {
    execArgv: ['--max-old-space-size=1536'],
  });
  const asked = child;
  return new Promise((resolve) => {
    const finish = (answer) => {
      clearTimeout(timer);
      asked.removeAllListeners();
      if (answer.hasEnded) child = null;
      resolve(answer);
    };
    const timer = setTimeout(() => {
      asked.kill('SIGKILL');
      finish({ ms: patience, fault: `nothing in ${patience / 1000} s`, hasEnded: true });
    }, patience);
    asked.once('message', finish);
    asked.once('exit', (code, signal) =>
      finish({ ms: 0, fault: `its process ended (${code ?? signal})`, hasEnded: true }),
    );
    asked.send(file);
  });
}
