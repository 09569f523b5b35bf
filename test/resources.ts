import { readFileSync } from 'node:fs';
import type { FontSet, Resources } from '../src/index.js';

const file = (subset: string, weight: number) =>
  readFileSync(`node_modules/@fontsource/arimo/files/arimo-${subset}-${weight}-normal.woff2`);
const subsets = ['latin', 'latin-ext', 'greek', 'cyrillic'];

/** The fonts that the package ships. */
export const fonts: FontSet = {
  regular: subsets.map((subset) => file(subset, 400)),
  bold: subsets.map((subset) => file(subset, 700)),
};

/** What the package gives the pipeline, but for the thread that clouds are drawn in. */
export const resources: Resources = { loadFonts: async () => fonts };
