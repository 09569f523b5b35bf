import { describe, expect, it } from 'vitest';
import { countMoved, damages, readTidyBlock, tryDamage } from './damaged-tidy-rows.js';

const block = await readTidyBlock('test/normalise/realign/tidy-rows.csv');

describe('rows of a table with a row a session', () => {
  it('stay as they are where nothing happened to them', () => {
    expect(countMoved(block)).toBe(0);
  });

  it.each(Object.entries(damages))(
    'that had %s are hardly ever put wrongly, and mostly right',
    (_, damage) => {
      const trials = tryDamage(block, damage, 120, 7);
      const right = trials.filter((trial) => trial.right).length;
      const wrong = trials.filter((trial) => trial.moved && !trial.right).length;
      expect(trials.length).toBeGreaterThan(20);
      expect(wrong).toBeLessThanOrEqual(trials.length * 0.08);
      expect(right).toBeGreaterThanOrEqual(trials.length * 0.5);
    },
  );
});
