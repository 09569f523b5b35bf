import { defineConfig } from 'vitest/config';

/** Shipped codebooks and the shell of the report are texts in the bundle (see `esbuild.config.mjs`), so they are texts in tests too. */
const texts = {
  name: 'texts',
  enforce: 'pre' as const,
  transform: (code: string, id: string) =>
    id.endsWith('.yaml') || id.endsWith('.html') || id.endsWith('sample-grid.csv')
      ? { code: `export default ${JSON.stringify(code)}`, map: null }
      : null,
};

export default defineConfig({
  plugins: [texts],
  resolve: { alias: { 'ddat-playback': new URL('src/index.ts', import.meta.url).pathname } },
  // One process for each core, modules loaded once in each: half the time, and tests that share nothing but modules.
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: 'forks',
    isolate: false,
    maxWorkers: '100%',
  },
});
