// Times whole decks of 30, 100 and 300 sessions at four sites: node test/bench/decks.mjs [sizes, such as 30,100,300]
// Every build is a process of its own, run thrice, the least CPU time taken; `deck s` is what the deck adds to a build of
// `data/playback.json` alone, and `slides^` the exponent of its growth with the slides from the size before.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { makeGrid } from '../look/made-up-grids.mjs';

const runs = 3;
const folder = mkdtempSync(join(tmpdir(), 'ddat-playback-bench-decks-'));
const grid = join(folder, 'grid.csv');
const usage = join(folder, 'usage.json');
// What a process used is known to itself alone, at its end.
const preload = `data:text/javascript,import { writeFileSync } from 'node:fs';
process.on('exit', () => writeFileSync(${JSON.stringify(usage)}, JSON.stringify(process.resourceUsage())));`;

try {
  const rows = [];
  for (const sessions of (process.argv[2] ?? '30,100,300').split(',').map(Number)) {
    writeFileSync(grid, makeGrid({ sessions, sites: 4, rooms: 6 }));
    const whole = measure('pptx');
    const deck = unzipSync(readFileSync(join(folder, 'out/playback.pptx')));
    const slides = Object.keys(deck).filter((part) => /^ppt\/slides\/slide\d+\.xml$/.test(part)).length;
    const seconds = whole.cpu - measure('json').cpu;
    const before = rows.at(-1);
    const grown = before && Math.log(seconds / before['deck s']) / Math.log(slides / before.slides);
    rows.push({
      sessions,
      slides,
      'wall s': rounded(whole.wall),
      'cpu s': rounded(whole.cpu),
      'deck s': rounded(seconds),
      'ms a slide': rounded((seconds * 1000) / slides),
      'slides^': grown?.toFixed(2) ?? '',
      'peak MB': Math.round(whole.peak),
    });
  }
  console.table(rows);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Gives the least time of a build in one format, of the processor and of the clock, in seconds, and the most memory in MB. */
function measure(format) {
  const taken = Array.from({ length: runs }, () => {
    const start = performance.now();
    const args = [
      'bin/ddat-playback.js',
      'build',
      grid,
      '-q',
      '--out',
      join(folder, 'out'),
      '--format',
      format,
    ];
    const { status, stderr } = spawnSync(process.execPath, ['--import', preload, ...args], {
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stderr);
    const wall = (performance.now() - start) / 1000;
    const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(readFileSync(usage, 'utf8'));
    return { wall, cpu: (userCPUTime + systemCPUTime) / 1e6, peak: maxRSS / 1024 };
  });
  const least = (key) => Math.min(...taken.map((each) => each[key]));
  return { wall: least('wall'), cpu: least('cpu'), peak: Math.max(...taken.map(({ peak }) => peak)) };
}

function rounded(number) {
  return Number(number.toFixed(2));
}
