import { readFileSync } from 'node:fs';
import type { FontSet } from '../src/index.js';

const file = (subset: string, weight: number) =>
  readFileSync(`node_modules/@fontsource/arimo/files/arimo-${subset}-${weight}-normal.woff2`);
const subsets = ['latin', 'latin-ext', 'greek', 'cyrillic'];

/** The fonts that the package ships. */
export const fonts: FontSet = {
  regular: subsets.map((subset) => file(subset, 400)),
  bold: subsets.map((subset) => file(subset, 700)),
};
