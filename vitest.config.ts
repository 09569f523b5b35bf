import { defineConfig } from 'vitest/config';

/** Shipped codebooks and the shell of the report are texts in the bundle (see `esbuild.config.mjs`), so they are texts in tests too. */
const texts = {
  name: 'texts',
  enforce: 'pre' as const,
  transform: (code: string, id: string) =>
    id.endsWith('.yaml') || id.endsWith('.html')
      ? { code: `export default ${JSON.stringify(code)}`, map: null }
      : null,
};

export default defineConfig({
  plugins: [texts],
  test: { include: ['test/**/*.test.ts'], testTimeout: 30_000, pool: 'threads' },
});
