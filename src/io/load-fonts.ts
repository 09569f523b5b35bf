import { access, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FontSet } from '../model/index.js';
import { WorldError } from './effects.js';

/** Subsets in the order a letter is looked for in them. */
const subsets = ['latin', 'latin-ext', 'greek', 'cyrillic', 'vietnamese'] as const;

let loaded: Promise<FontSet> | undefined;

/** Returns the font files that come with the package, read once. Throws `WorldError` when the installation lacks them. */
export function loadFonts(): Promise<FontSet> {
  loaded ??= readFonts();
  return loaded;
}

async function readFonts(): Promise<FontSet> {
  const folder = await findFonts();
  const read = (weight: number) =>
    Promise.all(subsets.map((subset) => readFile(join(folder, `arimo-${subset}-${weight}-normal.woff2`))));
  return { regular: await read(400), bold: await read(700) };
}

/** Beside the built program, or, run from the sources, in the package they are copied from. */
async function findFonts(): Promise<string> {
  const here = dirname(fileURLToPath(import.meta.url));
  const candidates = ['fonts', '../fonts', '../../dist/fonts', '../../node_modules/@fontsource/arimo/files'];
  for (const candidate of candidates) {
    const folder = join(here, candidate);
    if (await isThere(join(folder, 'arimo-latin-700-normal.woff2'))) return folder;
  }
  throw new WorldError(
    'The fonts of ddat-playback are not where they were installed. Install the package again.',
  );
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
