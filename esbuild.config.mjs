// Builds `dist/`: the program in chunks that load when needed, with the libraries it uses inside, their licences, the types
// and the fonts. `--if-missing` builds only where there is no build yet; `--if-stale` also where a source is newer.

import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { billOfMaterials, bundledFolders, isAllowed } from './.ci/shipped.mjs';
import { textLoaders } from './.ci/text-loaders.mjs';
import { writeOptionTypes } from './.ci/write-option-types.mjs';

const require = createRequire(import.meta.url);
const done = 'dist/THIRD-PARTY-NOTICES.txt';
const newest = (folder) =>
  Math.max(
    ...readdirSync(folder, { recursive: true, withFileTypes: true }).map(
      (entry) => statSync(join(entry.parentPath ?? entry.path, entry.name)).mtimeMs,
    ),
  );
if (process.argv.includes('--if-missing') && existsSync(done)) process.exit(0);
const isFresh = () => statSync(done).mtimeMs > Math.max(newest('src'), newest('templates'));
if (process.argv.includes('--if-stale') && existsSync(done) && isFresh()) process.exit(0);

rmSync('dist', { recursive: true, force: true });
const { metafile } = await build({
  entryPoints: {
    index: 'src/index.ts',
    cli: 'src/cli/main.ts',
    worker: 'src/cli/batch/worker.ts',
    'cloud-thread': 'src/io/cloud-worker.ts',
  },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  metafile: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  chunkNames: 'chunks/[name]-[hash]',
  loader: textLoaders,
  // The canvas is a native library; everything else goes inside: one file to load is faster than two hundred.
  external: ['@napi-rs/canvas'],
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
  logLevel: 'warning',
});

const fonts = dirname(require.resolve('@fontsource/arimo/package.json'));
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
await writeOptionTypes('dist/types/src/options/option-types.d.ts');
const folders = bundledFolders(metafile);
writeFileSync('dist/sbom.cdx.json', `${JSON.stringify(billOfMaterials(folders), null, 2)}\n`);
writeFileSync(done, notices(folders));

/** The licence of every library whose code is in the bundle, as its package states it. */
function notices(folders) {
  const { code } = JSON.parse(readFileSync('.ci/allowed-licences.json', 'utf8'));
  const texts = folders.map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    if (!isAllowed(license, code)) {
      throw new Error(`${name} has the licence ${license}, which is not on the list.`);
    }
    const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)/i.test(entry));
    const text = file ? readFileSync(join(folder, file), 'utf8').trim() : ownNotice(folder);
    return `${name} ${version} (${license})\n${'-'.repeat(60)}\n${text}\n`;
  });
  return `Libraries whose code is inside the files of this folder.\n\n${texts.join('\n')}`;
}

/** A package without a licence file states its licence in its README, or in its manifest alone. */
function ownNotice(folder) {
  const readme = readdirSync(folder).find((entry) => /^readme/i.test(entry));
  const text = readme ? readFileSync(join(folder, readme), 'utf8') : '';
  const at = text.search(/^(#+\s*)?(open source )?licen[cs]es?/im);
  if (at >= 0) return text.slice(at, at + 2500).trim();
  const { license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return `Copyright ${author?.name ?? author ?? 'its authors'}. Its manifest states the licence: ${license}.`;
}
