// Mutation tests of one folder of `src`, by its own tests in the folder of the same name in `test`: `npm run mutate -- review`.
// It takes minutes to hours and is no part of `.ci/run`; results are kept, so that a second run tries only what changed.
// Mutants of a module's constants are not tried again where only tests changed: `npm run mutate -- review --force` does that.
const folder = process.env.MUTATE_FOLDER ?? 'review';
const name = folder.replaceAll('/', '-');

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  mutate: [`src/${folder}/**/*.ts`],
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.mutate.config.ts', related: false },
  plugins: ['@stryker-mutator/vitest-runner'],
  concurrency: Number(process.env.MUTATE_PROCESSES ?? 2),
  // What the tests of a core folder don't read.
  ignorePatterns: ['/dist', '/coverage', '/look', '/playback', '/reports', '/examples', '/docs'],
  incremental: true,
  incrementalFile: `reports/mutation/${name}.json`,
  reporters: ['clear-text', 'progress'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  disableTypeChecks: false,
  tempDirName: 'reports/stryker-tmp',
};
