import { defineConfig, mergeConfig } from 'vitest/config';
import base from './vitest.config.js';

/** Only the tests of the folder that is mutated, for `npm run mutate`. */
const folder = process.env.MUTATE_FOLDER ?? 'review';

/**
 * Tests that build whole decks or read a thousand generated rows. They reach nearly every line, so that each mutant would wait seconds for
 * them; what a mutant changes is held by the unit tests beside them.
 */
const slow = [
  'test/previous-event/since.test.ts',
  'test/review/review.test.ts',
  'test/normalise/items/owner-and-due.test.ts',
  'test/normalise/realign/realign.test.ts',
  'test/normalise/realign/realign-tidy.test.ts',
];

export default mergeConfig(
  { ...base, test: { ...base.test, include: [] } },
  defineConfig({ test: { include: [`test/${folder}/**/*.test.ts`], exclude: slow } }),
);
