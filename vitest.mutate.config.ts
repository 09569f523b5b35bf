import { defineConfig, mergeConfig } from 'vitest/config';
import base from './vitest.config.js';

/** Only the tests of the folder that is mutated, for `npm run mutate`. */
const folder = process.env.MUTATE_FOLDER ?? 'review';

export default mergeConfig(
  { ...base, test: { ...base.test, include: [] } },
  defineConfig({ test: { include: [`test/${folder}/**/*.test.ts`] } }),
);
