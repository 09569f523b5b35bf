// npm run bench:realign: generated rows of real sessions, with zero to three merges: how many are moved, right, wrong.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const folder = mkdtempSync('node_modules/.bench-');
try {
  const outfile = join(folder, 'damaged-rows.mjs');
  await build({
    entryPoints: ['test/normalise/damaged-rows.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    external: ['cheerio', 'csv-parse', 'markdown-it'],
    logLevel: 'warning',
  });
  const { readPool, tryRows } = await import(pathToFileURL(outfile).href);
  const grids = ['fixtures/sample/libraries-together.txt', '../shared/seeds/000_1db49bbe12fb7833.txt'];
  for (const path of grids.filter(existsSync)) {
    const pool = await readPool(path);
    console.log(`${path}: ${pool.length} sessions, 4,000 rows a line`);
    for (const merges of [0, 1, 2, 3]) {
      const rows = [1, 2, 3, 4].flatMap((seed) => tryRows(pool, 1000, merges, seed * 1000 + merges));
      const share = (test) => `${((100 * rows.filter(test).length) / rows.length).toFixed(2)} %`;
      console.log(
        `  ${merges} merges: moved ${share((row) => row.moved)}, all cells in their session ${share((row) => row.right)}, ` +
          `moved wrongly ${share((row) => row.moved && !row.right)}, neither right nor said ${share((row) => !row.right && !row.said)}`,
      );
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
