import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readConfig } from '../../src/index.js';

it('takes the examples of README.md as they stand', async () => {
  const examples = [...readFileSync('README.md', 'utf8').matchAll(/```yaml\n([\s\S]*?)```/g)];
  expect(examples).toHaveLength(2);
  for (const [, text = ''] of examples) expect((await readConfig(text, 'README.md')).problems).toEqual([]);
});
