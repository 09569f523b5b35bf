import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { configJsonSchema } from './config-json-schema.js';
import { optionsPage } from './options-page.js';

it.each([
  ['templates/config.schema.json', configJsonSchema],
  ['docs/options.md', optionsPage],
])('has %s as the table of options gives it', (path, make) => {
  const made = make();
  if (process.env.UPDATE === '1' && process.env.CI === undefined) writeFileSync(path, made);
  expect(
    readFileSync(path, 'utf8') === made,
    `${path} is not what src/options/table.ts gives now. Run \`UPDATE=1 npx vitest run test/options\`, and read what changed.`,
  ).toBe(true);
});
