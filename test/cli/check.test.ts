import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { CheckReport } from '../../src/cli/report/check-report.js';
import { runCli } from './run-cli.js';

const root = mkdtempSync(join(tmpdir(), 'ddat-check-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const before = [
  'Site,Slot,Room,Topic,Discussion,Actions',
  'Leeds,1,Hall,Bread ovens,Flour is dear and ovens are old,Build one oven together',
  'Leeds,1,Attic,Rose beds,Roses want sun and soil,Dig two beds for roses',
  'Leeds,2,Hall,Bread baking,Ovens bake bread with flour,Bake bread in the ovens',
  '',
].join('\n');
let folder: string;
let grid: string;
let out: string;
let number = 0;

beforeEach(() => {
  folder = join(root, `${++number}`);
  mkdirSync(folder);
  grid = join(folder, 'grid.csv');
  out = join(folder, 'playback');
  writeFileSync(grid, before);
});

const formats = ['--format', 'json,csv,md'];
const build = (...more: string[]) => runCli(['build', grid, '-o', out, ...formats, ...more]);
const check = (...more: string[]) => runCli(['check', grid, '-o', out, ...formats, ...more]);
const reportOf = async (...more: string[]) => {
  const { code, out: text, error } = await check('--json', ...more);
  expect(error).toBe('');
  return { code, report: JSON.parse(text) as CheckReport & { findings: { open: unknown[] } } };
};
const change = (from: string, to: string) =>
  writeFileSync(grid, readFileSync(grid, 'utf8').replace(from, to));

describe('check gives 0', () => {
  it('where a build would change nothing, says so, and writes nothing', async () => {
    await build();
    const written = statSync(join(out, 'data/manifest.json')).mtimeMs;
    const { code, out: told, error } = await check();
    expect([code, told]).toEqual([0, `Same     3 sessions: a build would change nothing in ${out}\n`]);
    expect(error).not.toContain('Written');
    expect(statSync(join(out, 'data/manifest.json')).mtimeMs).toBe(written);
  });

  it('where the grid has other bytes and says the same, and tells that', async () => {
    await build();
    writeFileSync(grid, before.replaceAll('\n', '\r\n'));
    const { code, out: told } = await check();
    expect(code).toBe(0);
    expect(told).toContain('But      grid.csv was changed since; the files stay the same');
  });

  it('where version control wrote other line ends into the files', async () => {
    await build();
    for (const path of ['playback.md', 'data/playback.json']) {
      const full = join(out, path);
      writeFileSync(full, readFileSync(full, 'utf8').replaceAll('\n', '\r\n'));
    }
    const csv = join(out, 'data/sessions.csv');
    writeFileSync(csv, readFileSync(csv, 'utf8').replaceAll('\r\n', '\n'));
    expect((await check()).code).toBe(0);
    expect((await build()).error).not.toContain('Kept');
  });

  it('where a batch wrote a record of the event beside it', async () => {
    await build();
    const manifest = join(out, 'data/manifest.json');
    const named = JSON.parse(readFileSync(manifest, 'utf8'));
    named.files.push({ path: 'data/event.json', sha256: 'x', bytes: 3 });
    writeFileSync(manifest, JSON.stringify(named));
    writeFileSync(join(out, 'data/event.json'), '{}\n');
    expect((await check()).code).toBe(0);
  });

  it('where another version wrote the same files, and tells that', async () => {
    await build();
    const manifest = join(out, 'data/manifest.json');
    writeFileSync(
      manifest,
      readFileSync(manifest, 'utf8').replace(/"version": "[^"]+"/, '"version": "0.0.1"'),
    );
    const { code, out: told } = await check();
    expect(code).toBe(0);
    expect(told).toMatch(/But {6}it was made with version 0\.0\.1; this is /);
  });

  it('without a word under -q', async () => {
    await build();
    expect(await check('-q')).toEqual({ code: 0, out: '', error: '' });
  });
});

describe('check gives 3', () => {
  it('where a line was changed, and names session, line and cell', async () => {
    await build();
    change('Roses want sun and soil', 'Roses want shade');
    const { code, out: told } = await check();
    expect(code).toBe(3);
    expect(told).toContain('Why      grid.csv was changed since');
    expect(told).toContain('Sessions 1 changed');
    expect(told).toContain('  ~ Rose beds (grid.csv, row 3, column 4)');
    expect(told).toContain('      - discussion point: Roses want sun and soil (row 3, column 5)');
    expect(told).toContain('      + discussion point: Roses want shade (row 3, column 5)');
  });

  it('where sessions came, went, or were renamed; rows that only moved are no change of them', async () => {
    await build();
    change(
      'Leeds,1,Hall,Bread ovens,Flour is dear and ovens are old,Build one oven together\n',
      'Leeds,3,Hall,Bee hives,Bees like roses,Keep bees near the beds\n',
    );
    change('Rose beds', 'Beds of roses');
    const { report } = await reportOf();
    const { added, gone, changed } = report.playback?.sessions ?? { added: [], gone: [], changed: [] };
    expect(added.map(({ topic }) => topic)).toEqual(['Bee hives']);
    expect(gone.map(({ topic }) => topic)).toEqual(['Bread ovens']);
    expect(changed.map(({ topic, changes }) => [topic, changes.map(({ what }) => what)])).toEqual([
      ['Beds of roses', ['topic']],
    ]);
  });

  it('where rows moved and nothing else, and says that of sessions', async () => {
    await build();
    const [head, first, ...rest] = before.split('\n');
    writeFileSync(grid, [head, '', first, ...rest].join('\n'));
    const { code, out: told } = await check();
    expect(code).toBe(3);
    expect(told).toContain('Sessions 3 only moved in the grid');
    expect(told).toContain('sessions, themes, findings and suggested actions are the same');
  });

  it('where an option is another', async () => {
    await build();
    const { code, out: told } = await check('--title', 'Gardens');
    expect(code).toBe(3);
    expect(told).toContain('Why      the option title was not given and is "Gardens"');
    expect(told).toContain('becomes “Gardens”');
    expect(told).not.toMatch(/[[{]"/);
  });

  it('where a file was changed by hand, and tells it from those that would change', async () => {
    await build();
    writeFileSync(join(out, 'playback.md'), '# Mine\n');
    rmSync(join(out, 'data/actions.csv'));
    const { code, report } = await reportOf();
    expect(code).toBe(3);
    expect(report.files).toEqual([
      { path: 'data/actions.csv', state: 'missing' },
      { path: 'playback.md', state: 'byHand' },
    ]);
    const { out: told } = await check();
    expect(told).toContain(
      'changed by hand since the build; a build keeps that beside the new one: playback.md',
    );
    expect(told).toContain('the files themselves were changed');
    expect(readFileSync(join(out, 'playback.md'), 'utf8')).toBe('# Mine\n');
  });

  it('where nothing was built yet, or the manifest is damaged, and says what to do', async () => {
    const { code, out: told } = await check();
    expect(code).toBe(3);
    expect(told).toContain('nothing was built into');
    expect(told).toContain('with build instead of check');
    expect(existsSync(out)).toBe(false);
    await build();
    writeFileSync(join(out, 'data/manifest.json'), '{"files": [');
    expect((await check()).code).toBe(3);
  });

  it('where playback.json cannot be read, of files alone', async () => {
    await build();
    writeFileSync(join(out, 'data/playback.json'), '{}');
    const { code, out: told } = await check();
    expect(code).toBe(3);
    expect(told).toContain('only files can be compared');
  });
});

describe('check and the formats', () => {
  it('compares those asked for, and says which it left', async () => {
    await build();
    writeFileSync(join(out, 'playback.md'), '# Mine\n');
    const { code, out: told } = await runCli(['check', grid, '-o', out, '--format', 'csv']);
    expect(code).toBe(0);
    expect(told).toContain('Skipped  json, md: not asked for');
  });

  it('finds a format that the folder does not have, and one that is no longer asked for with others', async () => {
    await build();
    const more = await runCli(['check', grid, '-o', out, '--format', 'json,csv,md,email', '--json']);
    expect(JSON.parse(more.out).files).toContainEqual({ path: 'playback-email.txt', state: 'new' });
    const manifest = join(out, 'data/manifest.json');
    const named = JSON.parse(readFileSync(manifest, 'utf8'));
    writeFileSync(join(out, 'old.txt'), 'x');
    named.files.push({ path: 'old.txt', sha256: 'x', bytes: 1 });
    writeFileSync(manifest, JSON.stringify(named));
    expect((await reportOf()).report.files).toEqual([{ path: 'old.txt', state: 'surplus' }]);
  });
});

describe('check gives what a build gives where nothing differs', () => {
  it('1 for warnings under --strict, and 0 where they are accepted with a reason', async () => {
    change('Flour is dear and ovens are old', 'Can we have');
    await build();
    const strict = await check('--strict');
    expect([strict.code, strict.error.endsWith('\nEnds with 1: 1 warning, and strict is on.\n')]).toEqual([
      1,
      true,
    ]);
    const [built, lax] = [await build('--strict'), await check()];
    expect([built.code, built.error.endsWith('\nEnds with 1: 1 warning, and strict is on.\n')]).toEqual([
      1,
      true,
    ]);
    expect([lax.code, lax.error.includes('Ends with')]).toEqual([0, false]);
    writeFileSync(
      join(folder, 'ddat-playback.yaml'),
      'accept:\n  - code: line-unfinished\n    reason: The note taker left early.\n',
    );
    await build();
    const { code, out: told } = await check('--strict', '-v');
    expect([code, told.startsWith('Same')]).toEqual([0, true]);
  });

  it('2 where no session is found', async () => {
    await build();
    writeFileSync(grid, 'Opening times\nNine to five\n');
    const { code, error } = await check();
    expect(code).toBe(2);
    expect(error).toContain('There is nothing to compare');
  });
});

describe('check as JSON', () => {
  it('says on standard error why there is nothing to compare', async () => {
    writeFileSync(grid, '');
    for (const args of [['--json'], ['--reporter', 'json']]) {
      const { code, out: text, error } = await check(...args);
      expect([code, text]).toEqual([2, '']);
      expect(error).toMatch(/The file is empty\.[\s\S]*There is nothing to compare/);
    }
  });

  it('prints one document to standard output and nothing else, with --json and --reporter json', async () => {
    await build();
    const { code, report } = await reportOf();
    expect([code, report.same, report.sessions]).toEqual([0, true, 3]);
    expect(Array.isArray(report.findings.open)).toBe(true);
    const other = await check('--reporter', 'json');
    expect(JSON.parse(other.out)).toEqual(report);
    expect(other.error).toBe('');
  });
});
