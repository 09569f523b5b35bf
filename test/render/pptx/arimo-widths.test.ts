import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { boldWidths, regularWidths } from '../../../src/render/pptx/measure/arimo-widths.js';
import { formatWidths, readFontWidths } from './font-widths.js';

const fonts = fileURLToPath(new URL('../../../node_modules/@fontsource/arimo/files', import.meta.url));
const table = fileURLToPath(new URL('../../../src/render/pptx/measure/arimo-widths.ts', import.meta.url));

test('the table of widths agrees with the fonts it was made from', () => {
  const [regular, bold] = [400, 700].map((weight) =>
    formatWidths(readFontWidths(fonts, weight as 400 | 700)),
  ) as [string, string]; // Two weights in, two tables out.
  if (process.env.UPDATE === '1') {
    const fresh = [regular, bold];
    const source = readFileSync(table, 'utf8').replace(
      /Widths = `[^`]*`/g,
      () => `Widths = \`\n${fresh.shift()}\n\``,
    );
    writeFileSync(table, source);
  }
  expect(regularWidths.trim()).toBe(regular);
  expect(boldWidths.trim()).toBe(bold);
});
