// node test/bench/batch.mjs: times a batch of made-up sites as whole processes: with one worker, with two, and once more unchanged; and the
// largest memory of one process (as /usr/bin/time tells it). Arguments: sites (100), formats (all there are), rounds (1).
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeGrid } from '../look/made-up-grids.mjs';

const sites = Number(process.argv[2] ?? 100);
const formats = process.argv[3] && process.argv[3] !== 'all' ? ['--format', process.argv[3]] : [];
const rounds = Number(process.argv[4] ?? 1);
const folder = mkdtempSync(join(tmpdir(), 'ddat-batch-'));
const events = join(folder, 'events');
mkdirSync(events);
for (let site = 1; site <= sites; site++) {
  const name = `site-${String(site).padStart(3, '0')}.csv`;
  writeFileSync(join(events, name), makeGrid({ sessions: 12 + (site % 14), seed: site }));
}

/** Runs a batch and gives its seconds by the clock and by the processor, and its largest process in MB. */
function run(out, ...flags) {
  const command = [process.execPath, 'bin/ddat-playback.js', 'batch', events, '-o', join(folder, out), '-q'];
  const args = ['-f', '%e %U %S %M', ...command, ...formats, ...flags];
  const { status, stderr } = spawnSync('/usr/bin/time', args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`The batch ended with ${status}: ${stderr}`);
  const [wall, user, system, kilobytes] = stderr.trim().split('\n').at(-1).split(' ').map(Number);
  return { wall, cpu: user + system, memory: kilobytes / 1024 };
}

try {
  for (let round = 1; round <= rounds; round++) {
    const one = run(`one-${round}`, '--jobs', '1');
    const two = run(`two-${round}`, '--jobs', '2');
    const warm = run(`one-${round}`, '--jobs', '1');
    const tell = (name, { wall, cpu, memory }) =>
      console.log(
        `${name.padEnd(22)} ${wall.toFixed(1).padStart(7)} s  ${cpu.toFixed(1).padStart(7)} s of processor  ${memory.toFixed(0).padStart(5)} MB`,
      );
    console.log(`${sites} sites, ${formats[1] ?? 'all formats'}, round ${round}`);
    tell('first, 1 worker', one);
    tell('first, 2 workers', two);
    tell('unchanged', warm);
    console.log(`two workers            ${(one.wall / two.wall).toFixed(2)} times as fast as one (goal 1.5)`);
    console.log(
      `unchanged              ${((100 * warm.wall) / one.wall).toFixed(1)} % of the first time (goal below 5 %)`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
