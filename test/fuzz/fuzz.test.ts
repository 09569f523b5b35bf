import { expect, it } from 'vitest';
import { runFuzz } from './run-fuzz.mjs';

it('reads 100 cases of all kinds, some of them through every output, without a fault', async () => {
  const { cases, faults } = await runFuzz({ seed: 11, cases: 100, workers: 2, deeper: 3 });
  expect(faults).toEqual([]);
  expect(cases).toBe(100);
}, 120_000);
