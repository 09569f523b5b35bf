import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { textLoaders } from '../../.ci/text-loaders.mjs';

const parts = [
  'find-themes',
  'weigh',
  'session-text',
  'svd',
  'nmf',
  'smooth',
  'ward',
  'agreement',
  'sparse-matrix',
];

/** Gives what the files of `src/themes` export, with the tokens, stop words and stems of `src/text`, bundled for this run. */
export async function loadThemes() {
  const outfile = join(tmpdir(), `ddat-playback-bench-themes-${process.pid}.mjs`);
  await build({
    stdin: {
      contents: `${parts.map((part) => `export * from './src/themes/${part}.ts';`).join('')}
export { createRandom, isStopWord, stem, tokenise } from './src/text/index.ts';
export { readEvent } from './src/pipeline/create-playback.ts';`,
      resolveDir: process.cwd(),
      loader: 'ts',
    },
    bundle: true,
    format: 'esm',
    platform: 'node',
    external: ['@napi-rs/canvas'],
    outfile,
    loader: textLoaders,
    logLevel: 'error',
  });
  process.on('exit', () => rmSync(outfile, { force: true }));
  return import(pathToFileURL(outfile).href);
}
