import { expect, it, vi } from 'vitest';
import { holdWriting } from '../../src/io/hold-writing.js';
import { createNodeEffects } from '../../src/io/index.js';

it('ends a process that is asked to while it writes only when all is written', async () => {
  const said: string[] = [];
  const exit = vi.spyOn(process, 'exit').mockImplementation((code) => {
    said.push(`ended with ${code}`);
    return undefined as never;
  });
  let ask = () => {};
  const effects = holdWriting({
    ...createNodeEffects(),
    onInterrupt: (given) => {
      ask = given;
      return () => said.push('heard no more');
    },
    writePlayback: async () => {
      ask();
      said.push('written');
      return { kept: [] };
    },
  });
  await effects.writePlayback('out', []);
  exit.mockRestore();
  expect(said).toEqual(['written', 'heard no more', 'ended with 130']);
});
