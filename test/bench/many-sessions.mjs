// Times themes and summary of made-up events from 300 to 30,000 sessions: node test/bench/many-sessions.mjs [sizes, such as 1000,10000]
// Every size runs in a process of its own, so that its peak of memory is its own. `cpu s` is what the process used of all processors, which
// a busy machine changes less than it does the time; `n^` is the exponent of its growth from the size before.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { textLoaders } from '../../.ci/text-loaders.mjs';
import { makeManySessions } from './make-many-sessions.mjs';

const [, script, argument, bundled] = process.argv;
if (bundled !== undefined) await measure(Number(argument), bundled);
else await measureAll((argument ?? '300,1000,3000,10000,30000').split(',').map(Number));

async function measureAll(sizes) {
  const outfile = join(tmpdir(), `ddat-playback-bench-many-${process.pid}.mjs`);
  await build({
    stdin: {
      contents: `export { findThemes } from './src/themes/index.ts';
export { findLikelyTypos, findQuotableLines, reportSlips, summarise } from './src/summarise/index.ts';
export { createSay } from './src/text/wording.ts';
export { default as words } from './templates/wording/en-GB.json';`,
      resolveDir: process.cwd(),
      loader: 'ts',
    },
    bundle: true,
    format: 'esm',
    platform: 'node',
    outfile,
    loader: textLoaders,
    logLevel: 'error',
  });
  try {
    const rows = [];
    for (const size of sizes) {
      const run = spawnSync(process.execPath, [script, String(size), outfile], { encoding: 'utf8' });
      if (run.status !== 0) throw new Error(run.stderr);
      const row = JSON.parse(run.stdout);
      const before = rows.at(-1);
      const grown = before && Math.log(row['cpu s'] / before['cpu s']) / Math.log(size / before.sessions);
      rows.push({ ...row, 'n^': grown?.toFixed(2) ?? '' });
    }
    console.table(rows);
  } finally {
    rmSync(outfile, { force: true });
  }
}

async function measure(size, outfile) {
  const ours = await import(pathToFileURL(outfile).href);
  const { sessions, sites, kinds } = makeManySessions(size);
  const words = sessions.reduce((sum, { topic, discussion, actions }) => {
    const lines = [topic, ...discussion, ...actions];
    return sum + lines.reduce((count, { text }) => count + text.split(' ').length, 0);
  }, 0);
  const used = process.cpuUsage();
  const start = performance.now();
  const themes = ours.findThemes(sessions, { themes: 'auto', lang: 'en-GB' }, () => {});
  const themed = performance.now();
  const say = ours.createSay(ours.words, 'en-GB');
  const front = ours.findQuotableLines(sessions, 'en-GB', await ours.findLikelyTypos(sessions, 'en-GB'));
  ours.reportSlips(sessions, front, () => {});
  const ledger = { cells: 0, used: 0, merged: 0, leftOut: 0, entries: [] };
  ours.summarise({ sessions, sites, themes, ledger, front, lang: 'en-GB', say, codebook: null });
  const end = performance.now();
  const { user, system } = process.cpuUsage(used);
  console.log(
    JSON.stringify({
      sessions: size,
      words: Math.round(words / size),
      kinds,
      themes: themes.themes.length,
      'themes s': Number(((themed - start) / 1000).toFixed(2)),
      'summary s': Number(((end - themed) / 1000).toFixed(2)),
      seconds: Number(((end - start) / 1000).toFixed(2)),
      'cpu s': Number(((user + system) / 1e6).toFixed(2)),
      'peak MB': Math.round(process.resourceUsage().maxRSS / 1024),
    }),
  );
}
