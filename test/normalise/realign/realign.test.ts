import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Outcome, readPool, tryRows } from './damaged-rows.js';

const grids = ['fixtures/sample/libraries-together.txt', '../shared/seeds/000_1db49bbe12fb7833.txt'];
const count = (outcomes: readonly Outcome[], test: (outcome: Outcome) => boolean) =>
  outcomes.filter(test).length;

describe.each(grids)('on rows made of the sessions of %s', (path) => {
  const there = existsSync(path);

  it.skipIf(!there)('moves no cell of 1,000 fine rows, empty sessions among them', async () => {
    const outcomes = tryRows(await readPool(path), 1000, 0, 42);
    expect(count(outcomes, ({ moved, right }) => moved || !right)).toBe(0);
  });

  it.skipIf(!there)(
    'repairs or leaves right more than four in ten damaged rows, at most 2 % of all wrongly',
    async () => {
      const pool = await readPool(path);
      const outcomes = [1, 2, 3].flatMap((merges) => tryRows(pool, 300, merges, merges));
      expect(count(outcomes, ({ right }) => right) / outcomes.length).toBeGreaterThan(0.4);
      expect(count(outcomes, ({ moved, right }) => moved && !right) / outcomes.length).toBeLessThanOrEqual(
        0.02,
      );
    },
  );
});
