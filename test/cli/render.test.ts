import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from './run-cli.js';

const folder = mkdtempSync(join(tmpdir(), 'ddat-render-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const built = join(folder, 'built');
const stored = join(built, 'data/playback.json');
const treeOf = (root: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(root.length + 1), readFileSync(path, 'base64')]),
  );
const manifestOf = (root: string): { files: { path: string }[] } =>
  JSON.parse(readFileSync(join(root, 'data/manifest.json'), 'utf8'));
beforeAll(async () => {
  await runCli(['build', 'fixtures/sample/libraries-together.txt', '-o', built]);
});

describe('render', () => {
  it('writes every file that build wrote, the same but for the manifest, and says what it did', async () => {
    const out = join(folder, 'again');
    const { code, error } = await runCli(['render', stored, '-o', out]);
    expect(code).toBe(0);
    const [before, after] = [treeOf(built), treeOf(out)];
    expect(Object.keys(after)).toEqual(Object.keys(before));
    expect(Object.keys(after).filter((path) => before[path] !== after[path])).toEqual(['data/manifest.json']);
    expect(error).toMatch(/^Read {5}21 sessions at Porthaven, Millbrook/);
    expect(error).toContain(`Open     ${out}/playback.pptx`);
    expect(error).not.toContain('Counted');
  });

  it('leaves what stands in the folder, also when it is asked for one format alone', async () => {
    const before = treeOf(built);
    const { code } = await runCli([
      'render',
      stored,
      '-o',
      built,
      '--format',
      'md',
      '--template',
      'dark',
      '-q',
    ]);
    expect(code).toBe(0);
    const after = treeOf(built);
    expect(Object.keys(before).filter((path) => before[path] !== after[path])).toEqual([
      'data/manifest.json',
    ]);
    expect(manifestOf(built).files.map(({ path }) => path)).toEqual(
      Object.keys(before).filter((path) => path !== 'data/manifest.json'),
    );
    // The next build knows them as its own.
    const { error } = await runCli(['build', 'fixtures/sample/libraries-together.txt', '-o', built]);
    expect(error).not.toContain('Kept');
    expect(treeOf(built)).toEqual(before);
  });

  it('says that sentences changed by hand are counted anew', async () => {
    const path = join(folder, 'changed.json');
    writeFileSync(path, readFileSync(stored, 'utf8').replace('came up most', 'came up least'));
    const { code, error } = await runCli([
      'render',
      path,
      '-o',
      join(folder, 'changed'),
      '--format',
      'email',
    ]);
    expect([code, error.includes('Counted  again')]).toEqual([0, true]);
  });

  it.each([
    ['a grid', 'fixtures/sample/libraries-together.txt', 'This file is no JSON'],
    ['another JSON file', 'package.json', 'This file is no playback.json'],
    ['a file that is not there', 'nowhere/playback.json', 'There is no '],
    ['a folder', 'fixtures/playback', 'name its playback.json'],
  ])('writes nothing for %s, ends with 2 and says why', async (_, path, words) => {
    const out = join(folder, 'nothing');
    const { code, error } = await runCli(['render', path, '-o', out]);
    expect([code, existsSync(out)]).toEqual([2, false]);
    expect(error).toContain(words);
  });

  it('ends with 1 where a format fails and the others are written', async () => {
    const loadFonts = () => Promise.reject(new Error('a test broke this on purpose'));
    const out = join(folder, 'partly');
    const { code, error } = await runCli(['render', stored, '-o', out, '--format', 'clouds,md'], {
      loadFonts,
    });
    expect([code, existsSync(join(out, 'playback.md'))]).toEqual([1, true]);
    expect(error).toContain('The format clouds was left out.');
  });
});
