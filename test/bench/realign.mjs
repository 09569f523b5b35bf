// npm run bench:realign: generated rows of real sessions, with zero to three merges, and rows of tables damaged one at a time:
// how many are moved, right, wrong.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const folder = mkdtempSync('node_modules/.bench-');
try {
  await build({
    entryPoints: ['test/normalise/realign/damaged-rows.ts', 'test/normalise/realign/damaged-tidy-rows.ts'],
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'warning',
  });
  const { readPool, tryRows } = await import(pathToFileURL(join(folder, 'damaged-rows.mjs')).href);
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
  const tidy = await import(pathToFileURL(join(folder, 'damaged-tidy-rows.mjs')).href);
  const tables = [
    'test/normalise/realign/tidy-rows.csv',
    '../shared/grids/csvconf-presentations.csv',
    '../shared/grids/mozfest-2015.csv',
  ];
  for (const path of tables.filter(existsSync)) {
    const block = await tidy.readTidyBlock(path);
    console.log(
      `${path}: ${block.rows.length} rows, ${tidy.countMoved(block)} moved as they stand; 400 tries a line`,
    );
    for (const [name, damage] of Object.entries(tidy.damages)) {
      const trials = tidy.tryDamage(block, damage, 400, 7);
      const share = (test) => `${((100 * trials.filter(test).length) / trials.length).toFixed(1)} %`;
      console.log(
        `  ${name} (${trials.length}): right ${share((trial) => trial.right)}, moved wrongly ${share((trial) => trial.moved && !trial.right)}, ` +
          `as it stood and said ${share((trial) => !trial.right && !trial.moved && trial.said)}, neither right nor said ${share((trial) => !trial.right && !trial.said)}`,
      );
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
