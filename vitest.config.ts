import { defineConfig } from 'vitest/config';

/** Shipped codebooks are texts in the bundle (see `esbuild.config.mjs`), so they are texts in tests too. */
const yamlAsText = {
  name: 'yaml-as-text',
  transform: (code: string, id: string) =>
    id.endsWith('.yaml') ? { code: `export default ${JSON.stringify(code)}`, map: null } : null,
};

export default defineConfig({
  plugins: [yamlAsText],
  resolve: { alias: { 'ddat-playback': new URL('src/index.ts', import.meta.url).pathname } },
  test: { include: ['test/**/*.test.ts'], testTimeout: 30_000, pool: 'threads' },
});
