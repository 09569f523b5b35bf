// Builds `dist/`: the program in chunks that load when needed, the types, and the fonts.
// `--if-missing` builds only where there is no build yet; `--if-stale` also where a source is newer.
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';

const require = createRequire(import.meta.url);
const newest = (folder) =>
  Math.max(
    ...readdirSync(folder, { recursive: true, withFileTypes: true }).map(
      (entry) => statSync(join(entry.parentPath ?? entry.path, entry.name)).mtimeMs,
    ),
  );
const done = 'dist/index.js';
if (process.argv.includes('--if-missing') && existsSync(done)) process.exit(0);
if (
  process.argv.includes('--if-stale') &&
  existsSync(done) &&
  statSync(done).mtimeMs > Math.max(newest('src'), newest('templates'))
) {
  process.exit(0);
}

rmSync('dist', { recursive: true, force: true });
await build({
  entryPoints: { index: 'src/index.ts', cli: 'src/cli/main.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  chunkNames: 'chunks/[name]-[hash]',
  // Only the pieces of `natural` that are used go into the bundle; it stays a development dependency.
  external: ['@napi-rs/canvas', 'cheerio', 'commander', 'csv-parse', 'markdown-it', 'picocolors', 'valibot'],
  logLevel: 'warning',
});

const fonts = join(dirname(require.resolve('@fontsource/arimo/package.json')));
mkdirSync('dist/fonts', { recursive: true });
for (const subset of ['latin', 'latin-ext', 'greek', 'cyrillic', 'vietnamese']) {
  for (const weight of [400, 700]) {
    const name = `arimo-${subset}-${weight}-normal.woff2`;
    copyFileSync(join(fonts, 'files', name), join('dist/fonts', name));
  }
}
copyFileSync(join(fonts, 'LICENSE'), 'dist/fonts/LICENSE');

const compiler = join(dirname(require.resolve('typescript/package.json')), 'bin/tsc');
execFileSync(process.execPath, [compiler, '-p', 'tsconfig.build.json'], { stdio: 'inherit' });
