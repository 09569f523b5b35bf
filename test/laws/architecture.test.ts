import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

/** What each part may import of the others, and which packages; see the table in `src/README.md`. */
const table: Record<string, { parts: string[]; packages: string[] }> = {
  'playback.ts': { parts: ['*'], packages: [] },
  'event-clouds.ts': { parts: ['*'], packages: [] },
  'outputs.ts': { parts: ['*'], packages: [] },
  'versions.ts': {
    parts: ['model', 'summarise', 'text', 'known-event.ts', 'localised-playback.ts', 'diagnostics', 'review'],
    packages: [],
  },
  'known-event.ts': { parts: ['model'], packages: [] },
  'localised-playback.ts': { parts: ['model', 'text'], packages: [] },
  'node.ts': { parts: ['playback.ts', 'combine', 'model', 'options', 'io'], packages: [] },
  stored: { parts: ['model', 'diagnostics', 'options'], packages: ['valibot'] },
  options: { parts: ['model', 'diagnostics', 'text'], packages: ['valibot'] },
  config: { parts: ['model', 'diagnostics', 'options', 'text'], packages: ['valibot', 'yaml'] },
  'review-page.ts': { parts: ['*'], packages: [] },
  'batch-page.ts': { parts: ['*'], packages: [] },
  combine: { parts: ['model', 'diagnostics', 'normalise', 'stored', 'text'], packages: [] },
  'cloud-thread.ts': {
    parts: ['cloud', 'diagnostics', 'io', 'model'],
    packages: ['node:timers/promises', 'node:worker_threads'],
  },
  'index.ts': { parts: ['*'], packages: [] },
  codebook: { parts: ['model', 'diagnostics', 'text', 'config'], packages: ['valibot', 'yaml'] },
  template: {
    parts: ['model', 'diagnostics', 'text', 'config', 'read'],
    packages: ['saxes', 'valibot', 'yaml'],
  },
  review: { parts: ['model', 'diagnostics', 'text', 'config'], packages: ['valibot', 'yaml'] },
  since: { parts: ['model', 'text'], packages: [] },
  privacy: { parts: ['model', 'diagnostics', 'text'], packages: [] },
  explain: { parts: ['model', 'text'], packages: [] },
  check: { parts: ['model'], packages: ['valibot'] },
  model: { parts: [], packages: [] },
  bytes: { parts: [], packages: [] },
  diagnostics: { parts: ['model'], packages: [] },
  text: { parts: ['model'], packages: ['natural'] },
  read: {
    parts: ['model', 'diagnostics'],
    packages: [
      'csv-parse',
      'cheerio',
      'domhandler',
      'htmlparser2',
      'markdown-it',
      '@e965/xlsx',
      'mammoth',
      'fflate',
    ],
  },
  normalise: { parts: ['model', 'diagnostics', 'text'], packages: [] },
  themes: { parts: ['model', 'diagnostics', 'text'], packages: [] },
  summarise: { parts: ['model', 'diagnostics', 'text'], packages: [] },
  cloud: { parts: ['model', 'diagnostics', 'text', 'bytes'], packages: ['@napi-rs/canvas'] },
  storyboard: { parts: ['explain', 'model', 'diagnostics', 'text'], packages: [] },
  'render/package': { parts: ['bytes'], packages: [] },
  'render/pptx': {
    parts: ['render/package', 'model', 'diagnostics', 'cloud', 'storyboard', 'text'],
    packages: [],
  },
  'render/xlsx': { parts: ['render/package', 'model', 'text'], packages: [] },
  'render/email': { parts: ['model', 'text'], packages: [] },
  'render/md': { parts: ['model', 'text'], packages: [] },
  'render/html': { parts: ['model', 'diagnostics', 'cloud', 'review', 'storyboard', 'text'], packages: [] },
  'render/data': { parts: ['model', 'diagnostics', 'cloud', 'storyboard', 'text'], packages: [] },
  io: { parts: ['model', 'diagnostics'], packages: ['node:*'] },
  cli: {
    parts: ['index.ts', 'io', 'diagnostics', 'check', 'options', 'text'],
    packages: ['commander', 'picocolors', 'valibot'],
  },
};

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.ts'),
);
const partOf = (file: string) => {
  const [first, second] = file.split('/');
  return first === 'render' ? `${first}/${second}` : (first ?? file);
};
const importsOf = (source: string) =>
  [
    ...source.matchAll(/^(?:import|export)\b[^'"`]*?\bfrom '([^']+)'/gm),
    ...source.matchAll(/\bimport\(\s*'([^']+)'/g),
    ...source.matchAll(/^import '([^']+)'/gm),
  ].map((match) => match[1] ?? '');

describe('the architecture', () => {
  it('has a row in the table for every part of src', () => {
    expect([...new Set(files.map(partOf))].filter((part) => !(part in table))).toEqual([]);
  });

  it('lets each part import only what its row allows', () => {
    const broken: string[] = [];
    for (const file of files) {
      const part = partOf(file);
      const row = table[part];
      if (!row) continue;
      for (const target of importsOf(readFileSync(join('src', file), 'utf8'))) {
        if (target.startsWith('.')) {
          const path = normalize(join(dirname(file), target));
          if (path.startsWith('..')) continue;
          const other = partOf(path.replace(/\.js$/, '.ts'));
          if (other !== part && !row.parts.includes('*') && !row.parts.includes(other)) {
            broken.push(`\`${part}\` may not use \`${other}\` (${file})`);
          }
        } else {
          const allowed = row.packages.some((name) =>
            name === 'node:*' ? target.startsWith('node:') : target === name || target.startsWith(`${name}/`),
          );
          if (!allowed) broken.push(`\`${part}\` may not use the package \`${target}\` (${file})`);
        }
      }
    }
    expect(broken).toEqual([]);
  });

  it('keeps the clock, dice, the console and the process out of everything but io and cli', () => {
    const forbidden = /\bconsole\.|\bprocess\.|Math\.random\b|Date\.now\b|new Date\(|performance\.now/;
    const broken = files.filter((file) => {
      const part = partOf(file);
      if (part === 'io' || part === 'cli') return false;
      const code = readFileSync(join('src', file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
      return forbidden.test(code);
    });
    expect(broken.map((file) => `${file} touches the world`)).toEqual([]);
  });

  it('keeps files short enough to read: at most 400 lines', () => {
    const data = /arimo-widths|english\.ts|catalogue\.ts/;
    const long = files.filter(
      (file) => !data.test(file) && readFileSync(join('src', file), 'utf8').split('\n').length > 400,
    );
    expect(long).toEqual([]);
  });
});
