import { expect, it } from 'vitest';
import { runFuzz } from './run-fuzz.mjs';

it('reads 300 cases of every kind, two of them through every output, without a fault', async () => {
  const { cases, faults } = await runFuzz({ seed: 11, cases: 300, workers: 2, deeper: 6 });
  expect(faults).toEqual([]);
  expect(cases).toBe(300);
}, 120_000);
