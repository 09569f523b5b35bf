// Measures the report of 21, 100 and 300 sessions in Chromium: node test/bench/report.mjs [sizes, such as 21,100,300]
// `ready` is from the start of the navigation to the end of loading and a first layout; `filter` and `search` are from the moment the
// page begins to look for what fits until it is laid out again, the median of several runs. The first search also reads all words.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { makeGrid } from '../look/made-up-grids.mjs';

const runs = 7;
const folder = mkdtempSync(join(tmpdir(), 'ddat-playback-bench-report-'));
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-sync',
  ],
});

try {
  const rows = [];
  for (const sessions of (process.argv[2] ?? '21,100,300').split(',').map(Number)) {
    const path = makeReport(sessions);
    const ready = [];
    for (let run = 0; run < runs; run++) ready.push(await timeReady(path));
    const { filter, firstSearch, search } = await timeFinding(path);
    rows.push({
      sessions,
      KB: Math.round(statSync(path).size / 1024),
      'KB gzip': Math.round(gzipSync(readFileSync(path)).length / 1024),
      'ready ms': median(ready),
      'filter ms': median(filter),
      'first search ms': rounded(firstSearch),
      'search ms': median(search),
    });
  }
  console.table(rows);
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}

/** Makes the report of a made-up grid at two to four sites, and gives its path. */
function makeReport(sessions) {
  const grid = join(folder, `grid-${sessions}.csv`);
  const out = join(folder, `out-${sessions}`);
  writeFileSync(grid, makeGrid({ sessions, sites: sessions < 50 ? 2 : 4, rooms: 6 }));
  const args = ['bin/ddat-playback.js', 'build', grid, '-q', '--out', out, '--format', 'html'];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return join(out, 'playback.html');
}

async function timeReady(path) {
  return inPage(path, (page) =>
    page.evaluate(() => {
      document.body.getBoundingClientRect();
      return performance.now();
    }),
  );
}

/** Gives times in ms of choosing a site and all again, and of words that are typed. */
async function timeFinding(path) {
  return inPage(path, async (page) => {
    await page.evaluate(() => {
      // Both callbacks run in the frame in which the page filters, one before and one after it.
      globalThis.timeOf = (id, value) =>
        new Promise((resolve) => {
          let start = 0;
          requestAnimationFrame(() => {
            start = performance.now();
          });
          const field = document.getElementById(id);
          field.value = value;
          field.dispatchEvent(new Event('input', { bubbles: true }));
          requestAnimationFrame(() => {
            document.body.getBoundingClientRect();
            resolve(performance.now() - start);
          });
        });
    });
    const timeOf = (id, value) =>
      page.evaluate(([field, text]) => globalThis.timeOf(field, text), [id, value]);
    const site = await page.locator('#find-site option').nth(1).getAttribute('value');
    const filter = [];
    const search = [];
    const firstSearch = await timeOf('find-words', 'bakery');
    for (let run = 0; run < runs; run++) {
      search.push(await timeOf('find-words', 'swimming pool'), await timeOf('find-words', ''));
      filter.push(await timeOf('find-site', site), await timeOf('find-site', ''));
    }
    return { filter, firstSearch, search };
  });
}

async function inPage(path, measure) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(pathToFileURL(path).href, { waitUntil: 'load' });
  const measured = await measure(page);
  await page.close();
  return measured;
}

function median(times) {
  return rounded([...times].sort((a, b) => a - b)[Math.floor(times.length / 2)]);
}

function rounded(number) {
  return Number(number.toFixed(1));
}
