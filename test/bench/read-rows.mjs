// npm run bench:read [-- sizes, such as 50000,500000]: time and memory to read and to normalise a table with a row a session.
// Sentences are drawn at random and come round again: of 50,000 rows each line stands in some 4 to 15 others. `n^` is
// the exponent of growth of the processors' time from the size before.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const words =
  'evening library shelf volunteer council bus garden repair music reading children map van budget form sign quiet warm archive lending puzzle box rota museum school street market lamp kettle opening hour skill training team data report policy service design event'.split(
    ' ',
  );
let seed = 1;
const pick = (list) => {
  seed = (seed * 1103515245 + 12345) & 0x7fffffff;
  return list[seed % list.length];
};
const sentence = (count) => Array.from({ length: count }, () => pick(words)).join(' ');

/** One row: 40 sites, 125 slots, 10 rooms; a topic, two points and two actions. */
const row = (index) =>
  [
    `Site ${index % 40}`,
    `Session ${(Math.floor(index / 400) % 125) + 1}`,
    `Room ${Math.floor(index / 40) % 10}`,
    `The ${sentence(5)} ${index}`,
    `"Our ${sentence(9)}\nTheir ${sentence(9)}"`,
    `"Ask ${sentence(7)}\nBuild ${sentence(7)}"`,
  ].join(',');

const folder = mkdtempSync('node_modules/.bench-');
try {
  const program = join(folder, 'read.mjs');
  await build({
    stdin: {
      contents: `
        import { readFileSync } from 'node:fs';
        import { readGrids } from './src/read/index.ts';
        import { normaliseSessions } from './src/normalise/index.ts';
        import { noMapping } from './src/model/index.ts';
        const bytes = readFileSync(process.argv[2]);
        const used = process.cpuUsage();
        const start = performance.now();
        const grids = await readGrids({ path: 'rows.csv', bytes }, () => {});
        const read = performance.now();
        const { sessions } = normaliseSessions([grids], { sites: [], repair: true, lang: 'en-GB', mapping: noMapping }, () => {});
        const end = performance.now();
        const { user, system } = process.cpuUsage(used);
        const peak = process.resourceUsage().maxRSS / 1024;
        console.log(JSON.stringify({ sessions: sessions.length, read: read - start, normalise: end - read, cpu: (user + system) / 1e6, peak }));`,
      resolveDir: process.cwd(),
      loader: 'ts',
    },
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'warning',
  });
  const sizes = (process.argv[2] ?? '5000,50000,500000').split(',').map(Number);
  let before;
  for (const count of sizes) {
    const file = join(folder, 'rows.csv');
    const rows = Array.from({ length: count }, (_, index) => row(index));
    writeFileSync(file, ['Site,Slot,Room,Topic,Discussion,Actions', ...rows].join('\n'));
    const run = () =>
      JSON.parse(execFileSync(process.execPath, ['--max-old-space-size=12000', program, file]));
    const best = [run(), run(), ...(count < 100_000 ? [run()] : [])].sort(
      (a, b) => a.read + a.normalise - b.read - b.normalise,
    )[0];
    const total = best.read + best.normalise;
    const grown = before && Math.log(best.cpu / before.cpu) / Math.log(count / before.count);
    before = { cpu: best.cpu, count };
    console.log(
      `${count} rows, ${best.sessions} sessions: read ${(best.read / 1000).toFixed(2)} s, normalise ${(best.normalise / 1000).toFixed(2)} s, ` +
        `together ${(total / 1000).toFixed(2)} s (${((1000 * total) / count).toFixed(0)} µs a row), ` +
        `${best.cpu.toFixed(2)} s of the processors, peak ${best.peak.toFixed(0)} MiB${grown === undefined ? '' : `, n^${grown.toFixed(2)}`}`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
